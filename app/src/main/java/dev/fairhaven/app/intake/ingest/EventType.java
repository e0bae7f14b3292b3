package dev.fairhaven.app.intake.ingest;

import org.jspecify.annotations.Nullable;

/// A declared kind of event: it carries an item's fields, or has fields of its own.
///
/// @param name such as `post.created`
/// @param carries the item type whose fields the event's data are; null for an event with its own
/// @param schema JSON Schema 2020-12 of `data`; null exactly if the event carries an item, whose
///   schema then holds
public record EventType(String name, @Nullable String carries, @Nullable String schema) {

  public EventType {
    if ((carries == null) == (schema == null)) {
      throw new IllegalArgumentException(
          "event type " + name + " needs either the item type it carries or a schema of its own");
    }
  }
}
