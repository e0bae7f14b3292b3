package dev.fairhaven.app.detection.hashbanks;

import dev.fairhaven.app.detection.hashbanks.BankStore.Change;
import dev.fairhaven.app.detection.hashbanks.BankStore.Place;
import dev.fairhaven.rules.lists.BankHit;
import dev.fairhaven.rules.lists.BankNames;
import dev.fairhaven.rules.lists.Banks;
import dev.fairhaven.signals.digest.Digest;
import dev.fairhaven.signals.hamming.HammingIndex;
import dev.fairhaven.signals.pdq.PdqHash;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The active entries of all banks in memory, where rules search them. Thread-safe; searches never
/// wait.
///
/// An instance loads all entries before it starts, so that no known picture passes as unknown. Each
/// entry takes about 400 bytes.
@Component
public class LiveBanks implements Banks, BankNames, InitializingBean, DisposableBean {

  private static final int CHANGES_AT_ONCE = 10_000;

  private final BankStore store;
  private final TransactionTemplate transactions;
  private final ExecutorService merges =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("bank-merges").factory());
  private final ReentrantLock reading = new ReentrantLock();
  private final HammingIndex pictures = new HammingIndex(merges);
  private final FileTable files = new FileTable();
  private volatile Known known = Known.NONE;
  private Place read = Place.after(0);

  public LiveBanks(BankStore store, TransactionTemplate transactions) {
    this.store = store;
    this.transactions = transactions;
  }

  /// The existing banks.
  private record Known(Map<String, Bank> byName, Map<Integer, Bank> byNumber, int threshold) {

    static final Known NONE = new Known(Map.of(), Map.of(), 0);

    static Known of(List<Bank> banks) {
      return new Known(
          banks.stream()
              .collect(
                  Collectors.toUnmodifiableMap(bank -> bank.name().value(), Function.identity())),
          banks.stream().collect(Collectors.toUnmodifiableMap(Bank::number, Function.identity())),
          banks.stream()
              .filter(bank -> bank.settings().enabled())
              .mapToInt(bank -> bank.settings().threshold())
              .max()
              .orElse(0));
    }
  }

  @Override
  public void afterPropertiesSet() {
    reading.lock();
    try {
      transactions.executeWithoutResult(_ -> readAll());
    } finally {
      reading.unlock();
    }
  }

  private void readAll() {
    known = Known.of(store.all());
    read = Place.after(store.position());
    var keys = new ArrayList<Long>();
    var hashes = new ArrayList<PdqHash>();
    store.forEachActive(
        entry -> {
          long key = EntryKey.of(entry).packed();
          var pdq = entry.signals().pdq();
          if (pdq != null) {
            keys.add(key);
            hashes.add(pdq);
          }
          entry.signals().digests().forEach(digest -> files.add(digest, key));
        });
    if (!keys.isEmpty()) {
      pictures.addAll(keys.size(), keys::get, hashes::get);
    }
  }

  /// Loads the changes made by this or another instance.
  @Scheduled(fixedDelay = 1_000)
  public void refresh() {
    reading.lock();
    try {
      known = Known.of(store.all());
      var changes = store.changes(read, CHANGES_AT_ONCE);
      while (!changes.isEmpty()) {
        apply(changes);
        read = changes.getLast().place();
        changes = store.changes(read, CHANGES_AT_ONCE);
      }
    } finally {
      reading.unlock();
    }
  }

  /// Adds the new state before removing the old one, so that no search misses both.
  private void apply(List<Change> changes) {
    changes.stream().flatMap(change -> active(change).stream()).forEach(this::add);
    var gone = changes.stream().flatMap(LiveBanks::stale).collect(Collectors.toSet());
    gone.forEach(pictures::remove);
    files.removeAll(gone);
  }

  private static Optional<BankEntry> active(Change change) {
    return change.entry().filter(entry -> entry.state() == EntryState.ACTIVE);
  }

  /// The keys that an entry may have had before.
  private static Stream<Long> stale(Change change) {
    return Stream.of(false, true)
        .filter(tier -> active(change).filter(entry -> entry.confirmed() == tier).isEmpty())
        .map(tier -> new EntryKey(change.bank(), tier, change.place().entry()).packed());
  }

  private void add(BankEntry entry) {
    long key = EntryKey.of(entry).packed();
    var pdq = entry.signals().pdq();
    if (pdq != null && !pictures.contains(key)) {
      pictures.add(key, pdq);
    }
    entry.signals().digests().forEach(digest -> files.add(digest, key));
  }

  @Override
  public Optional<Set<String>> knownBanks() {
    return Optional.of(known.byName.keySet());
  }

  /// The number of known pictures.
  public int pictures() {
    return pictures.size();
  }

  @Override
  public Optional<BankHit> picture(String bank, PdqHash hash, Sought sought) {
    return find(bank, sought, () -> search(hash));
  }

  @Override
  public Optional<BankHit> file(String bank, Digest digest, Sought sought) {
    return find(bank, sought, () -> search(digest));
  }

  private Optional<BankHit> find(String name, Sought sought, Supplier<List<Found>> search) {
    var bank = known.byName.get(name);
    if (bank == null || !BankSampling.includes(bank, sought.sampleKey())) {
      return Optional.empty();
    }
    var found = search.get();
    if (bank.settings().purpose() == Purpose.HARMFUL && isAllowed(found)) {
      return Optional.empty();
    }
    return found.stream()
        .filter(each -> each.bank().number() == bank.number())
        .filter(each -> each.confirmed() || !sought.confirmedOnly())
        .findFirst()
        .map(each -> new BankHit(name, each.entry(), each.distance()));
  }

  /// Whether the matches include an entry of an allow bank, which overrides all others.
  public static boolean isAllowed(List<Found> found) {
    return found.stream().anyMatch(each -> each.bank().settings().purpose() == Purpose.ALLOWED);
  }

  /// The entries of all enabled banks that match a picture within each bank's threshold, nearest
  /// first; at most [HammingIndex#MATCHES_MAX].
  public List<Found> search(PdqHash hash) {
    var banks = known;
    return pictures.search(hash, banks.threshold, HammingIndex.MATCHES_MAX).stream()
        .flatMap(match -> found(banks, match.id(), match.distance()))
        .filter(each -> each.distance() <= each.bank().settings().threshold())
        .toList();
  }

  /// The entries of all enabled banks with this file digest.
  public List<Found> search(Digest digest) {
    var banks = known;
    return files.find(digest).stream().flatMap(key -> found(banks, key, 0)).toList();
  }

  private static Stream<Found> found(Known banks, long packed, int distance) {
    var key = EntryKey.of(packed);
    return Stream.ofNullable(banks.byNumber.get(key.bank()))
        .filter(bank -> bank.settings().enabled())
        .map(bank -> new Found(bank, key.entry(), key.confirmed(), distance));
  }

  /// The bank with this number, if this instance has it.
  Optional<Bank> bank(int number) {
    return Optional.ofNullable(known.byNumber.get(number));
  }

  /// The bank with this name, if this instance has it.
  public Optional<Bank> bank(String name) {
    return Optional.ofNullable(known.byName.get(name));
  }

  @Override
  public void destroy() {
    merges.shutdownNow();
  }
}
