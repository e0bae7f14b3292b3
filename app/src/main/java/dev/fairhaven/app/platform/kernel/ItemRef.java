package dev.fairhaven.app.platform.kernel;

/// Names one item (content, account, conversation, transaction, …) on the client platform.
///
/// Opaque: compared and stored, never parsed.
///
/// @param type a declared item type, such as `post`
/// @param id the platform's own id
public record ItemRef(String type, String id) {

  public static final int TYPE_LENGTH_MAX = 64;
  public static final int ID_LENGTH_MAX = 256;

  /// @throws IllegalArgumentException unless `type` has 1 to 64 and `id` 1 to 256 characters
  public ItemRef {
    requireLength("item type", type, TYPE_LENGTH_MAX);
    requireLength("item id", id, ID_LENGTH_MAX);
  }

  private static void requireLength(String what, String value, int max) {
    if (value.isBlank() || value.length() > max) {
      throw new IllegalArgumentException(
          what + " must have 1 to " + max + " characters, has " + value.length());
    }
  }

  @Override
  public String toString() {
    return type + "/" + id;
  }
}
