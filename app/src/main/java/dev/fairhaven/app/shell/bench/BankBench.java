package dev.fairhaven.app.shell.bench;

import dev.fairhaven.app.detection.hashbanks.BankName;
import dev.fairhaven.app.detection.hashbanks.BankSettings;
import dev.fairhaven.app.detection.hashbanks.BankStore;
import dev.fairhaven.app.detection.hashbanks.EntrySignals;
import dev.fairhaven.app.detection.hashbanks.HashBanks;
import dev.fairhaven.app.detection.hashbanks.LiveBanks;
import dev.fairhaven.app.detection.hashbanks.NewEntry;
import dev.fairhaven.rules.lists.Banks.Sought;
import dev.fairhaven.signals.pdq.PdqHash;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.springframework.transaction.support.TransactionTemplate;

/// Measures filling a bank, starting with it, and asking it. One thread.
public final class BankBench {

  private static final BankName NAME = new BankName("bench");
  private static final String ACTOR = "cli";
  private static final int CHANGED_BITS = 20;
  private static final int QUERIES = 2_048;
  private static final double NANOS_PER_SECOND = 1e9;

  private final SplittableRandom random = new SplittableRandom(6);
  private final HashBanks banks;
  private final BankStore store;
  private final TransactionTemplate transactions;

  public BankBench(HashBanks banks, BankStore store, TransactionTemplate transactions) {
    this.banks = banks;
    this.store = store;
    this.transactions = transactions;
  }

  /// What was measured; times by the clock on the wall, database included.
  ///
  /// @param addedPerSecond entries, 50,000 at a time, until rules see them
  /// @param startSeconds until an instance that starts has read all entries
  /// @param changeMillis until one added entry is found
  /// @param removalMillis until one removed entry no longer is
  /// @param lookupsPerCpuSecond pictures looked up as a rule does, half of them known
  public record Report(
      int entries,
      double addedPerSecond,
      double startSeconds,
      double changeMillis,
      double removalMillis,
      double lookupsPerCpuSecond) {}

  public Report run(int entries) {
    banks.create(NAME, BankSettings.USUAL, ACTOR);
    var known = new ArrayList<PdqHash>();
    double filling = seconds(() -> fill(entries, known));
    try (var started = new Started()) {
      double starting = seconds(started.live::afterPropertiesSet);
      var hash = hash();
      var added = new ArrayList<Long>();
      double change = seconds(() -> added.addAll(add(List.of(hash))));
      started.live.refresh();
      require(started.live, hash, true);
      double removal = seconds(() -> banks.remove(NAME, added, ACTOR));
      started.live.refresh();
      require(started.live, hash, false);
      return new Report(
          entries,
          entries / filling,
          starting,
          change * 1_000,
          removal * 1_000,
          lookups(started.live, known));
    }
  }

  /// A second instance, as one that starts beside the first.
  private final class Started implements AutoCloseable {

    private final LiveBanks live = new LiveBanks(store, transactions);

    @Override
    public void close() {
      live.destroy();
    }
  }

  private static double seconds(Runnable work) {
    long began = System.nanoTime();
    work.run();
    return (System.nanoTime() - began) / NANOS_PER_SECOND;
  }

  private void fill(int entries, List<PdqHash> known) {
    for (int from = 0; from < entries; from += HashBanks.CHANGE_MAX) {
      var hashes = new ArrayList<PdqHash>();
      for (int i = from; i < Math.min(entries, from + HashBanks.CHANGE_MAX); i++) {
        hashes.add(hash());
      }
      known.addAll(hashes.subList(0, Math.min(QUERIES, hashes.size())));
      add(hashes);
    }
  }

  private List<Long> add(List<PdqHash> hashes) {
    var entries =
        hashes.stream()
            .map(hash -> NewEntry.of(EntrySignals.ofPicture(hash), true, "measured"))
            .toList();
    return List.copyOf(banks.add(NAME, entries, ACTOR).entries().values());
  }

  private PdqHash hash() {
    return new PdqHash(random.nextLong(), random.nextLong(), random.nextLong(), random.nextLong());
  }

  private PdqHash changed(PdqHash hash) {
    long bits = 0;
    while (Long.bitCount(bits) < CHANGED_BITS) {
      bits |= 1L << random.nextInt(Long.SIZE);
    }
    return new PdqHash(hash.word0() ^ bits, hash.word1(), hash.word2(), hash.word3());
  }

  private static boolean finds(LiveBanks live, PdqHash hash) {
    return live.picture(NAME.value(), hash, new Sought(false, "e")).isPresent();
  }

  private static void require(LiveBanks live, PdqHash hash, boolean isKnown) {
    if (finds(live, hash) != isKnown) {
      throw new IllegalStateException("a change was not seen");
    }
  }

  private double lookups(LiveBanks live, List<PdqHash> known) {
    var asked = new ArrayList<PdqHash>();
    while (asked.size() < QUERIES) {
      asked.add(changed(known.get(random.nextInt(known.size()))));
      asked.add(hash());
    }
    return CpuRate.of(
        i -> {
          if (!finds(live, asked.get(i % QUERIES)) && i % 2 == 0) {
            throw new IllegalStateException("a known picture was not found");
          }
        });
  }
}
