package dev.fairhaven.rules.times;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Up to three numbers of a date, in the order they were written, before it is known which is the
/// year, which the month and which the day. Not thread-safe.
final class CalendarNumbers {

  private static final int DAY_MAX = 31;
  private static final int MONTH_MAX = 12;
  private static final int NUMBERS_MAX = 3;
  private static final int CENTURY = 100;

  /// A year, in which February has its 29th.
  private static final int LEAP_YEAR = 2000;

  /// Which number is which; null when the date has none.
  record Resolved(@Nullable Long year, @Nullable Long month, @Nullable Long day) {}

  private final List<Long> numbers = new ArrayList<>();
  private int yearAt = -1;
  private int monthAt = -1;
  private boolean hasCentury;

  int size() {
    return numbers.size();
  }

  /// Whether the year was written in full, so that `0021` is not 2021.
  boolean hasCentury() {
    return hasCentury;
  }

  /// Adds a number as it was written: more than two digits are a year.
  void addText(String digits) throws UnreadableException {
    long number = Fields.whole(digits);
    numbers.add(number);
    if (digits.length() > 2) {
      hasCentury = true;
      markYear();
    }
  }

  void add(long number) throws UnreadableException {
    numbers.add(number);
    if (number > CENTURY) {
      hasCentury = true;
      markYear();
    }
  }

  void addMonth(int month) throws UnreadableException {
    numbers.add((long) month);
    if (monthAt >= 0) {
      throw new UnreadableException();
    }
    monthAt = numbers.size() - 1;
  }

  private void markYear() throws UnreadableException {
    if (yearAt >= 0) {
      throw new UnreadableException();
    }
    yearAt = numbers.size() - 1;
  }

  boolean couldBeDay(double number) {
    return number >= 1 && number <= lastDay();
  }

  private int lastDay() {
    if (monthAt < 0) {
      return DAY_MAX;
    }
    int month = numbers.get(monthAt).intValue();
    return yearAt < 0
        ? YearMonth.of(LEAP_YEAR, month).lengthOfMonth()
        : Fields.lengthOfMonth(numbers.get(yearAt), month);
  }

  Resolved resolve() throws UnreadableException {
    boolean isMarked = yearAt >= 0 && monthAt >= 0;
    return switch (numbers.size()) {
      case 0 -> new Resolved(null, null, null);
      case 1 -> one();
      case 2 -> isMarked ? new Resolved(at(yearAt), at(monthAt), null) : two();
      case NUMBERS_MAX ->
          isMarked
              ? new Resolved(at(yearAt), at(monthAt), at(NUMBERS_MAX - yearAt - monthAt))
              : three();
      default -> throw new UnreadableException();
    };
  }

  private Resolved one() {
    long number = at(0);
    if (monthAt == 0) {
      return new Resolved(null, number, null);
    }
    return number > DAY_MAX || yearAt == 0
        ? new Resolved(number, null, null)
        : new Resolved(null, null, number);
  }

  private Resolved two() {
    if (monthAt >= 0) {
      long other = at(1 - monthAt);
      return other > DAY_MAX
          ? new Resolved(other, at(monthAt), null)
          : new Resolved(null, at(monthAt), other);
    }
    if (at(0) > DAY_MAX) {
      return new Resolved(at(0), at(1), null);
    }
    return at(1) > DAY_MAX ? new Resolved(at(1), at(0), null) : new Resolved(null, at(0), at(1));
  }

  private Resolved three() {
    return switch (monthAt) {
      case 0 -> at(1) > DAY_MAX ? ordered(1, 0, 2) : ordered(2, 0, 1);
      case 1 -> at(0) > DAY_MAX ? ordered(0, 1, 2) : ordered(2, 1, 0);
      case 2 -> at(1) > DAY_MAX ? ordered(1, 2, 0) : ordered(0, 2, 1);
      default -> threeNumbers();
    };
  }

  private Resolved threeNumbers() {
    if (at(0) > DAY_MAX || yearAt == 0) {
      return ordered(0, 1, 2);
    }
    return at(0) > MONTH_MAX ? ordered(2, 1, 0) : ordered(2, 0, 1);
  }

  private Resolved ordered(int year, int month, int day) {
    return new Resolved(at(year), at(month), at(day));
  }

  private long at(int index) {
    return numbers.get(index);
  }
}
