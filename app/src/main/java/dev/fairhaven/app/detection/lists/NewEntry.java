package dev.fairhaven.app.detection.lists;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An entry to add to a list.
///
/// @param value as submitted
/// @param reason why it is listed; may be empty
/// @param expiresAt null for never
public record NewEntry(
    String value, String reason, @Nullable Instant expiresAt, NewDetails details) {

  public NewEntry(String value, String reason, @Nullable Instant expiresAt) {
    this(value, reason, expiresAt, NewDetails.NONE);
  }

  public static NewEntry of(String value) {
    return new NewEntry(value, "", null);
  }

  /// This entry, with missing fields taken from the defaults given.
  ///
  /// @param otherExpiry null for never
  public NewEntry or(String otherReason, @Nullable Instant otherExpiry, NewDetails others) {
    return new NewEntry(
        value,
        reason.isBlank() ? otherReason : reason,
        expiresAt == null ? otherExpiry : expiresAt,
        details.or(others));
  }
}
