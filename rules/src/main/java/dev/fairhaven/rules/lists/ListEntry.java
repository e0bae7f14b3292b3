package dev.fairhaven.rules.lists;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One entry of a list.
///
/// @param value in the form that [ListKind#normalized] gives
/// @param expiresAt from when on it does not match; null for never
public record ListEntry(String value, @Nullable Instant expiresAt) {

  public static final int VALUE_LENGTH_MAX = 1000;

  public static ListEntry of(String value) {
    return new ListEntry(value, null);
  }
}
