package dev.fairhaven.app.detection.hashbanks;

import dev.fairhaven.app.platform.audit.AuditEntry;
import dev.fairhaven.app.platform.audit.AuditLog;
import dev.fairhaven.app.platform.kernel.ProblemException;
import dev.fairhaven.app.platform.kernel.ProblemException.FieldProblem;
import dev.fairhaven.rules.lists.BankNames;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Creates, changes and reads hash banks. Thread-safe. Changes are idempotent: adding an existing
/// entry only updates its tier, reason and origin, and removing a missing one does nothing.
@Component
public class HashBanks implements InitializingBean {

  /// The maximum number of banks.
  public static final int BANKS_MAX = 200;

  /// The maximum number of entries in all banks together.
  public static final int ENTRIES_MAX = 10_000_000;

  /// The maximum number of entries that one request may add or remove.
  public static final int CHANGE_MAX = 50_000;

  /// The bank that the rules of templates ask.
  public static final BankName STARTER = new BankName("known_pictures");

  private static final int BATCH = 5_000;
  private static final Duration CHANGES_KEPT = Duration.ofDays(1);
  private static final String PLATFORM = "platform";

  private final BankStore store;
  private final LiveBanks live;
  private final AuditLog audit;
  private final TransactionTemplate transactions;
  private final InstantSource clock;

  HashBanks(
      BankStore store,
      LiveBanks live,
      AuditLog audit,
      TransactionTemplate transactions,
      InstantSource clock) {
    this.store = store;
    this.live = live;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public void afterPropertiesSet() {
    if (store.all().isEmpty()) {
      var settings = BankSettings.USUAL;
      create(
          STARTER,
          new BankSettings(
              settings.purpose(),
              "Pictures that may not be posted. The rules you start with hand them to a reviewer.",
              settings.threshold(),
              settings.sampling(),
              settings.floodLimit(),
              settings.keepsPictures(),
              settings.enabled()),
          PLATFORM);
    }
  }

  /// The names of the banks, for the rule compiler.
  public BankNames names() {
    return live;
  }

  /// Ordered by name.
  public List<Bank> all() {
    return store.all();
  }

  /// @throws ProblemException with `BANK_NOT_FOUND`
  public Bank require(BankName name) {
    return store.find(name).orElseThrow(() -> notFound(name));
  }

  private static ProblemException notFound(BankName name) {
    return new ProblemException(BankProblem.BANK_NOT_FOUND, "bank " + name);
  }

  /// Creates an empty bank.
  ///
  /// @param actor as named in the audit log
  /// @throws ProblemException with `NAME_TAKEN` or `TOO_MANY`
  public Bank create(BankName name, BankSettings settings, String actor) {
    var bank = transactions.execute(_ -> createInTransaction(name, settings, actor));
    live.refresh();
    return bank;
  }

  private Bank createInTransaction(BankName name, BankSettings settings, String actor) {
    if (store.all().size() >= BANKS_MAX) {
      throw new ProblemException(BankProblem.TOO_MANY, "at most " + BANKS_MAX + " banks");
    }
    var bank =
        store
            .add(name, settings, actor, clock.instant())
            .orElseThrow(() -> new ProblemException(BankProblem.NAME_TAKEN, "bank " + name));
    record(actor, "banks.created", name, facts(settings));
    return bank;
  }

  private static Map<String, Object> facts(BankSettings settings) {
    return Map.of(
        "purpose", settings.purpose().wireName(),
        "threshold", settings.threshold(),
        "sampling", settings.sampling(),
        "floodLimit", settings.floodLimit(),
        "keepsPictures", settings.keepsPictures(),
        "enabled", settings.enabled());
  }

  /// @throws ProblemException with `BANK_NOT_FOUND`
  public void change(BankName name, BankSettings settings, String actor) {
    transactions.executeWithoutResult(
        _ -> {
          require(name);
          store.update(name, settings, clock.instant());
          record(actor, "banks.changed", name, facts(settings));
        });
    live.refresh();
  }

  /// Deletes a bank with its entries and hits.
  ///
  /// @throws ProblemException with `BANK_NOT_FOUND`
  public void delete(BankName name, String actor) {
    transactions.executeWithoutResult(
        _ -> {
          long position = store.lockClock();
          var bank = require(name);
          store.delete(bank.number(), position, clock.instant());
          record(actor, "banks.deleted", name, Map.of("entries", bank.entries()));
        });
    live.refresh();
  }

  /// Adds entries.
  ///
  /// @throws ProblemException with `BANK_NOT_FOUND`, `INVALID_ENTRY` or `TOO_MANY`
  public BankAddition add(BankName name, List<NewEntry> entries, String actor) {
    requireAtMost(entries.size());
    entries.forEach(HashBanks::check);
    var addition = transactions.execute(_ -> addInTransaction(name, entries, actor));
    live.refresh();
    return addition;
  }

  private static void check(NewEntry entry) {
    if (entry.reason().length() > NewEntry.REASON_LENGTH_MAX) {
      var expected = "at most " + NewEntry.REASON_LENGTH_MAX + " characters";
      throw new ProblemException(
          BankProblem.INVALID_ENTRY,
          "reason: expected " + expected,
          List.of(new FieldProblem("/reason", expected)));
    }
  }

  private static void requireAtMost(int count) {
    if (count > CHANGE_MAX) {
      throw new ProblemException(
          BankProblem.TOO_MANY, "at most " + CHANGE_MAX + " entries at once");
    }
  }

  private BankAddition addInTransaction(BankName name, List<NewEntry> entries, String actor) {
    long position = store.lockClock();
    var bank = require(name);
    var wanted = new LinkedHashMap<EntrySignals, NewEntry>();
    for (var entry : entries) {
      wanted.put(entry.signals(), bank.settings().keepsPictures() ? entry : entry.with(null));
    }
    var puts = put(bank, List.copyOf(wanted.values()), actor);
    int added = (int) puts.stream().filter(BankStore.Put::isNew).count();
    requireRoom(added);
    var ids = puts.stream().map(BankStore.Put::entry).toList();
    changed(position, bank, ids, added);
    record(actor, "banks.entries-added", name, Map.of("count", ids.size(), "new", added));
    var numbers = new LinkedHashMap<EntrySignals, Long>();
    var signals = List.copyOf(wanted.keySet());
    for (int i = 0; i < signals.size(); i++) {
      numbers.put(signals.get(i), ids.get(i));
    }
    return new BankAddition(numbers, added);
  }

  private List<BankStore.Put> put(Bank bank, List<NewEntry> entries, String actor) {
    var puts = new ArrayList<BankStore.Put>(entries.size());
    for (int from = 0; from < entries.size(); from += BATCH) {
      var batch = entries.subList(from, Math.min(from + BATCH, entries.size()));
      puts.addAll(store.put(bank.number(), batch, actor, clock.instant()));
    }
    return puts;
  }

  private void requireRoom(int added) {
    long all = store.all().stream().mapToLong(Bank::entries).sum();
    if (all + added > ENTRIES_MAX) {
      throw new ProblemException(
          BankProblem.TOO_MANY, "at most " + ENTRIES_MAX + " entries in all banks together");
    }
  }

  private void changed(long position, Bank bank, List<Long> entries, int more) {
    store.changed(position, bank.number(), entries, more, clock.instant());
  }

  /// Removes entries permanently.
  ///
  /// @return how many existed
  /// @throws ProblemException with `BANK_NOT_FOUND` or `TOO_MANY`
  public int remove(BankName name, Collection<Long> entries, String actor) {
    requireAtMost(entries.size());
    var removed = transactions.execute(_ -> removeInTransaction(name, entries, actor));
    live.refresh();
    return removed;
  }

  private int removeInTransaction(BankName name, Collection<Long> entries, String actor) {
    long position = store.lockClock();
    var bank = require(name);
    var removed = store.remove(bank.number(), entries);
    if (!removed.isEmpty()) {
      changed(position, bank, removed, -removed.size());
      record(actor, "banks.entries-removed", name, Map.of("count", removed.size()));
    }
    return removed.size();
  }

  /// Enables, disables or quarantines entries.
  ///
  /// @throws ProblemException with `BANK_NOT_FOUND`
  public void setState(BankName name, Collection<Long> entries, EntryState state, String actor) {
    transactions.executeWithoutResult(
        _ -> {
          long position = store.lockClock();
          var bank = require(name);
          store.setState(bank.number(), entries, state);
          changed(position, bank, List.copyOf(entries), 0);
          record(
              actor,
              "banks.entries-" + (state == EntryState.ACTIVE ? "activated" : state.wireName()),
              name,
              Map.of("entries", List.copyOf(entries)));
        });
    live.refresh();
  }

  /// Records whether an entry has been verified to be what its bank is for.
  ///
  /// @throws ProblemException with `BANK_NOT_FOUND` or `ENTRY_NOT_FOUND`
  public void setConfirmed(BankName name, long entry, boolean confirmed, String actor) {
    transactions.executeWithoutResult(
        _ -> {
          long position = store.lockClock();
          var bank = require(name);
          requireEntry(bank, entry);
          store.setConfirmed(bank.number(), entry, confirmed);
          changed(position, bank, List.of(entry), 0);
          record(
              actor,
              confirmed ? "banks.entry-confirmed" : "banks.entry-doubted",
              name,
              Map.of("entry", entry));
        });
    live.refresh();
  }

  /// @throws ProblemException with `ENTRY_NOT_FOUND`
  public BankEntry requireEntry(Bank bank, long entry) {
    return store
        .find(bank.number(), entry)
        .orElseThrow(
            () ->
                new ProblemException(
                    BankProblem.ENTRY_NOT_FOUND, "entry " + entry + " of " + bank.name()));
  }

  /// Newest first.
  public List<BankEntry> entries(Bank bank, EntryFilter filter, int limit) {
    return store.page(bank.number(), filter, limit);
  }

  /// Those of `entries` that still exist.
  public List<BankEntry> find(Collection<Long> entries) {
    return store.find(entries);
  }

  /// The JPEG thumbnail of an entry, if its bank keeps thumbnails.
  public Optional<byte[]> picture(Bank bank, long entry) {
    return store.picture(bank.number(), entry);
  }

  /// Deletes changes that every instance has long seen.
  @Scheduled(fixedDelay = 3_600_000)
  void forgetChanges() {
    store.forgetChanges(clock.instant().minus(CHANGES_KEPT));
  }

  private void record(String actor, String action, BankName name, Map<String, Object> detail) {
    audit.record(new AuditEntry(actor, action, "bank/" + name, detail));
  }
}
