package dev.fairhaven.app.intake.imports;

import dev.fairhaven.app.platform.kernel.Json;
import dev.fairhaven.app.platform.kernel.ProblemException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// How the rows of a file become events, with every name bound. Immutable.
///
/// @param target null for an event type that carries nothing and was given none
record Mapping(
    String eventType,
    Template id,
    EventTime time,
    RefTemplate actor,
    @Nullable RefTemplate target,
    List<Field> fields) {

  Mapping {
    fields = List.copyOf(fields);
  }

  /// @param name in the event's data
  record Field(String name, FieldSource source, FieldType type) {}

  /// The event that `row` tells of, in the form in which the API takes it.
  ///
  /// @throws ProblemException with `UNUSABLE_ROW`, naming the part and what was expected
  ObjectNode event(RowContext row, InstantSource clock) {
    var event = Json.mapper().createObjectNode();
    event.put("id", require("id", id.fill(row)));
    event.put("type", eventType);
    event.put("time", time.of(row, clock).toString());
    event.set("actor", require("actor", actor.fill(row)));
    if (target != null) {
      event.set("target", require("target", target.fill(row)));
    }
    var data = event.putObject("data");
    fields.forEach(field -> add(field, row, data));
    return event;
  }

  private static <T> T require(String part, Optional<T> filled) {
    return filled.orElseThrow(
        () ->
            new ProblemException(
                ImportProblem.UNUSABLE_ROW, part + ": expected a value in each column it uses"));
  }

  private static void add(Field field, RowContext row, ObjectNode data) {
    var value = field.source.read(row);
    if (value != null) {
      var converted = field.type.convert(value);
      if (converted.isEmpty()) {
        throw new ProblemException(
            ImportProblem.UNUSABLE_ROW,
            "/data/" + field.name + ": expected " + field.type.expected());
      }
      data.set(field.name, converted.get());
    }
  }

  /// Every column it reads.
  List<Column> columns() {
    return Stream.of(
            id.columns().stream(),
            time.columns().stream(),
            actor.id().columns().stream(),
            Stream.ofNullable(target).flatMap(ref -> ref.id().columns().stream()),
            fields.stream().flatMap(field -> field.source.columns().stream()))
        .flatMap(columns -> columns)
        .distinct()
        .toList();
  }
}
