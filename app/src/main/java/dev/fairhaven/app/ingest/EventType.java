package dev.fairhaven.app.ingest;

import org.jspecify.annotations.Nullable;

/// A declared kind of event.
///
/// @param name such as `post.created`
/// @param carries the item type whose fields the event's data are; null for an event with its own
/// @param schema JSON Schema 2020-12 of `data`
public record EventType(String name, @Nullable String carries, String schema) {}
