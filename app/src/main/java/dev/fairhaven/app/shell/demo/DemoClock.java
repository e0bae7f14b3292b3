package dev.fairhaven.app.shell.demo;

import dev.fairhaven.app.platform.kernel.Uuid7;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.annotation.Primary;

/// The clock of a demonstration: while its past is played it stands where the past is, and from
/// then on it goes with the present. Thread-safe.
///
/// It is in the past from the moment it is made, so that what the product sets up for itself, such
/// as the first rule set, is as old as the demonstration. Time never goes back. In the past it
/// ticks by a microsecond each time it is read, so that what follows each other has times that do.
@DemoComponent
@Primary
class DemoClock implements InstantSource, DisposableBean {

  private static final Duration TICK = Duration.ofNanos(1_000);
  private static final long PRESENT = Long.MIN_VALUE;

  private final InstantSource system = Clock.tick(Clock.systemUTC(), TICK);
  private final DemoCommunity community;

  /// In microseconds since 1970.
  private final AtomicLong past = new AtomicLong(PRESENT);

  DemoClock(DemoSettings settings) {
    var files = new DemoFiles(settings.directory());
    community = DemoCommunity.of(files, settings, system.instant());
    if (!PastMark.isPlayed(files)) {
      past.set(micros(community.opens()));
    }
    Uuid7.follow(this);
  }

  private static long micros(Instant instant) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
  }

  /// The community whose past it is.
  DemoCommunity community() {
    return community;
  }

  boolean isInThePast() {
    return past.get() != PRESENT;
  }

  @Override
  public Instant instant() {
    long now = past.getAndUpdate(micros -> micros == PRESENT ? PRESENT : micros + 1);
    return now == PRESENT ? system.instant() : Instant.EPOCH.plus(now, ChronoUnit.MICROS);
  }

  /// Moves on to `instant`, unless it is there already.
  void moveTo(Instant instant) {
    past.updateAndGet(now -> now == PRESENT ? PRESENT : Math.max(now, micros(instant)));
  }

  /// Lets `duration` pass.
  void pass(Duration duration) {
    past.updateAndGet(now -> now == PRESENT ? PRESENT : now + duration.toNanos() / 1_000);
  }

  /// Leaves the past for good.
  void comeToThePresent() {
    past.set(PRESENT);
    Uuid7.follow(this);
  }

  @Override
  public void destroy() {
    Uuid7.follow(InstantSource.system());
  }
}
