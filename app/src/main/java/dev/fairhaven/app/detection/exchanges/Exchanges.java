package dev.fairhaven.app.detection.exchanges;

import dev.fairhaven.app.detection.exchanges.DeltaSource.Delta;
import dev.fairhaven.app.platform.audit.AuditEntry;
import dev.fairhaven.app.platform.audit.AuditLog;
import dev.fairhaven.app.platform.kernel.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Runs the configured exchanges. One instance reads an exchange at a time; failures are retried
/// with increasing delays.
@Component
public class Exchanges implements InitializingBean {

  /// The maximum duration of one run; the next run continues.
  static final Duration RUN_MAX = Duration.ofMinutes(4);

  private static final Duration LEASE = RUN_MAX.plusMinutes(2);
  private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
  private static final int DOUBLINGS_MAX = 6;
  private static final Logger LOG = LoggerFactory.getLogger(Exchanges.class);

  private final Map<String, ExchangeSettings.One> settings;
  private final DeltaSources sources;
  private final ExchangeStore store;
  private final DeltaIntake intake;
  private final AuditLog audit;
  private final InstantSource clock;

  Exchanges(
      ExchangeSettings settings,
      DeltaSources sources,
      ExchangeStore store,
      DeltaIntake intake,
      AuditLog audit,
      InstantSource clock) {
    this.settings = new TreeMap<>(settings.exchanges());
    this.sources = sources;
    this.store = store;
    this.intake = intake;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public void afterPropertiesSet() {
    settings.forEach(
        (name, one) -> {
          intake.requireBank(one.bank(), name);
          store.addIfMissing(ExchangeState.fresh(name, clock.instant()));
        });
  }

  /// @param records the number of hashes it currently offers
  public record Shown(
      String name, ExchangeSettings.One settings, ExchangeState state, long records) {}

  /// Ordered by name.
  public List<Shown> all() {
    return settings.entrySet().stream()
        .map(
            each ->
                new Shown(
                    each.getKey(),
                    each.getValue(),
                    require(each.getKey()),
                    store.count(each.getKey())))
        .toList();
  }

  private ExchangeState require(String name) {
    return store
        .find(name)
        .filter(_ -> settings.containsKey(name))
        .orElseThrow(
            () -> new ProblemException(ExchangeProblem.EXCHANGE_NOT_FOUND, "no such exchange"));
  }

  /// Schedules a run for now.
  ///
  /// @throws ProblemException with `EXCHANGE_NOT_FOUND`
  public void hurry(String name, String actor) {
    require(name);
    store.hurry(name, clock.instant());
    audit.record(new AuditEntry(actor, "exchanges.hurried", "exchange/" + name, Map.of()));
  }

  /// Fetches everything again; records that are no longer offered are removed at the end.
  ///
  /// @throws ProblemException with `EXCHANGE_NOT_FOUND`
  public void startOver(String name, String actor) {
    store.save(require(name).startedOver());
    store.hurry(name, clock.instant());
    audit.record(new AuditEntry(actor, "exchanges.started-over", "exchange/" + name, Map.of()));
  }

  @Scheduled(fixedDelay = 5_000, initialDelay = 5_000)
  void runDue() {
    settings.keySet().forEach(this::runIfDue);
  }

  void runIfDue(String name) {
    var now = clock.instant();
    store.claim(name, now, now.plus(LEASE)).ifPresent(state -> run(state, now.plus(RUN_MAX)));
  }

  private void run(ExchangeState claimed, Instant until) {
    var one = settings.get(claimed.name());
    if (one == null) {
      return;
    }
    var state = isStale(claimed, one) ? claimed.startedOver() : claimed;
    try {
      var source = sources.apply(claimed.name(), one);
      boolean hasMore = true;
      while (hasMore && clock.instant().isBefore(until)) {
        Delta delta = source.fetch(state.checkpoint());
        state = intake.take(state, one, delta);
        hasMore = delta.hasMore();
      }
      var now = clock.instant();
      store.save(state.ended(now, hasMore ? now : now.plus(one.every())));
    } catch (ExchangeException e) {
      var failing = e.needsStartOver() ? state.startedOver() : state;
      store.save(failing.failed(String.valueOf(e.getMessage()), retryAt(state)));
    } catch (RuntimeException e) {
      // Omits the exception's message, which may quote fetched content.
      LOG.warn("exchange {} failed with {}", claimed.name(), e.getClass().getName());
      store.save(state.failed("something went wrong here; see the log", retryAt(state)));
    }
  }

  private boolean isStale(ExchangeState state, ExchangeSettings.One one) {
    var last = state.succeededAt();
    return last != null
        && state.isComplete()
        && last.plus(one.kind().stale()).isBefore(clock.instant());
  }

  private Instant retryAt(ExchangeState state) {
    int doublings = Math.min(state.failures(), DOUBLINGS_MAX);
    return clock.instant().plus(FIRST_PAUSE.multipliedBy(1L << doublings));
  }
}
