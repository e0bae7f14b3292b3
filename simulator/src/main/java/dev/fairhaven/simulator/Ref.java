package dev.fairhaven.simulator;

/// A thing on the platform, named by its type and its id.
public record Ref(ItemType type, String id) {

  static final int ID_LENGTH_MAX = 256;

  public Ref {
    if (id.isEmpty() || id.length() > ID_LENGTH_MAX) {
      throw new IllegalArgumentException(
          "id must have 1 to " + ID_LENGTH_MAX + " characters, got " + id.length());
    }
  }

  public static Ref account(String id) {
    return new Ref(ItemType.ACCOUNT, id);
  }
}
