package dev.fairhaven.app.detection.hashbanks;

import org.jspecify.annotations.Nullable;

/// Selects the entries of a bank to show.
///
/// @param part a prefix of a hash or a substring of the reason; empty for all
/// @param state null for any
/// @param before only entries with a lower number, for the next page
public record EntryFilter(String part, @Nullable EntryState state, long before) {

  public static final EntryFilter ALL = new EntryFilter("", null, Long.MAX_VALUE);
}
