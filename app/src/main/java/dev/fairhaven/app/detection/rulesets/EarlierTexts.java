package dev.fairhaven.app.detection.rulesets;

import dev.fairhaven.app.intake.ingest.EventLog;
import dev.fairhaven.rules.Ports;
import dev.fairhaven.rules.RuleSet;
import dev.fairhaven.rules.SimilarTexts;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Rebuilds the memory of similar texts from the event log, in the background, for texts sent
/// before this process started or before a rule first used them. Until it finishes, waves that
/// began earlier look smaller than they are.
@Component
class EarlierTexts {

  private static final Logger LOG = LoggerFactory.getLogger(EarlierTexts.class);

  /// The longest period that rules look back.
  static final Duration WITHIN_MAX = Duration.ofDays(7);

  /// The number of newest events to read: about twenty seconds on one thread.
  static final int EVENTS_MAX = 1_000_000;

  private static final int CHUNK = 1_000;

  private final RuleSets ruleSets;
  private final EventLog log;
  private final SimilarTexts texts;
  private final InstantSource clock;
  private static final Duration RETRY_AFTER = Duration.ofMinutes(1);

  private final AtomicBoolean isBegun = new AtomicBoolean();

  EarlierTexts(RuleSets ruleSets, EventLog log, SimilarTexts texts, InstantSource clock) {
    this.ruleSets = ruleSets;
    this.log = log;
    this.texts = texts;
    this.clock = clock;
  }

  /// Starts once, when the live rules use similar texts.
  @Scheduled(fixedDelay = 2_000)
  void begin() {
    if (isBegun.get()) {
      return;
    }
    var rules = ruleSets.live().ruleSet();
    if (rules.uses(SimilarTexts.FUNCTION) && isBegun.compareAndSet(false, true)) {
      Thread.ofPlatform().name("earlier-texts").daemon().start(() -> tryToRemember(rules));
    }
  }

  /// A failure is tried again: otherwise the texts of earlier events would be missing until the
  /// next start.
  private void tryToRemember(RuleSet rules) {
    try {
      remember(rules);
    } catch (RuntimeException | Error e) {
      LOG.warn("the texts of earlier events could not be remembered; the next attempt follows", e);
      LockSupport.parkNanos(RETRY_AFTER.toNanos());
      isBegun.set(false);
    }
  }

  /// Evaluates the rules only to record the texts; nothing else is visible to them.
  void remember(RuleSet rules) {
    var ports = Ports.NONE.withSimilarTexts(texts);
    var since = clock.instant().minus(WITHIN_MAX);
    long end = log.end();
    long count = 0;
    long reached = Math.max(0, end - EVENTS_MAX);
    for (var events = log.read(reached, end + 1, since, CHUNK);
        !events.isEmpty();
        events = log.read(reached, end + 1, since, CHUNK)) {
      events.forEach(event -> rules.evaluate(RuleEvents.of(event), ports));
      reached = events.getLast().position();
      count += events.size();
    }
    LOG.info("remembered the texts of {} earlier events", count);
  }
}
