package dev.fairhaven.signals.classify;

/// Where the weights of a category stand among those of a slot.
final class Lanes {

  /// Weights of a slot: one byte each, so that a slot is one `long`.
  static final int COUNT = 8;

  private static final Category[] CATEGORIES = Category.values();

  private Lanes() {}

  /// From 0 to `COUNT` - 1, in the order the categories are declared.
  @SuppressWarnings(
      "EnumOrdinal") // the order is part of the format, and said so where it is declared
  static int of(Category category) {
    return category.ordinal();
  }

  static Category category(int lane) {
    return CATEGORIES[lane];
  }
}
