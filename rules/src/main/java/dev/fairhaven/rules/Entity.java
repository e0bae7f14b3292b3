package dev.fairhaven.rules;

import org.jspecify.annotations.Nullable;

/// Something rules can label: an account, a post, an address, a device.
///
/// @param type as written in the rule
/// @param id a `String` or a whole number (`Long` or `BigInteger`), null when the event has a null
///   where the id should be and the rule allows it
public record Entity(String type, @Nullable Object id) {

  /// The id as text, as labels are keyed.
  public String key() {
    return String.valueOf(id);
  }
}
