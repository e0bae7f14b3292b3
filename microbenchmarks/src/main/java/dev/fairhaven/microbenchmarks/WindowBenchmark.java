package dev.fairhaven.microbenchmarks;

import dev.fairhaven.signals.windows.Aggregate;
import dev.fairhaven.signals.windows.Mix;
import dev.fairhaven.signals.windows.Question;
import dev.fairhaven.signals.windows.Retention;
import dev.fairhaven.signals.windows.Series;
import dev.fairhaven.signals.windows.WindowStore;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// One feature over a window, of a key that was seen so many times.
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
@State(Scope.Thread)
public class WindowBenchmark {

  private static final Duration WINDOW = Duration.ofHours(1);
  private static final int KEYS = 1_024;
  private static final long BYTES_MAX = 1L << 30;

  @Param({"COUNT", "SUM", "DISTINCT_COUNT"})
  Aggregate aggregate = Aggregate.COUNT;

  /// A key seen more than 256 times is counted in slices.
  @Param({"1", "100", "1000"})
  int sightings;

  private final WindowStore store = new WindowStore(BYTES_MAX);
  private Series series = new Series(1, Aggregate.COUNT.kind(), Retention.ofWindow(WINDOW));
  private Question question = new Question(Aggregate.COUNT, WINDOW.toMillis(), 0, true);
  private long next;

  @Setup
  public void count() {
    series = new Series(1, aggregate.kind(), Retention.ofWindow(WINDOW));
    question = new Question(aggregate, WINDOW.toMillis(), 0, true);
    var random = new SplittableRandom(1);
    for (int key = 0; key < KEYS; key++) {
      for (int i = 0; i < sightings; i++) {
        store.add(series, Mix.of(key), random.nextLong(WINDOW.toMillis()), value(i));
      }
    }
  }

  private static long value(int i) {
    return Double.doubleToLongBits(i);
  }

  @Benchmark
  public double read() {
    return store.read(series, Mix.of(next++ % KEYS), question, WINDOW.toMillis(), value(1), true);
  }

  /// With the transaction that takes it back, so that keys stay as they are.
  @Benchmark
  public void addAndTakeBack() {
    store.begin();
    store.add(series, Mix.of(next++ % KEYS), WINDOW.toMillis(), value(1));
    store.rollback();
  }
}
