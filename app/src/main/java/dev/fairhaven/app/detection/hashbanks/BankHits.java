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

/// The matches of entries, and whether they were correct. Thread-safe.
///
/// An entry that suddenly matches many items is more likely a bad entry than a wave of abuse: it is
/// quarantined, and matches nothing until it has been reviewed.
@Component
public class BankHits {

  /// The period over which a bank's hits are counted.
  public static final Duration COUNTED = Duration.ofDays(30);

  /// How long hits are kept.
  static final Duration KEPT = Duration.ofDays(180);

  static final Duration FLOOD_WINDOW = Duration.ofHours(1);

  private static final String PLATFORM = "platform";

  private final HitStore store;
  private final HashBanks banks;
  private final InstantSource clock;

  /// Whether there may be a flood since the last check; initially true, for floods before startup.
  private final AtomicBoolean hasNew = new AtomicBoolean(true);

  BankHits(HitStore store, HashBanks banks, InstantSource clock) {
    this.store = store;
    this.banks = banks;
    this.clock = clock;
  }

  /// Records hits in the caller's transaction, once per entry, event and rule.
  public void add(Collection<NewHit> hits) {
    if (!hits.isEmpty()) {
      store.add(hits, clock.instant());
      hasNew.set(true);
    }
  }

  /// Newest first.
  public List<BankHit> page(Bank bank, long before, int limit) {
    return store.page(bank.number(), before, limit);
  }

  /// Records whether a hit is correct.
  ///
  /// @param actor as named in the audit log
  /// @throws ProblemException with `HIT_NOT_FOUND`
  public void judge(Bank bank, long hit, Verdict verdict, String actor) {
    if (!store.judge(bank.number(), hit, verdict, actor)) {
      throw new ProblemException(BankProblem.HIT_NOT_FOUND, "hit " + hit + " of " + bank.name());
    }
  }

  /// Applies a decision about items to their hits, except those that already have a verdict.
  public void judge(Collection<ItemRef> items, Verdict verdict, String actor) {
    store.judge(items, verdict, actor);
  }

  /// The hits within [#COUNTED] by bank number.
  public Map<Integer, HitCounts> counts() {
    return store.counts(clock.instant().minus(COUNTED));
  }

  /// All hits by entry.
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
