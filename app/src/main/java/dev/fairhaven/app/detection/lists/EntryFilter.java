package dev.fairhaven.app.detection.lists;

import dev.fairhaven.rules.lists.Selection;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Selects the entries of a list to show, newest first.
///
/// @param part a substring of the value or the reason; empty for all
/// @param selection filters by the entries' details
/// @param isIdle whether to show only entries without a match within [EntryHits#KEPT]
/// @param after the end of the previous page; null for the first page
public record EntryFilter(String part, Selection selection, boolean isIdle, @Nullable Place after) {

  public static final EntryFilter ALL = new EntryFilter("", null);

  public EntryFilter(String part, @Nullable Place after) {
    this(part, Selection.ALL, false, after);
  }

  /// A position in the order of entries.
  public record Place(Instant addedAt, String value) {}
}
