package dev.fairhaven.app.detection.builtinclassifiers;

/// How often a shadow version agreed with the live one, each at its balanced threshold.
///
/// @param both texts that both versions assigned to the category
public record Agreement(long both, long onlyLive, long onlyShadow, long neither) {

  static Agreement of(boolean isLive, boolean isShadow) {
    return new Agreement(
        isLive && isShadow ? 1 : 0,
        isLive && !isShadow ? 1 : 0,
        !isLive && isShadow ? 1 : 0,
        !isLive && !isShadow ? 1 : 0);
  }

  Agreement plus(Agreement other) {
    return new Agreement(
        both + other.both,
        onlyLive + other.onlyLive,
        onlyShadow + other.onlyShadow,
        neither + other.neither);
  }

  public long texts() {
    return both + onlyLive + onlyShadow + neither;
  }
}
