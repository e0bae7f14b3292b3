package dev.fairhaven.app.detection.connectedclassifiers;

import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/// Limits the number of calls within any 60 seconds. Thread-safe.
///
/// @implNote A ring of the times of the last calls: another call is allowed once the oldest one is
///   a minute ago.
final class MinuteBudget {

  private static final long MINUTE_NANOS = Duration.ofMinutes(1).toNanos();

  private final LongSupplier nanoTime;
  private final ReentrantLock lock = new ReentrantLock();
  private final long[] calls;
  private int count;
  private int oldest;

  MinuteBudget(LongSupplier nanoTime, int max) {
    this.nanoTime = nanoTime;
    this.calls = new long[max];
  }

  boolean take() {
    lock.lock();
    try {
      forgetOld();
      if (count == calls.length) {
        return false;
      }
      calls[(oldest + count) % calls.length] = nanoTime.getAsLong();
      count++;
      return true;
    } finally {
      lock.unlock();
    }
  }

  private void forgetOld() {
    long now = nanoTime.getAsLong();
    while (count > 0 && now - calls[oldest] >= MINUTE_NANOS) {
      oldest = (oldest + 1) % calls.length;
      count--;
    }
  }

  int used() {
    lock.lock();
    try {
      forgetOld();
      return count;
    } finally {
      lock.unlock();
    }
  }
}
