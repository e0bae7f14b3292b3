package dev.fairhaven.rules.slow;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;

/// Keeps from calling what fails again and again. Thread-safe.
///
/// After a number of failures in a row it opens. Once per pause it lets one call try; the first
/// that succeeds closes it.
public final class CircuitBreaker {

  private final LongSupplier nanoTime;
  private final int failuresMax;
  private final long pauseNanos;
  private final AtomicReference<State> state = new AtomicReference<>(State.CLOSED);

  /// @param failures in a row
  /// @param nextTryNanos when one call may try; only looked at when there were too many failures
  private record State(int failures, long nextTryNanos) {
    static final State CLOSED = new State(0, 0);
  }

  /// @param nanoTime a clock that only moves forward, such as `System::nanoTime`
  /// @param failuresMax in a row
  public CircuitBreaker(LongSupplier nanoTime, int failuresMax, Duration pause) {
    this.nanoTime = nanoTime;
    this.failuresMax = failuresMax;
    this.pauseNanos = pause.toNanos();
  }

  public boolean isOpen() {
    return state.get().failures >= failuresMax;
  }

  /// How long until one call may try; zero when it may now, or when it is not open.
  public Duration untilNextTry() {
    var current = state.get();
    return current.failures < failuresMax
        ? Duration.ZERO
        : Duration.ofNanos(Math.max(0, current.nextTryNanos - nanoTime.getAsLong()));
  }

  /// Whether to call. Of several that ask when a pause is over, one may.
  public boolean allows() {
    var current = state.get();
    if (current.failures < failuresMax) {
      return true;
    }
    long now = nanoTime.getAsLong();
    return now - current.nextTryNanos >= 0
        && state.compareAndSet(current, new State(current.failures, now + pauseNanos));
  }

  public void succeeded() {
    state.set(State.CLOSED);
  }

  public void failed() {
    long next = nanoTime.getAsLong() + pauseNanos;
    state.updateAndGet(before -> new State(Math.min(before.failures + 1, failuresMax), next));
  }

  /// Opens at once, as one who is called asks for.
  public void openFor(Duration pause) {
    state.set(new State(failuresMax, nanoTime.getAsLong() + pause.toNanos()));
  }
}
