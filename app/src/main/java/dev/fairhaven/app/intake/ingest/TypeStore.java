package dev.fairhaven.app.intake.ingest;

import java.util.List;

/// Where declarations are kept.
public interface TypeStore {

  List<ItemType> itemTypes();

  List<EventType> eventTypes();

  /// Adds `type`, or replaces the one of its name.
  void save(ItemType type);

  /// Adds `type`, or replaces the one of its name.
  void save(EventType type);

  /// Removes all declarations.
  void clear();
}
