package dev.fairhaven.rules.eval;

import dev.fairhaven.rules.eval.UnitPlan.Action;

/// Counts an event in every file that it reaches.
final class CountingRun {

  private final Executor executor;
  private final Frame frame;
  private final long[] entered;

  CountingRun(Executor executor, Frame frame) {
    this.executor = executor;
    this.frame = frame;
    this.entered = Bits.of(executor.units.length);
  }

  /// Counts in a file and in the files it runs, unless already done.
  void count(int unit) {
    if (Bits.get(entered, unit)) {
      return;
    }
    Bits.set(entered, unit);
    var plan = executor.units[unit];
    frame.compute(plan.counted());
    for (int imported : plan.imports()) {
      count(imported);
    }
    for (var action : plan.actions()) {
      if (action instanceof Action.Require(var path, var condition)
          && condition.test(frame) == Node.TRUE
          && path.eval(frame) instanceof String file) {
        executor.findUnit(file).ifPresent(this::count);
      }
    }
  }
}
