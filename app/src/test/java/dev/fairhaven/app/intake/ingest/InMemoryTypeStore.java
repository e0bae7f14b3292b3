package dev.fairhaven.app.intake.ingest;

import dev.fairhaven.app.shell.setup.Template;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Declarations held in memory.
final class InMemoryTypeStore implements TypeStore {

  private final Map<String, ItemType> itemTypes = new TreeMap<>();
  private final Map<String, EventType> eventTypes = new TreeMap<>();

  static InMemoryTypeStore of(Template template) {
    var store = new InMemoryTypeStore();
    template.itemTypes().forEach(store::save);
    template.eventTypes().forEach(store::save);
    return store;
  }

  @Override
  public List<ItemType> itemTypes() {
    return List.copyOf(itemTypes.values());
  }

  @Override
  public List<EventType> eventTypes() {
    return List.copyOf(eventTypes.values());
  }

  @Override
  public void save(ItemType type) {
    itemTypes.put(type.name(), type);
  }

  @Override
  public void save(EventType type) {
    eventTypes.put(type.name(), type);
  }

  @Override
  public void clear() {
    itemTypes.clear();
    eventTypes.clear();
  }
}
