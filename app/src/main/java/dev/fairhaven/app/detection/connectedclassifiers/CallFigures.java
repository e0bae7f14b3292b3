package dev.fairhaven.app.detection.connectedclassifiers;

import dev.fairhaven.app.detection.connectedclassifiers.ClassifierResult.Reason;
import dev.fairhaven.app.detection.connectedclassifiers.ClassifierResult.Unavailable;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// Call statistics of one classifier since startup. Thread-safe.
final class CallFigures {

  /// The number of most recent successful calls whose durations are kept.
  static final int TIMES_MAX = 256;

  private final ReentrantLock lock = new ReentrantLock();
  private final long[] nanos = new long[TIMES_MAX];
  private final Map<Reason, Long> unavailable = new EnumMap<>(Reason.class);
  private long scored;
  private long remembered;
  private @Nullable LastFailure lastFailure;

  /// @param detail a description that quotes neither the input nor the response
  record LastFailure(String detail, Instant at) {}

  /// @param p50 zero without successful calls
  record Figures(
      long scored,
      long remembered,
      Map<Reason, Long> unavailable,
      Duration p50,
      Duration p95,
      @Nullable LastFailure lastFailure) {}

  void scored(long tookNanos) {
    lock.lock();
    try {
      nanos[(int) (scored % TIMES_MAX)] = tookNanos;
      scored++;
    } finally {
      lock.unlock();
    }
  }

  void remembered() {
    lock.lock();
    try {
      remembered++;
    } finally {
      lock.unlock();
    }
  }

  void unavailable(Unavailable answer, Instant now) {
    lock.lock();
    try {
      unavailable.merge(answer.reason(), 1L, Long::sum);
      lastFailure = new LastFailure(answer.detail(), now);
    } finally {
      lock.unlock();
    }
  }

  Figures figures() {
    lock.lock();
    try {
      var times = Arrays.copyOf(nanos, (int) Math.min(scored, TIMES_MAX));
      Arrays.sort(times);
      return new Figures(
          scored,
          remembered,
          Map.copyOf(unavailable),
          percentile(times, 50),
          percentile(times, 95),
          lastFailure);
    } finally {
      lock.unlock();
    }
  }

  private static Duration percentile(long[] sorted, int percent) {
    if (sorted.length == 0) {
      return Duration.ZERO;
    }
    return Duration.ofNanos(sorted[(sorted.length * percent + 99) / 100 - 1]);
  }
}
