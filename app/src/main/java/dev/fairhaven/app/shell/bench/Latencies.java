package dev.fairhaven.app.shell.bench;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.TimeUnit;

/// A histogram of durations, exact to a microsecond or to 1.6 %, whichever is more. Of fixed size
/// however many there are. Not thread-safe.
///
/// @implNote Log-linear: 64 steps to each doubling. The last step takes everything over 19 hours.
final class Latencies {

  private static final int STEP_BITS = 6;
  private static final int STEPS = 1 << STEP_BITS;
  private static final int DOUBLINGS = 30;

  private final long[] counts = new long[(DOUBLINGS + 2) * STEPS];
  private long total;
  private long maxMicros;

  void add(long nanos) {
    long micros = TimeUnit.NANOSECONDS.toMicros(Math.max(0, nanos));
    counts[index(micros)]++;
    total++;
    maxMicros = Math.max(maxMicros, micros);
  }

  void addAll(Latencies other) {
    for (int i = 0; i < counts.length; i++) {
      counts[i] += other.counts[i];
    }
    total += other.total;
    maxMicros = Math.max(maxMicros, other.maxMicros);
  }

  long count() {
    return total;
  }

  Duration max() {
    return micros(maxMicros);
  }

  /// The duration that this share of all do not exceed; zero if there are none.
  ///
  /// @param share from 0 to 1
  Duration quantile(double share) {
    long rank = (long) Math.ceil(share * total);
    long seen = 0;
    for (int i = 0; i < counts.length; i++) {
      seen += counts[i];
      if (seen >= rank && seen > 0) {
        return micros(Math.min(highest(i), maxMicros));
      }
    }
    return Duration.ZERO;
  }

  private static int index(long micros) {
    int doubling = Math.max(0, Long.SIZE - 1 - STEP_BITS - Long.numberOfLeadingZeros(micros | 1));
    return doubling > DOUBLINGS
        ? (DOUBLINGS + 2) * STEPS - 1
        : doubling * STEPS + (int) (micros >>> doubling);
  }

  private static long highest(int index) {
    int doubling = Math.max(0, index / STEPS - 1);
    return ((index - (long) doubling * STEPS + 1) << doubling) - 1;
  }

  private static Duration micros(long micros) {
    return Duration.of(micros, ChronoUnit.MICROS);
  }
}
