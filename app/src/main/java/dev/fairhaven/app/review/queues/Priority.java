package dev.fairhaven.app.review.queues;

import dev.fairhaven.app.decisions.policy.Severity;
import java.time.Duration;

/// A task's urgency from 0 to 100, and the time allowed for the decision. Pure.
///
/// `priority = severity + flags + reach`, at most 100:
///
/// | part | points |
/// |---|---|
/// | severity of the suspected violation | low 10, moderate 30, serious 55, critical 80 |
/// | flags on the item | 5 × log2 of their number, at most 20 |
/// | reach: people who saw the item | 2 × log10 of their number, at most 12 |
///
/// Age is not a part, because it takes effect through the due time. A task is due after its queue's
/// target time, shortened by its priority, and the task due first is handed out next. A mild task
/// therefore waits longer than a severe one, but never starves.
public final class Priority {

  public static final int MAX = 100;

  static final int FLAG_POINTS_MAX = 20;
  static final int REACH_POINTS_MAX = 12;

  /// By how much the highest priority shortens the target, in percent.
  static final int SAVED_PERCENT_MAX = 75;

  private Priority() {}

  /// @param flags how many people reported the item; 0 if only rules matched
  /// @param reach how many people saw it; 0 if unknown
  public static int of(Severity severity, int flags, long reach) {
    return Math.min(MAX, severityPoints(severity) + flagPoints(flags) + reachPoints(reach));
  }

  /// How long after opening a task of `priority` is due in a queue with `target`.
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
