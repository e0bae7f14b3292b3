package dev.fairhaven.app.detection.lists.web;

import dev.fairhaven.app.detection.lists.EntryLines;
import dev.fairhaven.app.detection.lists.NewDetails;
import dev.fairhaven.app.detection.lists.NewEntry;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The form for adding entries, typed or pasted.
///
/// @param lines one entry per line, or CSV
/// @param reason the default for entries without one
/// @param days the default number of days until expiry; empty for never
/// @param details defaults for entries without their own
public record EntryForm(String lines, String reason, String days, NewDetails details) {

  static final EntryForm EMPTY = new EntryForm("", "", "", NewDetails.NONE);

  /// Larger imports use the API or the command line.
  static final int LINES_MAX = 20_000;

  boolean isTooLong() {
    return lines.lines().limit(LINES_MAX + 1L).count() > LINES_MAX;
  }

  NewEntry complete(EntryLines.Line line, Instant now) {
    return line.entry().or(reason, expiry(now), details);
  }

  private @Nullable Instant expiry(Instant now) {
    return days.matches("[1-9][0-9]{0,3}") ? now.plus(Duration.ofDays(Long.parseLong(days))) : null;
  }
}
