package dev.fairhaven.app.review.queues;

import dev.fairhaven.app.decisions.policy.Severity;
import java.time.Duration;

/// How urgent a task is, from 0 to 100, and what that means in time. Pure.
///
/// `priority = severity + flags + reach`, at most 100:
///
/// | part | points |
/// |---|---|
/// | severity of what is suspected | low 10, moderate 30, serious 55, critical 80 |
/// | flags on the item | 5 × log2 of their number, at most 20 |
/// | reach: people who saw it | 2 × log10 of their number, at most 12 |
///
/// Age is not a part: it acts through the due time. A task is due after its queue's target,
/// shortened by its priority, and the task due first is the next one. So a mild task waits longer
/// than a grave one, and never for ever.
public final class Priority {

  public static final int MAX = 100;

  static final int FLAG_POINTS_MAX = 20;
  static final int REACH_POINTS_MAX = 12;

  /// The share of the target that full priority saves, in percent.
  static final int SAVED_PERCENT_MAX = 75;

  private Priority() {}

  /// @param flags how many people reported the item; 0 when only rules did
  /// @param reach how many people saw it; 0 where unknown
  public static int of(Severity severity, int flags, long reach) {
    return Math.min(MAX, severityPoints(severity) + flagPoints(flags) + reachPoints(reach));
  }

  /// How long after it was opened a task of `priority` is due in a queue with `target`.
  public static Duration allowance(Duration target, int priority) {
    require(priority);
    return target
        .multipliedBy(100L * MAX - (long) SAVED_PERCENT_MAX * priority)
        .dividedBy(100L * MAX);
  }

  static void require(int priority) {
    if (priority < 0 || priority > MAX) {
      throw new IllegalArgumentException("priority must be 0 to " + MAX + ", got " + priority);
    }
  }

  private static int severityPoints(Severity severity) {
    return switch (severity) {
      case LOW -> 10;
      case MODERATE -> 30;
      case SERIOUS -> 55;
      case CRITICAL -> 80;
    };
  }

  private static int flagPoints(int flags) {
    return points(5 * Math.log(Math.max(1, flags)) / Math.log(2), FLAG_POINTS_MAX);
  }

  private static int reachPoints(long reach) {
    return points(2 * Math.log10((double) Math.max(1, reach)), REACH_POINTS_MAX);
  }

  private static int points(double points, int max) {
    return (int) Math.min(max, Math.round(points));
  }
}
