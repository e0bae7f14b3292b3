package dev.fairhaven.app.lists;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Which entries of a list to show, newest first.
///
/// @param part what the value or the reason contains; empty for all
/// @param after where the page before ended; null for the first page
public record EntryFilter(String part, @Nullable Place after) {

  public static final EntryFilter ALL = new EntryFilter("", null);

  /// A place in the order of entries.
  public record Place(Instant addedAt, String value) {}
}
