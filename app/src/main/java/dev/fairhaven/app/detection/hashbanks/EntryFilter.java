package dev.fairhaven.app.detection.hashbanks;

import org.jspecify.annotations.Nullable;

/// Which entries of a bank to show.
///
/// @param part what a hash begins with, or the reason contains; empty for all
/// @param state null for any
/// @param before only entries with a lower number, for the page after
public record EntryFilter(String part, @Nullable EntryState state, long before) {

  public static final EntryFilter ALL = new EntryFilter("", null, Long.MAX_VALUE);
}
