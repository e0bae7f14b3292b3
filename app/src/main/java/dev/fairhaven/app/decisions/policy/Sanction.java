package dev.fairhaven.app.decisions.policy;

import java.time.Duration;

/// What a strike leads to, mildest first. Sealed, so that adding one stops the build wherever it
/// must be decided about.
public sealed interface Sanction {

  record Warn() implements Sanction {}

  record Suspend(Duration period) implements Sanction {

    public Suspend {
      if (!period.isPositive()) {
        throw new IllegalArgumentException("suspension period must be positive, got " + period);
      }
    }
  }

  record Ban() implements Sanction {}

  /// Order of harshness; two suspensions compare by their period.
  static int compare(Sanction left, Sanction right) {
    if (left instanceof Suspend(Duration leftPeriod)
        && right instanceof Suspend(Duration rightPeriod)) {
      return leftPeriod.compareTo(rightPeriod);
    }
    return Integer.compare(left.rank(), right.rank());
  }

  /// In words that can stand in a sentence, such as `suspension for 7 days`.
  default String words() {
    return switch (this) {
      case Warn _ -> "warning";
      case Suspend(Duration period) -> "suspension for " + words(period);
      case Ban _ -> "ban";
    };
  }

  private static String words(Duration period) {
    long hours = period.toHours();
    return hours % 24 == 0 ? count(hours / 24, "day") : count(hours, "hour");
  }

  private static String count(long number, String unit) {
    return number + " " + unit + (number == 1 ? "" : "s");
  }

  private int rank() {
    return switch (this) {
      case Warn _ -> 0;
      case Suspend _ -> 1;
      case Ban _ -> 2;
    };
  }
}
