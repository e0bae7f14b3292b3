package dev.fairhaven.app.shell.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.function.IntConsumer;

/// Measures how often a thread does something in a second of its own CPU time.
final class CpuRate {

  private static final long PART_NANOS = 300_000_000;
  private static final int PARTS = 7;

  /// Done between two looks at the clock, which take half a microsecond.
  private static final int BATCH = 64;

  private static final double NANOS_PER_SECOND = 1e9;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private CpuRate() {}

  /// The median over parts of a third of a CPU-second. The first parts warm up.
  ///
  /// @param work gets numbers from 0 on
  static double of(IntConsumer work) {
    var rates = new double[PARTS];
    int count = 0;
    for (int part = 0; part < PARTS; part++) {
      long began = THREADS.getCurrentThreadCpuTime();
      int first = count;
      long spent = 0;
      while (spent < PART_NANOS) {
        for (int i = 0; i < BATCH; i++) {
          work.accept(count++);
        }
        spent = THREADS.getCurrentThreadCpuTime() - began;
      }
      rates[part] = (count - first) * NANOS_PER_SECOND / spent;
    }
    Arrays.sort(rates);
    return rates[PARTS / 2];
  }

  /// CPU time of this thread that `work` takes, in seconds.
  static double secondsOf(Runnable work) {
    long began = THREADS.getCurrentThreadCpuTime();
    work.run();
    return (THREADS.getCurrentThreadCpuTime() - began) / NANOS_PER_SECOND;
  }

  /// Bytes in use on the heap after a collection.
  static long heapBytes() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
