package dev.fairhaven.rules.times;

import dev.fairhaven.rules.times.Timestamp.Malformed;
import dev.fairhaven.rules.times.Timestamp.Read;
import java.math.BigInteger;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a timestamp says: each field null where it says nothing.
///
/// @param microsecond 0 to 999,999
record Fields(
    @Nullable Long year,
    @Nullable Long month,
    @Nullable Long day,
    @Nullable DayOfWeek weekday,
    @Nullable Long hour,
    @Nullable Long minute,
    @Nullable Long second,
    @Nullable Long microsecond) {

  private static final int YEAR_MAX = 9999;
  private static final int MONTH_MAX = 12;
  private static final int HOUR_MAX = 23;
  private static final int SIXTIETH_MAX = 59;
  private static final int NANOS_PER_MICRO = 1000;

  /// The years after which the calendar repeats.
  private static final int GREGORIAN_CYCLE = 400;

  boolean isEmpty() {
    return year == null
        && month == null
        && day == null
        && weekday == null
        && hour == null
        && minute == null
        && second == null
        && microsecond == null;
  }

  /// The point in time, with what is missing taken from the start of a day.
  Timestamp completedBy(LocalDate start, String text) {
    long fullYear = or(year, start.getYear());
    long fullMonth = or(month, start.getMonthValue());
    if (day == null && (fullMonth < 1 || fullMonth > MONTH_MAX)) {
      return malformed("bad month number " + fullMonth + "; must be 1-12", text);
    }
    long fullDay =
        day != null
            ? day
            : Math.min(start.getDayOfMonth(), lengthOfMonth(fullYear, (int) fullMonth));
    var problem = problem(fullYear, fullMonth, fullDay);
    return problem != null
        ? problemAsPython(problem, text)
        : new Read(time((int) fullYear, (int) fullMonth, (int) fullDay));
  }

  private LocalDateTime time(int fullYear, int fullMonth, int fullDay) {
    var date = LocalDate.of(fullYear, fullMonth, fullDay);
    boolean namesDayOfWeek = weekday != null && (day == null || day == 0);
    var adjusted =
        namesDayOfWeek
            ? date.with(TemporalAdjusters.nextOrSame(Objects.requireNonNull(weekday)))
            : date;
    return adjusted.atTime(
        (int) or(hour, 0),
        (int) or(minute, 0),
        (int) or(second, 0),
        (int) or(microsecond, 0) * NANOS_PER_MICRO);
  }

  /// What Python says about the first field that is out of range, or null.
  private @Nullable String problem(long fullYear, long fullMonth, long fullDay) {
    for (long field :
        new long[] {fullYear, fullMonth, fullDay, or(hour, 0), or(minute, 0), or(second, 0)}) {
      if (field > Integer.MAX_VALUE) {
        return field == Long.MAX_VALUE
            ? "Python int too large to convert to C long"
            : "signed integer is greater than maximum";
      }
    }
    return fullYear < 1 || fullYear > YEAR_MAX
        ? "year " + fullYear + " is out of range"
        : fullMonth < 1 || fullMonth > MONTH_MAX
            ? "month must be in 1..12"
            : fullDay < 1 || fullDay > lengthOfMonth(fullYear, (int) fullMonth)
                ? "day is out of range for month"
                : timeProblem();
  }

  private @Nullable String timeProblem() {
    return or(hour, 0) > HOUR_MAX
        ? "hour must be in 0..23"
        : or(minute, 0) > SIXTIETH_MAX
            ? "minute must be in 0..59"
            : or(second, 0) > SIXTIETH_MAX ? "second must be in 0..59" : null;
  }

  private static Timestamp problemAsPython(String problem, String text) {
    boolean isOverflow = problem.startsWith("Python") || problem.startsWith("signed");
    return isOverflow ? new Malformed("OverflowError", problem) : malformed(problem, text);
  }

  private static Malformed malformed(String reason, String text) {
    return new Malformed("ParserError", reason + ": " + text);
  }

  private static long or(@Nullable Long field, long otherwise) {
    return field == null ? otherwise : field;
  }

  static int lengthOfMonth(long year, int month) {
    return YearMonth.of((int) (GREGORIAN_CYCLE + year % GREGORIAN_CYCLE), month).lengthOfMonth();
  }

  /// Python's `int(digits)`; the largest number there is for those that are larger.
  static long whole(String digits) throws UnreadableException {
    if (digits.isEmpty() || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
      throw new UnreadableException();
    }
    var number = new BigInteger(digits);
    return number.bitLength() < Long.SIZE ? number.longValueExact() : Long.MAX_VALUE;
  }
}
