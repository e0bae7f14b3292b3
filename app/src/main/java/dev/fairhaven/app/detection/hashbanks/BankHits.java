package dev.fairhaven.app.detection.hashbanks;

import dev.fairhaven.app.detection.hashbanks.BankHit.Verdict;
import dev.fairhaven.app.detection.hashbanks.HitStore.HitCounts;
import dev.fairhaven.app.platform.kernel.ItemRef;
import dev.fairhaven.app.platform.kernel.ProblemException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// What entries matched, and whether that was right. Thread-safe.
///
/// An entry that matches too much is more often a bad entry than a wave: it is quarantined, and
/// matches nothing until somebody has looked.
@Component
public class BankHits {

  /// How far back hits are counted for a bank.
  public static final Duration COUNTED = Duration.ofDays(30);

  /// How long hits are kept.
  static final Duration KEPT = Duration.ofDays(180);

  static final Duration FLOOD_WINDOW = Duration.ofHours(1);

  private static final String PLATFORM = "platform";

  private final HitStore store;
  private final HashBanks banks;
  private final InstantSource clock;

  /// Whether there may be a flood since the last look; at first, one of before the start.
  private final AtomicBoolean hasNew = new AtomicBoolean(true);

  BankHits(HitStore store, HashBanks banks, InstantSource clock) {
    this.store = store;
    this.banks = banks;
    this.clock = clock;
  }

  /// Keeps hits, in the caller's transaction; each entry, event and rule once.
  public void add(Collection<NewHit> hits) {
    if (!hits.isEmpty()) {
      store.add(hits, clock.instant());
      hasNew.set(true);
    }
  }

  /// The newest first.
  public List<BankHit> page(Bank bank, long before, int limit) {
    return store.page(bank.number(), before, limit);
  }

  /// Says whether a hit was right.
  ///
  /// @param actor as the audit log names them
  /// @throws ProblemException with `HIT_NOT_FOUND`
  public void judge(Bank bank, long hit, Verdict verdict, String actor) {
    if (!store.judge(bank.number(), hit, verdict, actor)) {
      throw new ProblemException(BankProblem.HIT_NOT_FOUND, "hit " + hit + " of " + bank.name());
    }
  }

  /// Takes what was decided about items as the answer for what was found in them, where nobody gave
  /// another.
  public void judge(Collection<ItemRef> items, Verdict verdict, String actor) {
    store.judge(items, verdict, actor);
  }

  /// What banks matched within [#COUNTED], by number.
  public Map<Integer, HitCounts> counts() {
    return store.counts(clock.instant().minus(COUNTED));
  }

  /// What entries matched in all.
  public Map<Long, HitCounts> countsOf(Collection<Long> entries) {
    return store.countsOf(entries);
  }

  @Scheduled(fixedDelay = 2_000)
  void quarantineFloods() {
    if (hasNew.getAndSet(false)) {
      store
          .floods(clock.instant().minus(FLOOD_WINDOW))
          .forEach(
              (bank, entries) -> banks.setState(bank, entries, EntryState.QUARANTINED, PLATFORM));
    }
  }

  @Scheduled(fixedDelay = 3_600_000)
  void forget() {
    store.forget(clock.instant().minus(KEPT));
  }
}
