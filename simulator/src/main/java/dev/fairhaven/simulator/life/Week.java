package dev.fairhaven.simulator.life;

/// How lively each day of the week is; the liveliest is 1.
///
/// @param weekendLift how much livelier Saturday and Sunday are than other days
record Week(double weekendLift) {

  private static final int HOURS_A_DAY = 24;
  private static final int DAYS = 7;
  private static final int WEEKDAYS = 5;

  /// The first of January 1970 was a Thursday: the third day after a Monday.
  private static final int EPOCH_WEEKDAY = 3;

  /// @param hours since 1970 by the local clock
  double liveliness(long hours) {
    long day = Math.floorMod(Math.floorDiv(hours, HOURS_A_DAY) + EPOCH_WEEKDAY, (long) DAYS);
    return day < WEEKDAYS ? weekday() : 1;
  }

  double meanLiveliness() {
    return (WEEKDAYS * weekday() + DAYS - WEEKDAYS) / DAYS;
  }

  private double weekday() {
    return 1 / (1 + weekendLift);
  }
}
