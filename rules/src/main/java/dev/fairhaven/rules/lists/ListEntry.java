package dev.fairhaven.rules.lists;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One entry of a list.
///
/// @param value in the form that [ListKind#normalized] gives
/// @param expiresAt from when on it does not match; null for never
public record ListEntry(String value, @Nullable Instant expiresAt, EntryTraits traits) {

  public static final int VALUE_LENGTH_MAX = 1000;

  public ListEntry(String value, @Nullable Instant expiresAt) {
    this(value, expiresAt, EntryTraits.NONE);
  }

  public static ListEntry of(String value) {
    return new ListEntry(value, null);
  }
}
