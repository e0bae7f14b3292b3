package dev.fairhaven.app.platform.kernel;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// Times as RFC 3339 writes them, in all of its forms: `T` and `Z` in either case, a space for `T`,
/// any number of decimals, leap seconds. Seconds may be left out, which the standard does not allow
/// and many programs do.
///
/// Decimals past the ninth are cut. A leap second is read as the last microsecond of its minute:
/// neither Java nor PostgreSQL counts it, and the database keeps microseconds.
public final class Rfc3339 {

  private static final int DATE_LENGTH = "2026-01-31".length();
  private static final int MINUTES_LENGTH = "2026-01-31T09:30".length();
  private static final int OFFSET_LENGTH = "+01:00".length();
  private static final int NANO_DIGITS = 9;
  private static final int LEAP_SECOND = 60;

  private final String text;
  private int at;

  private Rfc3339(String text) {
    this.text = text;
  }

  public static Optional<Instant> parse(String text) {
    try {
      return Optional.of(new Rfc3339(text).instant());
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private Instant instant() {
    require(text.length() > MINUTES_LENGTH && isOneOf(text.charAt(DATE_LENGTH), "Tt "));
    require(text.charAt(4) == '-' && text.charAt(7) == '-' && text.charAt(13) == ':');
    var date = LocalDate.of(digits(0, 4), digits(5, 2), digits(8, 2));
    int hour = digits(11, 2);
    int minute = digits(14, 2);
    at = MINUTES_LENGTH;
    int second = second();
    int nano = nano();
    var instant =
        LocalDateTime.of(date, LocalTime.of(hour, minute, Math.min(second, 59), nano))
            .toInstant(ZoneOffset.UTC)
            .minusSeconds(offsetSeconds());
    require(at == text.length());
    return second == LEAP_SECOND ? endOfMinute(instant) : instant;
  }

  private int second() {
    if (text.charAt(at) != ':') {
      return 0;
    }
    at += 3;
    int second = digits(at - 2, 2);
    require(second <= LEAP_SECOND);
    return second;
  }

  private int nano() {
    if (at >= text.length() || text.charAt(at) != '.') {
      return 0;
    }
    int start = ++at;
    int nano = 0;
    for (; at < text.length() && isDigit(text.charAt(at)); at++) {
      if (at - start < NANO_DIGITS) {
        nano = nano * 10 + text.charAt(at) - '0';
      }
    }
    require(at > start);
    for (int i = at - start; i < NANO_DIGITS; i++) {
      nano *= 10;
    }
    return nano;
  }

  private int offsetSeconds() {
    require(at < text.length());
    if (isOneOf(text.charAt(at), "Zz")) {
      at++;
      return 0;
    }
    require(text.length() == at + OFFSET_LENGTH && isOneOf(text.charAt(at), "+-"));
    require(text.charAt(at + 3) == ':');
    int hours = digits(at + 1, 2);
    int minutes = digits(at + 4, 2);
    require(hours <= 23 && minutes <= 59);
    int seconds = 60 * (60 * hours + minutes);
    int sign = text.charAt(at) == '-' ? -1 : 1;
    at += OFFSET_LENGTH;
    return sign * seconds;
  }

  /// Leap seconds end the last day of a month, by UTC.
  private static Instant endOfMinute(Instant instant) {
    var next = instant.truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES);
    var utc = next.atOffset(ZoneOffset.UTC);
    require(utc.getDayOfMonth() == 1 && utc.getHour() == 0 && utc.getMinute() == 0);
    return next.minus(1, ChronoUnit.MICROS);
  }

  private int digits(int from, int count) {
    require(from + count <= text.length());
    int value = 0;
    for (int i = from; i < from + count; i++) {
      require(isDigit(text.charAt(i)));
      value = value * 10 + text.charAt(i) - '0';
    }
    return value;
  }

  private static boolean isDigit(char character) {
    return character >= '0' && character <= '9';
  }

  private static boolean isOneOf(char character, String characters) {
    return characters.indexOf(character) >= 0;
  }

  private static void require(boolean isSo) {
    if (!isSo) {
      throw new DateTimeException("not RFC 3339");
    }
  }
}
