package dev.fairhaven.app.detection.hashbanks;

import dev.fairhaven.app.detection.hashbanks.BankHit.Verdict;
import dev.fairhaven.app.platform.kernel.ItemRef;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// Where hits are kept.
public interface HitStore {

  /// Keeps those that are not there yet.
  void add(Collection<NewHit> hits, Instant at);

  /// The newest first.
  ///
  /// @param before only hits with a lower number
  List<BankHit> page(int bank, long before, int limit);

  /// @return whether the bank has such a hit
  boolean judge(int bank, long hit, Verdict verdict, String actor);

  /// Judges all hits of items that nobody judged yet.
  void judge(Collection<ItemRef> items, Verdict verdict, String actor);

  /// What each bank matched since a time, by number of the bank.
  Map<Integer, HitCounts> counts(Instant since);

  /// Active entries that matched more items since a time than their bank allows, by name of the
  /// bank.
  Map<BankName, List<Long>> floods(Instant since);

  /// What entries matched in all.
  Map<Long, HitCounts> countsOf(Collection<Long> entries);

  void forget(Instant before);

  /// @param hits how many
  /// @param right of those, how many were right
  /// @param wrong and how many were not; the others nobody judged
  record HitCounts(int hits, int right, int wrong) {

    public static final HitCounts NONE = new HitCounts(0, 0, 0);

    public int judged() {
      return right + wrong;
    }
  }
}
