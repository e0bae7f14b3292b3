package dev.fairhaven.app.platform.kernel;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/// Makes UUIDs of version 7 (RFC 9562): sortable by the time they were made, unguessable enough for
/// ids, and never a secret. Later calls in one process give greater ids. Thread-safe.
///
/// @implNote Monotonic by the RFC's method 3: 12 more bits of the clock stand in `rand_a`, and a
///   call within the same tick takes the next tick.
public final class Uuid7 {

  private static final int SUB_MILLI_BITS = 12;
  private static final long SUB_MILLI_MASK = (1L << SUB_MILLI_BITS) - 1;
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final AtomicLong LAST_TICK = new AtomicLong();

  /// Where the time in ids comes from; the system, but for a process that plays a past.
  private static volatile InstantSource time = InstantSource.system();

  private Uuid7() {}

  /// From now on, ids have the time of `source`. Decisions are found by the time in their ids, so a
  /// process that writes a past needs ids of that time. Ids keep growing from the next call on, not
  /// across this one.
  public static void follow(InstantSource source) {
    time = source;
    LAST_TICK.set(0);
  }

  /// Not greater than any id made at `instant` or later.
  public static UUID lowestAt(Instant instant) {
    return new UUID((instant.toEpochMilli() << 16) | 0x7000L, 0x8000_0000_0000_0000L);
  }

  public static UUID next() {
    long now = time.millis() << SUB_MILLI_BITS;
    long tick = LAST_TICK.accumulateAndGet(now, (last, current) -> Math.max(last + 1, current));
    long most = ((tick >>> SUB_MILLI_BITS) << 16) | 0x7000L | (tick & SUB_MILLI_MASK);
    long least = (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
    return new UUID(most, least);
  }
}
