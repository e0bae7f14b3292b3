package dev.fairhaven.app.decisions.policy;

import java.time.Duration;

/// The sanction that a strike leads to, mildest first. Sealed, so that the compiler points to every
/// place that must handle a new one.
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

  /// Compares severity; suspensions compare by their period.
  static int compare(Sanction left, Sanction right) {
    if (left instanceof Suspend(Duration leftPeriod)
        && right instanceof Suspend(Duration rightPeriod)) {
      return leftPeriod.compareTo(rightPeriod);
    }
    return Integer.compare(left.rank(), right.rank());
  }

  /// A noun phrase that fits into a sentence, such as `suspension for 7 days`.
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
