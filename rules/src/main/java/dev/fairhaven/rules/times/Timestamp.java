package dev.fairhaven.rules.times;

import java.time.LocalDate;
import java.time.LocalDateTime;

/// A point in time as a rule reads it from text: with microseconds, and without a zone.
///
/// Osprey reads timestamps with Python's dateutil and then takes every one as UTC, whatever zone it
/// names. The same forms are read here, with the same result: ISO 8601, HTTP and mail dates, month
/// names, times with `am` and `pm`. What the text leaves out (the date of `10:30`, the century of
/// `5/7/21`) comes from the day of the event, not from the wall clock.
public sealed interface Timestamp {

  /// Longer texts are not read.
  int LENGTH_MAX = 200;

  /// A text that is a timestamp.
  record Read(LocalDateTime time) implements Timestamp {}

  /// A text that is none.
  ///
  /// @param kind what Python calls the error
  /// @param reason Python's words for it; they quote the text
  record Malformed(String kind, String reason) implements Timestamp {}

  /// @param day of the event, which completes what the text leaves out
  static Timestamp read(String text, LocalDate day) {
    if (text.length() > LENGTH_MAX) {
      return new Malformed(
          "ParserError", "a timestamp can have at most " + LENGTH_MAX + " characters");
    }
    var usual = IsoTimestamp.read(text);
    return usual != null ? new Read(usual) : TimestampParser.read(text, day);
  }
}
