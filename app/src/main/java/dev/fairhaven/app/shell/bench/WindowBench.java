package dev.fairhaven.app.shell.bench;

import dev.fairhaven.rules.Compilation.Compiled;
import dev.fairhaven.rules.Event;
import dev.fairhaven.rules.Functions;
import dev.fairhaven.rules.Json;
import dev.fairhaven.rules.Ports;
import dev.fairhaven.rules.RuleSet;
import dev.fairhaven.rules.Sources;
import dev.fairhaven.rules.Windows;
import dev.fairhaven.rules.Windows.Feature;
import dev.fairhaven.rules.Windows.Observation;
import dev.fairhaven.rules.windows.EmbeddedWindows;
import dev.fairhaven.signals.windows.Aggregate;
import dev.fairhaven.signals.windows.Mix;
import dev.fairhaven.signals.windows.Retention;
import dev.fairhaven.signals.windows.Series;
import dev.fairhaven.signals.windows.WindowStore;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// Measures counting over time: twenty features of one event, and many keys. One thread.
public final class WindowBench {

  /// Twenty features: what a platform counts of a post.
  static final String RULES =
      """
      User: Entity[str] = EntityJson(type='User', path='$.user')
      Ip: str = JsonData(path='$.ip')
      Device: str = JsonData(path='$.device')
      Text: str = JsonData(path='$.text')
      Amount: float = JsonData(path='$.amount')
      F1 = Count(by=User, window=TimeDelta(minutes=10))
      F2 = Count(by=User, window=TimeDelta(hours=1))
      F3 = Count(by=User, window=TimeDelta(days=1))
      F4 = Count(by=Ip, window=TimeDelta(minutes=10))
      F5 = Count(by=Ip, window=TimeDelta(hours=1))
      F6 = Count(by=Ip, window=TimeDelta(days=1))
      F7 = Count(by=Device, window=TimeDelta(hours=1))
      F8 = Count(by=Device, window=TimeDelta(days=7))
      F9 = Count(by=Text, window=TimeDelta(hours=1))
      F10 = Count(by=[User, Ip], window=TimeDelta(days=1))
      F11 = Sum(by=User, value=Amount, window=TimeDelta(days=1))
      F12 = Average(by=User, value=Amount, window=TimeDelta(days=1))
      F13 = StdDev(by=User, value=Amount, window=TimeDelta(days=1))
      F14 = Max(by=User, value=Amount, window=TimeDelta(days=1))
      F15 = DistinctCount(by=Ip, value=User, window=TimeDelta(hours=1))
      F16 = DistinctCount(by=Device, value=User, window=TimeDelta(days=1))
      F17 = DistinctCount(by=Text, value=User, window=TimeDelta(hours=1))
      F18 = FirstSeen(by=Device, window=TimeDelta(days=7))
      F19 = LastSeen(by=User, window=TimeDelta(days=1))
      F20 = Rate(by=Ip, window=TimeDelta(hours=1))
      """;

  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final long BYTES_MAX = 8L << 30;

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

  /// What was measured.
  ///
  /// @param featureMicros CPU time to read and count twenty features of one event, and its
  ///   percentiles by the wall clock
  /// @param evaluationMicros the same from JSON text to the values of all features
  /// @param keys pairs of series and key in the store that was filled
  /// @param bytes it takes, in memory outside the heap and on it
  /// @param ringBytesPerKey what a key takes that is counted in slices
  /// @param snapshotCpuSeconds writing all of it
  /// @param holdMillis of that, the share of one of the parts during which events wait
  /// @param waitMillisMax the longest an event waited while that was written
  public record Report(
      double featureMicros,
      double featureMicrosP50,
      double featureMicrosP99,
      double evaluationMicros,
      long keys,
      long bytes,
      double bytesPerKey,
      double ringBytesPerKey,
      double snapshotCpuSeconds,
      double holdMillis,
      long snapshotBytes,
      double waitMillisMax) {}

  public Report run(int events, long keys) throws IOException, InterruptedException {
    var rules = rules();
    var timing = features(rules, events);
    double evaluation = evaluations(rules, Math.max(1, events / 4));
    double ring = ringBytes();
    var store = filled(keys);
    var statistics = store.statistics();
    var snapshot = snapshot(store);
    return new Report(
        timing.average(),
        timing.p50(),
        timing.p99(),
        evaluation,
        statistics.keys(),
        statistics.bytes(),
        (double) statistics.bytes() / statistics.keys(),
        ring,
        snapshot.cpuSeconds(),
        snapshot.cpuSeconds() * 1000 / WindowStore.SHARDS,
        snapshot.bytes(),
        snapshot.waitMillisMax());
  }

  private static RuleSet rules() {
    var compiled = RuleSet.compile(Sources.of(Map.of("main.sml", RULES)), Functions.standard());
    if (compiled instanceof Compiled(var rules, _)) {
      return rules;
    }
    throw new IllegalStateException("the rules of the benchmark do not compile");
  }

  private record Timing(double average, double p50, double p99) {

    static Timing of(double average, long[] nanos) {
      Arrays.sort(nanos);
      return new Timing(average, micros(nanos, 50), micros(nanos, 99));
    }

    private static double micros(long[] sorted, int percent) {
      return sorted[(int) ((sorted.length - 1L) * percent / 100)] / 1000.0;
    }
  }

  private record Read(Feature feature, long key, long value) {}

  /// What rules read of one event.
  private record Reads(Event event, List<Read> reads) {

    static Reads of(RuleSet rules, Event event) {
      var reads = new ArrayList<Read>();
      Observation noting =
          new Observation() {
            @Override
            public double read(Feature feature, long key, long value, boolean counts) {
              reads.add(new Read(feature, key, value));
              return 0;
            }

            @Override
            public void keep() {}
          };
      rules.evaluate(event, Ports.NONE.withWindows(_ -> noting));
      return new Reads(event, reads);
    }
  }

  /// Reads and counts without evaluating anything.
  private Timing features(RuleSet rules, int events) {
    var random = new SplittableRandom(1);
    var all = new ArrayList<Reads>();
    for (int i = 0; i < events; i++) {
      all.add(Reads.of(rules, event(random, i)));
    }
    var store = new WindowStore(BYTES_MAX);
    var windows = new EmbeddedWindows(store);
    int warmUp = events / 4;
    var nanos = new long[events - warmUp];
    long cpu = 0;
    for (int i = 0; i < events; i++) {
      if (i == warmUp) {
        cpu = threads.getCurrentThreadCpuTime();
      }
      long began = System.nanoTime();
      count(all.get(i), store, windows);
      if (i >= warmUp) {
        nanos[i - warmUp] = System.nanoTime() - began;
      }
    }
    double micros = (threads.getCurrentThreadCpuTime() - cpu) / 1000.0 / nanos.length;
    return Timing.of(micros, nanos);
  }

  private static void count(Reads reads, WindowStore store, Windows windows) {
    store.begin();
    var observation = windows.observe(reads.event());
    for (var read : reads.reads()) {
      observation.read(read.feature(), read.key(), read.value(), true);
    }
    observation.keep();
    store.commit();
  }

  /// Few keys are seen often, many are seen once.
  private static long skewed(SplittableRandom random, int keys) {
    double share = random.nextDouble();
    return (long) (keys * share * share * share);
  }

  private double evaluations(RuleSet rules, int events) {
    var store = new WindowStore(BYTES_MAX);
    var ports = Ports.NONE.withWindows(new EmbeddedWindows(store));
    var all = new ArrayList<Event>();
    var random = new SplittableRandom(2);
    for (int i = 0; i < events; i++) {
      all.add(event(random, i));
    }
    long cpu = 0;
    int warmUp = events / 4;
    for (int i = 0; i < events; i++) {
      if (i == warmUp) {
        cpu = threads.getCurrentThreadCpuTime();
      }
      store.begin();
      rules.evaluate(all.get(i), ports);
      store.commit();
    }
    return (threads.getCurrentThreadCpuTime() - cpu) / 1000.0 / (events - warmUp);
  }

  private static Event event(SplittableRandom random, int i) {
    var json =
        """
        {"user":"user-%d","ip":"192.0.2.%d","device":"device-%d","text":"some text number %d","amount":%d}
        """
            .formatted(
                skewed(random, 100_000),
                skewed(random, 50_000),
                skewed(random, 20_000),
                skewed(random, 500_000),
                random.nextInt(100));
    return Event.of("e" + i, "post", START.plusMillis(i * 50L), Json.of(json));
  }

  /// Fills a store with keys that all became rings.
  private static double ringBytes() {
    var store = new WindowStore(BYTES_MAX);
    int keys = 100_000;
    for (int key = 0; key < keys; key++) {
      for (int i = 0; i < 300; i++) {
        store.add(series(0), Mix.of(key), START.toEpochMilli() + i * 1000L, 0);
      }
    }
    return (double) store.statistics().bytes() / keys;
  }

  private static Series series(long id) {
    return new Series(id, Aggregate.COUNT.kind(), Retention.ofWindow(Duration.ofDays(1)));
  }

  /// Keys of ten series, seen four times on average: half of them once, few of them often.
  private static WindowStore filled(long keys) {
    var store = new WindowStore(BYTES_MAX);
    var random = new SplittableRandom(3);
    long time = START.toEpochMilli();
    for (long key = 0; key < keys; key++) {
      int seen = (int) Math.min(300, Math.pow(random.nextDouble(), -0.85));
      var series = series(1 + key % 10);
      for (int i = 0; i < seen; i++) {
        store.add(series, Mix.of(key), time + random.nextInt(80_000_000), 0);
      }
    }
    List<Series> all = new ArrayList<>();
    for (int i = 1; i <= 10; i++) {
      all.add(series(i));
    }
    store.markComplete(all);
    return store;
  }

  private record Snapshot(double cpuSeconds, long bytes, double waitMillisMax) {}

  private Snapshot snapshot(WindowStore store) throws IOException, InterruptedException {
    var worker = new Waiting(store);
    var thread = Thread.ofPlatform().name("events").start(worker);
    var out = new Counting();
    long began = threads.getCurrentThreadCpuTime();
    store.save(out);
    double seconds = (threads.getCurrentThreadCpuTime() - began) / 1e9;
    worker.isOver = true;
    thread.join();
    return new Snapshot(seconds, out.bytes, worker.waitNanosMax / 1e6);
  }

  /// Counts events all the while, and notes how long the slowest took.
  private static final class Waiting implements Runnable {

    private final WindowStore store;
    private volatile boolean isOver;
    private volatile long waitNanosMax;

    Waiting(WindowStore store) {
      this.store = store;
    }

    @Override
    public void run() {
      for (long i = 0; !isOver; i++) {
        long began = System.nanoTime();
        store.begin();
        store.add(series(1 + i % 10), Mix.of(i), START.toEpochMilli(), 0);
        store.rollback();
        waitNanosMax = Math.max(waitNanosMax, System.nanoTime() - began);
        Thread.onSpinWait();
      }
    }
  }

  private static final class Counting extends OutputStream {

    private long bytes;

    @Override
    public void write(int value) {
      bytes++;
    }

    @Override
    public void write(byte[] values, int offset, int length) {
      bytes += length;
    }
  }
}
