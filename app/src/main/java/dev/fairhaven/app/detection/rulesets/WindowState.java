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

/// What rules count over time. Kept in memory; the event log is the truth it can be made from
/// again.
///
/// Counts change in the order in which events are committed, and with their transaction: what is
/// rolled back was never counted. A start loads the last snapshot and counts the rest of the log. A
/// series that a rule set brings along is counted from the log before the rule set goes live. Only
/// one process may decide about events at a time. Thread-safe.
@Component
class WindowState implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(WindowState.class);

  /// Events that are counted again while those that come in wait.
  static final int CHUNK = 1_000;

  private static final Instant BEGINNING = Instant.EPOCH;

  private final EventLog log;
  private final InstantSource clock;
  private final @Nullable WindowSnapshots snapshots;
  private final WindowStore store;
  private final Windows windows;

  /// Held by who changes what is counted, or takes a snapshot.
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

  /// Where the events of a batch are to be counted. To be called once in the transaction that
  /// stores them; until that ends, nobody else can count.
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

  /// Counts what was committed although nobody could tell: the connection broke while it was.
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

  /// Lets another rule set decide, once everything it counts is counted.
  ///
  /// @param swap makes it the live one, while no event is decided about
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

  /// Counts what the store does not know of the log, in the series it knows.
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
  /// @param from only events behind this place
  /// @param enough stop when fewer are left than this
  /// @return the place reached
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

  /// How far back the series remember. Events of longer ago that came in since count as well:
  /// windows go by the time of events, and there may be more of that time.
  private Instant since(Set<Series> series) {
    boolean isWithoutEnd =
        series.stream().anyMatch(each -> each.retention() instanceof Retention.Newest);
    return isWithoutEnd ? BEGINNING : clock.instant().minus(Retention.WINDOW_MAX);
  }

  /// What no rule counts any more would miss what happens from now on.
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

  /// Takes a snapshot if anything was counted since the last one.
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
