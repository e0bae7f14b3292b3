package dev.fairhaven.app.intake.ingest;

import dev.fairhaven.app.platform.audit.AuditEntry;
import dev.fairhaven.app.platform.audit.AuditLog;
import dev.fairhaven.app.platform.kernel.ProblemException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The declared item and event types. Thread-safe; readers see one consistent set.
///
/// A declaration replaces the one of the same name and holds for events that come in after it; what
/// was accepted before stays as it was.
@Component
public class Types {

  private final TypeStore store;
  private final AuditLog audit;
  private volatile Declared declared = Declared.NOTHING;

  Types(TypeStore store, AuditLog audit) {
    this.store = store;
    this.audit = audit;
    reload();
  }

  public List<ItemType> itemTypes() {
    return List.copyOf(declared.itemTypes.values());
  }

  public List<EventType> eventTypes() {
    return List.copyOf(declared.eventTypes.values());
  }

  Set<String> itemTypeNames() {
    return declared.itemTypes.keySet();
  }

  Set<String> eventTypeNames() {
    return declared.eventTypes.keySet();
  }

  public Optional<ItemType> findItemType(String name) {
    return Optional.ofNullable(declared.itemTypes.get(name));
  }

  /// @throws ProblemException with `TYPE_NOT_FOUND`
  public ItemType requireItemType(String name) {
    return findItemType(name)
        .orElseThrow(
            () -> new ProblemException(IngestProblem.TYPE_NOT_FOUND, "item type '" + name + "'"));
  }

  public Optional<EventType> findEventType(String name) {
    return Optional.ofNullable(declared.eventTypes.get(name));
  }

  /// The compiled schema for the data of events of this type.
  DataSchema schemaOf(EventType type) {
    return declared.schemaOf(type);
  }

  /// Makes these the only declared types, in the caller's transaction. For an installation that has
  /// accepted no event yet; whoever calls records it.
  ///
  /// @throws ProblemException with `INVALID_TYPE`
  @Transactional
  public void replaceAll(List<ItemType> itemTypes, List<EventType> eventTypes) {
    var names = itemTypes.stream().map(ItemType::name).collect(Collectors.toSet());
    itemTypes.forEach(Declarations::check);
    eventTypes.forEach(type -> Declarations.check(type, names));
    store.clear();
    itemTypes.forEach(store::save);
    eventTypes.forEach(store::save);
    reloadAfterCommit();
  }

  /// @param actor as the audit log names them
  /// @throws ProblemException with `INVALID_TYPE`
  @Transactional
  public void declare(ItemType type, String actor) {
    Declarations.check(type);
    store.save(type);
    audit.record(
        new AuditEntry(actor, "ingest.item-type-declared", "item-type/" + type.name(), Map.of()));
    reloadAfterCommit();
  }

  /// @param actor as the audit log names them
  /// @throws ProblemException with `INVALID_TYPE`
  @Transactional
  public void declare(EventType type, String actor) {
    Declarations.check(type, declared.itemTypes.keySet());
    store.save(type);
    audit.record(
        new AuditEntry(actor, "ingest.event-type-declared", "event-type/" + type.name(), Map.of()));
    reloadAfterCommit();
  }

  private void reloadAfterCommit() {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            reload();
          }
        });
  }

  private void reload() {
    declared = Declared.of(store.itemTypes(), store.eventTypes());
  }

  /// One consistent set of declarations with their compiled schemas.
  private record Declared(
      Map<String, ItemType> itemTypes,
      Map<String, EventType> eventTypes,
      Map<String, DataSchema> itemSchemas,
      Map<String, DataSchema> eventSchemas) {

    static final Declared NOTHING = of(List.of(), List.of());

    static Declared of(List<ItemType> itemTypes, List<EventType> eventTypes) {
      var all = new Declared(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
      for (var type : itemTypes) {
        all.itemTypes.put(type.name(), type);
        all.itemSchemas.put(type.name(), DataSchema.compile(type.schema()));
      }
      for (var type : eventTypes) {
        all.eventTypes.put(type.name(), type);
        if (type.schema() != null) {
          all.eventSchemas.put(type.name(), DataSchema.compile(type.schema()));
        }
      }
      return all;
    }

    DataSchema schemaOf(EventType type) {
      var schema =
          type.carries() == null ? eventSchemas.get(type.name()) : itemSchemas.get(type.carries());
      if (schema == null) {
        throw new IllegalStateException("event type " + type.name() + " was never declared");
      }
      return schema;
    }
  }
}
