package dev.fairhaven.simulator.world;

import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/// What is going to happen, earliest first; what was planned first comes first at the same time.
public final class Agenda {

  /// Beyond so many plans, those that life could do without are dropped.
  static final int PLANS_MAX = 200_000;

  private final PriorityQueue<Plan> plans = new PriorityQueue<>();
  private long planned;

  /// Something to do at a time.
  public record Plan(long at, long order, Step step) implements Comparable<Plan> {

    @Override
    public int compareTo(Plan other) {
      int byTime = Long.compare(at, other.at);
      return byTime != 0 ? byTime : Long.compare(order, other.order);
    }
  }

  /// Plans a step that must not be lost, such as the next beat of a process that goes on forever.
  public void plan(long at, Step step) {
    plans.add(new Plan(at, planned++, step));
  }

  /// Plans a step that may be dropped when too much is going on, such as a reply.
  public void planIfRoom(long at, Step step) {
    if (plans.size() < PLANS_MAX) {
      plan(at, step);
    }
  }

  public @Nullable Plan next() {
    return plans.poll();
  }
}
