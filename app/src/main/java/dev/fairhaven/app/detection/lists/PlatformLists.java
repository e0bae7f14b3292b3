package dev.fairhaven.app.detection.lists;

import dev.fairhaven.app.detection.lists.Addition.Refused;
import dev.fairhaven.app.platform.audit.AuditEntry;
import dev.fairhaven.app.platform.audit.AuditLog;
import dev.fairhaven.app.platform.kernel.ProblemException;
import dev.fairhaven.app.platform.kernel.ProblemException.FieldProblem;
import dev.fairhaven.rules.lists.EntryTraits;
import dev.fairhaven.rules.lists.ListKind;
import dev.fairhaven.rules.lists.ListNames;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Creates, changes and reads lists. Thread-safe. Changes are idempotent: adding an existing entry
/// only updates its details, and removing a missing one does nothing.
@Component
public class PlatformLists {

  /// The maximum number of lists.
  public static final int LISTS_MAX = 1000;

  /// The maximum number of entries that one request may add or remove.
  public static final int CHANGE_MAX = 200_000;

  private static final int BATCH = 10_000;

  private final ListStore store;
  private final LiveLists live;
  private final AuditLog audit;
  private final TransactionTemplate transactions;
  private final InstantSource clock;

  PlatformLists(
      ListStore store,
      LiveLists live,
      AuditLog audit,
      TransactionTemplate transactions,
      InstantSource clock) {
    this.store = store;
    this.live = live;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// The names of the lists, for the rule compiler.
  public ListNames names() {
    return live;
  }

  /// Ordered by name.
  public List<PlatformList> all() {
    return store.all();
  }

  public Optional<PlatformList> find(ListName name) {
    return store.find(name);
  }

  /// @throws ProblemException with `LIST_NOT_FOUND`
  public PlatformList require(ListName name) {
    return find(name).orElseThrow(() -> notFound(name));
  }

  private static ProblemException notFound(ListName name) {
    return new ProblemException(ListProblem.LIST_NOT_FOUND, "list " + name);
  }

  /// Newest first.
  ///
  /// @throws ProblemException with `LIST_NOT_FOUND`
  public List<ListedEntry> entries(ListName name, EntryFilter filter, int limit) {
    require(name);
    return store.page(name, filter, limit);
  }

  /// Creates an empty list.
  ///
  /// @param actor as named in the audit log
  /// @throws ProblemException with `INVALID_LIST`, `NAME_TAKEN` or `TOO_MANY`
  public PlatformList create(ListName name, ListKind kind, String description, String actor) {
    if (description.length() > PlatformList.DESCRIPTION_LENGTH_MAX) {
      var expected = "at most " + PlatformList.DESCRIPTION_LENGTH_MAX + " characters";
      throw new ProblemException(
          ListProblem.INVALID_LIST,
          "description: expected " + expected,
          List.of(new FieldProblem("/description", expected)));
    }
    var list = new PlatformList(name, kind, description.strip(), 1, 0, actor, clock.instant());
    transactions.executeWithoutResult(_ -> add(list, actor));
    live.refresh();
    return list;
  }

  /// Removes some lists and creates others, in the caller's transaction. Existing lists stay
  /// unchanged.
  ///
  /// @param former lists to remove unless they are among `seeds`
  /// @param actor as named in the audit log
  public void replace(Collection<ListName> former, List<ListSeed> seeds, String actor) {
    var wanted = seeds.stream().map(ListSeed::name).collect(Collectors.toSet());
    former.stream().filter(name -> !wanted.contains(name)).forEach(store::drop);
    for (var seed : seeds) {
      if (store.find(seed.name()).isEmpty()) {
        plant(seed, actor);
      }
    }
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            live.refresh();
          }
        });
  }

  private void plant(ListSeed seed, String actor) {
    add(
        new PlatformList(
            seed.name(), seed.kind(), seed.description(), 1, 0, actor, clock.instant()),
        actor);
    if (!seed.entries().isEmpty()) {
      addInTransaction(seed.name(), seed.entries().stream().map(NewEntry::of).toList(), actor);
    }
  }

  private void add(PlatformList list, String actor) {
    if (store.all().size() >= LISTS_MAX) {
      throw new ProblemException(ListProblem.TOO_MANY, "at most " + LISTS_MAX + " lists");
    }
    if (!store.add(list)) {
      throw new ProblemException(ListProblem.NAME_TAKEN, "list " + list.name());
    }
    record(actor, "lists.created", list.name(), Map.of("kind", list.kind().wireName()));
  }

  /// Adds the entries that are valid for the list's kind, and returns the others as refused.
  ///
  /// @param actor as named in the audit log
  /// @throws ProblemException with `LIST_NOT_FOUND` or `TOO_MANY`
  public Addition add(ListName name, List<NewEntry> entries, String actor) {
    requireAtMost(entries.size());
    var addition = transactions.execute(_ -> addInTransaction(name, entries, actor));
    live.refresh();
    return addition;
  }

  private static void requireAtMost(int count) {
    if (count > CHANGE_MAX) {
      throw new ProblemException(
          ListProblem.TOO_MANY, "at most " + CHANGE_MAX + " entries at once");
    }
  }

  private Addition addInTransaction(ListName name, List<NewEntry> entries, String actor) {
    var list = store.lock(name).orElseThrow(() -> notFound(name));
    var refused = new ArrayList<Refused>();
    var wanted = wanted(list.kind(), entries, actor, refused);
    int added = put(name, List.copyOf(wanted.values()));
    if (list.entries() + added > list.kind().entriesMax()) {
      throw new ProblemException(
          ListProblem.TOO_MANY, "at most " + list.kind().entriesMax() + " entries in this list");
    }
    requireFewExceptions(name, wanted.values());
    if (!wanted.isEmpty()) {
      store.changed(name, clock.instant());
      record(actor, "lists.entries-added", name, Map.of("count", wanted.size()));
    }
    return new Addition(added, wanted.size() - added, refused);
  }

  private void requireFewExceptions(ListName name, Collection<ListedEntry> added) {
    boolean hasExceptions = added.stream().anyMatch(e -> !e.traits().exceptions().isEmpty());
    if (hasExceptions && store.exceptions(name) > EntryTraits.EXCEPTIONS_OF_LIST_MAX) {
      throw new ProblemException(
          ListProblem.TOO_MANY,
          "at most " + EntryTraits.EXCEPTIONS_OF_LIST_MAX + " exceptions in a list");
    }
  }

  /// If a value occurs several times, the last entry counts.
  private SequencedMap<String, ListedEntry> wanted(
      ListKind kind, List<NewEntry> entries, String actor, List<Refused> refused) {
    var now = clock.instant();
    var wanted = new LinkedHashMap<String, ListedEntry>();
    for (int i = 0; i < entries.size(); i++) {
      var entry = entries.get(i);
      var value = kind.normalized(entry.value());
      var problem = value.isEmpty() ? Optional.of(kind.expected()) : problem(kind, entry);
      if (problem.isPresent()) {
        refused.add(new Refused(i, problem.get()));
      } else {
        wanted.put(value.orElseThrow(), listed(value.orElseThrow(), entry, actor, now));
      }
    }
    return wanted;
  }

  private static Optional<String> problem(ListKind kind, NewEntry entry) {
    return entry.reason().length() > ListedEntry.REASON_LENGTH_MAX
        ? Optional.of("a reason of at most " + ListedEntry.REASON_LENGTH_MAX + " characters")
        : entry.details().problem(kind);
  }

  private static ListedEntry listed(String value, NewEntry entry, String actor, Instant now) {
    return new ListedEntry(
        value,
        entry.reason().strip(),
        actor,
        now,
        entry.expiresAt(),
        entry.details().owner().strip(),
        entry.details().traits());
  }

  private int put(ListName name, List<ListedEntry> entries) {
    int added = 0;
    for (int from = 0; from < entries.size(); from += BATCH) {
      added += store.put(name, entries.subList(from, Math.min(from + BATCH, entries.size())));
    }
    return added;
  }

  /// Removes entries; values may be in any form that their kind accepts.
  ///
  /// @return how many existed
  /// @throws ProblemException with `LIST_NOT_FOUND` or `TOO_MANY`
  public int remove(ListName name, Collection<String> values, String actor) {
    requireAtMost(values.size());
    var removed = transactions.execute(_ -> removeInTransaction(name, values, actor));
    live.refresh();
    return removed;
  }

  private int removeInTransaction(ListName name, Collection<String> values, String actor) {
    var kind = store.lock(name).orElseThrow(() -> notFound(name)).kind();
    int removed =
        store.remove(name, values.stream().flatMap(v -> kind.normalized(v).stream()).toList());
    if (removed > 0) {
      store.changed(name, clock.instant());
      record(actor, "lists.entries-removed", name, Map.of("count", removed));
    }
    return removed;
  }

  private void record(String actor, String action, ListName name, Map<String, Object> detail) {
    audit.record(new AuditEntry(actor, action, "list/" + name, detail));
  }
}
