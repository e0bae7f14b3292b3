package dev.fairhaven.app.detection.rulesets;

import dev.fairhaven.app.intake.ingest.EventDecider.Places;
import dev.fairhaven.app.intake.ingest.EventLog;
import dev.fairhaven.app.intake.ingest.LoggedEvent;
import dev.fairhaven.rules.RuleSet;
import dev.fairhaven.rules.Windows;
import dev.fairhaven.rules.Windows.Feature;
import dev.fairhaven.rules.windows.EmbeddedWindows;
import dev.fairhaven.signals.windows.Retention;
import dev.fairhaven.signals.windows.Series;
import dev.fairhaven.signals.windows.WindowStore;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The counts over time that rules use. Kept in memory; they can always be rebuilt from the event
/// log, which is the source of truth.
///
/// Counts change in commit order and with the transaction: rolled-back events are never counted. On
/// startup, the last snapshot is loaded and the rest of the log is counted. Series that a new rule
/// set introduces are counted from the log before it goes live. Only one process may decide about
/// events at a time. Thread-safe.
@Component
class WindowState implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(WindowState.class);

  /// The number of events recounted at a time while incoming events wait.
  static final int CHUNK = 1_000;

  private static final Instant BEGINNING = Instant.EPOCH;

  private final EventLog log;
  private final InstantSource clock;
  private final @Nullable WindowSnapshots snapshots;
  private final WindowStore store;
  private final Windows windows;

  /// Held while the set of counted series changes or a snapshot is taken.
  private final ReentrantLock maintenance = new ReentrantLock();

  private @Nullable RuleSet current;
  private long savedPosition;
  private volatile boolean isUnsettled;

  WindowState(WindowSettings settings, EventLog log, InstantSource clock) {
    this.log = log;
    this.clock = clock;
    var directory = settings.directory();
    this.snapshots = directory == null ? null : new WindowSnapshots(directory, log);
    this.store = load(snapshots, settings.memory().toBytes());
    this.windows = new EmbeddedWindows(store);
    this.savedPosition = store.position();
  }

  private static WindowStore load(@Nullable WindowSnapshots snapshots, long bytesMax) {
    return snapshots == null
        ? new WindowStore(bytesMax)
        : snapshots.load(bytesMax).orElseGet(() -> new WindowStore(bytesMax));
  }

  /// The windows in which to count the events of a batch. Call it once, in the transaction that
  /// stores the events; it blocks other counting until that transaction ends.
  Windows begin(Places places) {
    if (isUnsettled) {
      settle(places);
    }
    store.begin();
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCompletion(int status) {
            end(places, status);
          }
        });
    return windows;
  }

  private void end(Places places, int status) {
    if (status == TransactionSynchronization.STATUS_COMMITTED) {
      store.commit(places.last());
    } else {
      isUnsettled |= status == TransactionSynchronization.STATUS_UNKNOWN;
      store.rollback();
    }
  }

  /// Counts events whose commit succeeded without confirmation, because the connection broke.
  private void settle(Places next) {
    store.exclusively(
        () -> {
          var known = current;
          if (known != null) {
            replay(known, next.first());
          }
          isUnsettled = false;
          return known;
        });
  }

  /// Switches to another rule set once everything it counts is up to date.
  ///
  /// @param swap makes it live while no event is being decided
  <T> T switchTo(RuleSet next, Supplier<T> swap) {
    maintenance.lock();
    try {
      if (current == null) {
        catchUp(next);
      }
      var result = backfill(next, swap);
      dropOthers(next);
      return result;
    } finally {
      maintenance.unlock();
    }
  }

  private void catchUp(RuleSet rules) {
    dropOthers(rules);
    if (store.completeSeries().isEmpty()) {
      store.begin();
      store.commit(log.end());
    } else {
      replay(rules, Long.MAX_VALUE);
    }
  }

  /// Counts the part of the log that the store has not seen, in its existing series.
  private void replay(RuleSet rules, long before) {
    long start = store.position();
    long counted = 0;
    for (var events = log.read(start, before, BEGINNING, CHUNK);
        !events.isEmpty();
        events = log.read(store.position(), before, BEGINNING, CHUNK)) {
      replay(rules, events);
      counted += events.size();
    }
    if (counted > 0) {
      LOG.info("counted {} events of the log again, after {}", counted, start);
    }
  }

  private void replay(RuleSet rules, List<LoggedEvent> events) {
    var known = new EmbeddedWindows(store, store.completeSeries()::contains);
    for (var event : events) {
      store.begin();
      store.replay(event.position());
      rules.count(RuleEvents.of(event), known);
      store.commit(event.position());
    }
  }

  private <T> T backfill(RuleSet next, Supplier<T> swap) {
    var missing = series(next);
    missing.removeAll(store.completeSeries());
    store.drop(missing);
    var since = since(missing);
    long reached = missing.isEmpty() ? Long.MAX_VALUE : backfill(next, missing, since, 0, CHUNK);
    return store.exclusively(
        () -> {
          backfill(next, missing, since, reached, 1);
          store.markComplete(missing);
          var result = swap.get();
          current = next;
          return result;
        });
  }

  /// Counts the log in some series only.
  ///
  /// @param from only events after this position
  /// @param enough stop when fewer events than this are left
  /// @return the position reached
  private long backfill(RuleSet next, Set<Series> missing, Instant since, long from, int enough) {
    var added = new EmbeddedWindows(store, missing::contains);
    long reached = from;
    var events = read(reached, since);
    while (events.size() >= enough) {
      store.begin();
      events.forEach(event -> next.count(RuleEvents.of(event), added));
      store.commit();
      reached = events.getLast().position();
      events = read(reached, since);
    }
    return reached;
  }

  private List<LoggedEvent> read(long after, Instant since) {
    return after == Long.MAX_VALUE ? List.of() : log.read(after, Long.MAX_VALUE, since, CHUNK);
  }

  /// The start of the period that the series cover. Older events received since then count as well,
  /// because windows follow the time of events, which may advance further.
  private Instant since(Set<Series> series) {
    boolean isWithoutEnd =
        series.stream().anyMatch(each -> each.retention() instanceof Retention.Newest);
    return isWithoutEnd ? BEGINNING : clock.instant().minus(Retention.WINDOW_MAX);
  }

  /// Removes series that no rule uses; they would miss events from now on.
  private void dropOthers(RuleSet live) {
    var others = new HashSet<>(store.completeSeries());
    others.removeAll(series(live));
    if (!others.isEmpty()) {
      store.drop(others);
    }
  }

  private static Set<Series> series(RuleSet rules) {
    return rules.windowFeatures().stream().map(Feature::series).collect(Collectors.toSet());
  }

  /// Takes a snapshot if anything has been counted since the last one.
  @Scheduled(fixedDelayString = "PT5M", initialDelayString = "PT5M")
  void save() {
    maintenance.lock();
    try {
      long position = store.position();
      if (snapshots != null && position != savedPosition) {
        snapshots.save(store);
        savedPosition = position;
        LOG.info("saved what is counted up to event {}: {}", position, store.statistics());
      }
    } finally {
      maintenance.unlock();
    }
  }

  WindowStore store() {
    return store;
  }

  @Override
  public void destroy() {
    save();
  }
}
