package dev.fairhaven.app.lists.web;

import dev.fairhaven.app.lists.EntryLines;
import dev.fairhaven.app.lists.NewEntry;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Entries as somebody wrote or pasted them.
///
/// @param lines one entry a line, or CSV
/// @param reason for those that bring none of their own
/// @param days until they expire, for those that bring no time of their own; empty for never
public record EntryForm(String lines, String reason, String days) {

  static final EntryForm EMPTY = new EntryForm("", "", "");

  /// More lines than this are for the API or the command line.
  static final int LINES_MAX = 20_000;

  boolean isTooLong() {
    return lines.lines().limit(LINES_MAX + 1L).count() > LINES_MAX;
  }

  NewEntry complete(EntryLines.Line line, Instant now) {
    var entry = line.entry();
    return new NewEntry(
        entry.value(),
        entry.reason().isBlank() ? reason : entry.reason(),
        entry.expiresAt() == null ? expiry(now) : entry.expiresAt());
  }

  private @Nullable Instant expiry(Instant now) {
    return days.matches("[1-9][0-9]{0,3}") ? now.plus(Duration.ofDays(Long.parseLong(days))) : null;
  }
}
