package dev.fairhaven.app.shell.demo;

import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/// What is going to happen in the past, earliest first; what was planned first comes first at the
/// same time. For one thread.
final class Agenda {

  private static final Comparator<Plan> ORDER =
      Comparator.comparing(Plan::at).thenComparingLong(Plan::order);

  private final PriorityQueue<Plan> plans = new PriorityQueue<>(ORDER);
  private final Instant end;
  private long planned;

  /// @param end what would come then or later is not planned
  Agenda(Instant end) {
    this.end = end;
  }

  /// Something to do at a time.
  record Plan(Instant at, long order, Runnable step) {}

  void plan(Instant at, Runnable step) {
    if (at.isBefore(end)) {
      plans.add(new Plan(at, planned++, step));
    }
  }

  /// The time of the next plan; null when there is none.
  @Nullable Instant nextAt() {
    var next = plans.peek();
    return next == null ? null : next.at();
  }

  Plan take() {
    return plans.remove();
  }
}
