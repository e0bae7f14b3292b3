package dev.fairhaven.app.platform.readiness;

import dev.fairhaven.app.platform.readiness.store.ProbeTable;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// Whether the database takes what it is given, and has room for it. Thread-safe.
///
/// A full disk is noticed before it is full, since PostgreSQL still answers reads and small changes
/// when it can no longer keep an event.
@Component
public final class Readiness {

  /// What was found longer ago counts no more: then the worker itself hangs.
  static final Duration VALID = Duration.ofSeconds(30);

  private static final long PERIOD_MILLIS = 3_000;
  private static final Logger LOG = LoggerFactory.getLogger(Readiness.class);

  private final ProbeTable table;
  private final ReadinessSettings settings;
  private final InstantSource clock;
  private final LongSupplier nanoTime;
  private final AtomicReference<Found> last;

  @Autowired
  Readiness(ProbeTable table, ReadinessSettings settings, InstantSource clock) {
    this(table, settings, clock, System::nanoTime);
  }

  /// @param nanoTime a clock that only moves forward
  Readiness(
      ProbeTable table, ReadinessSettings settings, InstantSource clock, LongSupplier nanoTime) {
    this.table = table;
    this.settings = settings;
    this.clock = clock;
    this.nanoTime = nanoTime;
    this.last = new AtomicReference<>(new Found(State.UNKNOWN, nanoTime.getAsLong()));
  }

  /// What was found last.
  private record Found(State state, long atNanos) {}

  /// What may be wrong.
  public enum State {
    READY("ready"),
    UNKNOWN("not looked at yet"),
    DATABASE_REFUSES("the database does not take changes"),
    DISK_FULL("the disk is nearly full");

    private final String sentence;

    State(String sentence) {
      this.sentence = sentence;
    }

    String sentence() {
      return sentence;
    }
  }

  public boolean isReady() {
    var found = last.get();
    return found.state() == State.READY && nanoTime.getAsLong() - found.atNanos() < VALID.toNanos();
  }

  @Scheduled(fixedDelay = PERIOD_MILLIS)
  void look() {
    var now = find();
    var before = last.getAndSet(new Found(now, nanoTime.getAsLong())).state();
    if (now != before && now != State.READY) {
      LOG.error("Not ready: {}", now.sentence());
    } else if (now != before && before != State.UNKNOWN) {
      LOG.warn("Ready again");
    }
  }

  private State find() {
    try {
      if (!hasRoom()) {
        return State.DISK_FULL;
      }
      table.write(clock.instant());
      return State.READY;
    } catch (DataAccessException | TransactionException | IOException e) {
      LOG.debug("Not ready", e);
      return State.DATABASE_REFUSES;
    }
  }

  private boolean hasRoom() throws IOException {
    var directory = settings.directory();
    return directory == null
        || Files.getFileStore(directory).getUsableSpace() >= settings.freeMin().toBytes();
  }
}
