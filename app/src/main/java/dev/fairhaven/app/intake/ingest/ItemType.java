package dev.fairhaven.app.intake.ingest;

import java.util.List;
import java.util.Map;

/// A declared kind of item.
///
/// @param name such as `post`
/// @param schema JSON Schema 2020-12 of the item's fields
/// @param roles what fields mean, by field name, in the order they are shown
public record ItemType(String name, Kind kind, String schema, Map<String, FieldRole> roles) {

  /// What sort of thing it is, for display.
  public enum Kind {
    ACCOUNT,
    CONTENT,
    CONVERSATION,
    TRANSACTION
  }

  /// The fields with this role, in display order.
  public List<String> fields(FieldRole role) {
    return roles.entrySet().stream()
        .filter(entry -> entry.getValue() == role)
        .map(Map.Entry::getKey)
        .toList();
  }
}
