package dev.fairhaven.app.detection.hashbanks;

import dev.fairhaven.app.detection.hashbanks.BankHit.Verdict;
import dev.fairhaven.app.platform.kernel.ItemRef;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// Storage of hits.
public interface HitStore {

  /// Adds hits that are not recorded yet.
  void add(Collection<NewHit> hits, Instant at);

  /// Newest first.
  ///
  /// @param before only hits with a lower number
  List<BankHit> page(int bank, long before, int limit);

  /// @return whether the bank has this hit
  boolean judge(int bank, long hit, Verdict verdict, String actor);

  /// Gives a verdict to all hits of the items that do not have one.
  void judge(Collection<ItemRef> items, Verdict verdict, String actor);

  /// The hits since a time, by bank number.
  Map<Integer, HitCounts> counts(Instant since);

  /// Active entries that matched more items since a time than their bank allows, by bank name.
  Map<BankName, List<Long>> floods(Instant since);

  /// All hits by entry.
  Map<Long, HitCounts> countsOf(Collection<Long> entries);

  void forget(Instant before);

  /// @param hits the total
  /// @param right the number of correct ones
  /// @param wrong the number of false positives; the rest have not been reviewed
  record HitCounts(int hits, int right, int wrong) {

    public static final HitCounts NONE = new HitCounts(0, 0, 0);

    public int judged() {
      return right + wrong;
    }
  }
}
