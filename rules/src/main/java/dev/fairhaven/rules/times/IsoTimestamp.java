package dev.fairhaven.rules.times;

import java.time.LocalDateTime;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/// Reads the usual form, `2026-11-22T12:00:00.123Z`, at a fraction of the cost of
/// [TimestampParser], which reads all others and explains errors.
final class IsoTimestamp {

  private static final String FORM = "dddd-dd-ddTdd:dd:dd";
  private static final int OFFSET_LENGTH = "+00:00".length();
  private static final int NANO_DIGITS = 9;
  private static final int MICRO_DIGITS = 6;

  private IsoTimestamp() {}

  /// The point in time, as [Timestamp#read] gives it; null for any other form.
  static @Nullable LocalDateTime read(String text) {
    if (!hasForm(text)) {
      return null;
    }
    int end = endOfFraction(text);
    return hasZone(text, end) ? time(text, end) : null;
  }

  private static boolean hasForm(String text) {
    if (text.length() < FORM.length()) {
      return false;
    }
    for (int i = 0; i < FORM.length(); i++) {
      char expected = FORM.charAt(i);
      char c = text.charAt(i);
      boolean fits = expected == 'd' ? isDigit(c) : c == expected || (expected == 'T' && c == ' ');
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  private static int endOfFraction(String text) {
    int at = FORM.length();
    if (at + 1 >= text.length() || text.charAt(at) != '.' || !isDigit(text.charAt(at + 1))) {
      return at;
    }
    at++;
    while (at < text.length() && isDigit(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean hasZone(String text, int at) {
    if (at == text.length()) {
      return true;
    }
    char c = text.charAt(at);
    return c == 'Z'
        ? at + 1 == text.length()
        : (c == '+' || c == '-')
            && at + OFFSET_LENGTH == text.length()
            && text.charAt(at + 3) == ':'
            && areDigits(text, at + 1)
            && areDigits(text, at + 4);
  }

  private static boolean areDigits(String text, int at) {
    return isDigit(text.charAt(at)) && isDigit(text.charAt(at + 1));
  }

  private static @Nullable LocalDateTime time(String text, int end) {
    int year = number(text, 0, 4);
    int month = number(text, 5, 7);
    int day = number(text, 8, 10);
    int hour = number(text, 11, 13);
    int minute = number(text, 14, 16);
    int second = number(text, 17, 19);
    boolean isValid =
        year > 0
            && month >= 1
            && month <= 12
            && day >= 1
            && day <= YearMonth.of(year, month).lengthOfMonth()
            && hour < 24
            && minute < 60
            && second < 60;
    return isValid
        ? LocalDateTime.of(year, month, day, hour, minute, second, nanos(text, end))
        : null;
  }

  /// The fraction to the microsecond.
  private static int nanos(String text, int end) {
    int start = FORM.length() + 1;
    int digits = Math.clamp(end - start, 0, MICRO_DIGITS);
    int nanos = digits == 0 ? 0 : number(text, start, start + digits);
    for (int i = digits; i < NANO_DIGITS; i++) {
      nanos *= 10;
    }
    return nanos;
  }

  private static int number(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      number = number * 10 + text.charAt(i) - '0';
    }
    return number;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
