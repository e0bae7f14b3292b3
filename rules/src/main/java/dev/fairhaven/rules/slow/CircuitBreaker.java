package dev.fairhaven.rules.slow;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;

/// Keeps from calling what fails again and again. Thread-safe.
///
/// After a number of failures in a row it opens. Once per pause it lets one call try; the first
/// that succeeds closes it.
final class CircuitBreaker {

  private final LongSupplier nanoTime;
  private final int failuresMax;
  private final long pauseNanos;
  private final AtomicReference<State> state = new AtomicReference<>(State.CLOSED);

  /// @param failures in a row
  /// @param nextTryNanos when one call may try; only looked at when there were too many failures
  private record State(int failures, long nextTryNanos) {
    static final State CLOSED = new State(0, 0);
  }

  CircuitBreaker(LongSupplier nanoTime, SlowLimits limits) {
    this.nanoTime = nanoTime;
    this.failuresMax = limits.failuresMax();
    this.pauseNanos = limits.pause().toNanos();
  }

  boolean isOpen() {
    return state.get().failures >= failuresMax;
  }

  /// Whether to call. Of several that ask when a pause is over, one may.
  boolean allows() {
    var current = state.get();
    if (current.failures < failuresMax) {
      return true;
    }
    long now = nanoTime.getAsLong();
    return now - current.nextTryNanos >= 0
        && state.compareAndSet(current, new State(current.failures, now + pauseNanos));
  }

  void succeeded() {
    state.set(State.CLOSED);
  }

  void failed() {
    long next = nanoTime.getAsLong() + pauseNanos;
    state.updateAndGet(before -> new State(Math.min(before.failures + 1, failuresMax), next));
  }
}
