package dev.fairhaven.app.detection.lists;

import dev.fairhaven.rules.lists.Selection;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Which entries of a list to show, newest first.
///
/// @param part what the value or the reason contains; empty for all
/// @param selection by what entries say of themselves
/// @param isIdle whether only entries that were not found within [EntryHits#KEPT] are shown
/// @param after where the page before ended; null for the first page
public record EntryFilter(String part, Selection selection, boolean isIdle, @Nullable Place after) {

  public static final EntryFilter ALL = new EntryFilter("", null);

  public EntryFilter(String part, @Nullable Place after) {
    this(part, Selection.ALL, false, after);
  }

  /// A place in the order of entries.
  public record Place(Instant addedAt, String value) {}
}
