package dev.fairhaven.app.intake.imports;

import dev.fairhaven.app.intake.ingest.EventType;
import dev.fairhaven.app.intake.ingest.ItemType;
import dev.fairhaven.app.platform.kernel.Json;
import dev.fairhaven.app.platform.kernel.ProblemException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Binds a written mapping to the declared types. What was left open gets its default; what names
/// nothing is refused together with what there is to name.
final class MappingCompiler {

  /// Rows have no id of their own in most files, so an event is named by where it stands.
  private static final String DEFAULT_ID = "{" + Template.FILE + "}-{" + Template.ROW + "}";

  private static final String DEFAULT_SEPARATOR = ",";

  private final Map<String, EventType> eventTypes;
  private final Map<String, ItemType> itemTypes;

  MappingCompiler(Collection<EventType> eventTypes, Collection<ItemType> itemTypes) {
    this.eventTypes = byName(eventTypes, EventType::name);
    this.itemTypes = byName(itemTypes, ItemType::name);
  }

  private static <T> Map<String, T> byName(Collection<T> types, Function<T, String> name) {
    return types.stream()
        .collect(Collectors.toMap(name, type -> type, (_, last) -> last, LinkedHashMap::new));
  }

  /// @param columns the file's columns; fields that no `map` names are looked for among them
  /// @throws ProblemException with `INVALID_MAPPING`
  Mapping compile(MappingSpec spec, Collection<String> columns) {
    var type = eventType(spec.eventType());
    var id = Template.parse("id", spec.id() == null ? DEFAULT_ID : spec.id());
    return new Mapping(
        type.name(),
        id,
        EventTime.parse(spec.time(), spec.timeFormat()),
        actor(spec.actor()),
        target(spec.target(), type, id),
        fields(spec, type, columns));
  }

  private EventType eventType(@Nullable String name) {
    var type = name == null ? null : eventTypes.get(name);
    if (type == null) {
      throw invalid("event-type: expected one of " + String.join(", ", eventTypes.keySet()));
    }
    return type;
  }

  private RefTemplate actor(@Nullable String source) {
    if (source == null) {
      throw invalid(
          "actor: expected who acted, as type:id with columns in braces, such as account:{user} or"
              + " account:author-{row}");
    }
    return checked("actor", RefTemplate.parse("actor", source));
  }

  /// An event that carries an item carries one that is named like the event, unless told otherwise.
  private @Nullable RefTemplate target(@Nullable String source, EventType type, Template id) {
    if (source != null) {
      return checked("target", RefTemplate.parse("target", source));
    }
    return type.carries() == null ? null : new RefTemplate(type.carries(), id);
  }

  private RefTemplate checked(String what, RefTemplate reference) {
    if (!itemTypes.containsKey(reference.type())) {
      throw invalid(
          what + ": expected one of the item types " + String.join(", ", itemTypes.keySet()));
    }
    return reference;
  }

  private List<Mapping.Field> fields(MappingSpec spec, EventType type, Collection<String> columns) {
    var properties = properties(type);
    var sources = sources(spec, properties.keySet(), columns);
    var separator = Optional.ofNullable(spec.separator()).orElse(DEFAULT_SEPARATOR);
    var fields = new ArrayList<Mapping.Field>();
    sources.forEach(
        (field, source) -> {
          var schema = properties.get(field);
          if (schema == null) {
            throw invalid(
                "map: expected fields of "
                    + type.name()
                    + ", which are "
                    + String.join(", ", properties.keySet())
                    + "; found '"
                    + field
                    + "'");
          }
          fields.add(new Mapping.Field(field, source, FieldType.of(schema, separator)));
        });
    return fields;
  }

  /// The fields' schemas by name.
  private Map<String, JsonNode> properties(EventType type) {
    var schema = type.schema() == null ? carriedSchema(type) : type.schema();
    var properties = new LinkedHashMap<String, JsonNode>();
    Json.mapper()
        .readTree(schema)
        .path("properties")
        .properties()
        .forEach(entry -> properties.put(entry.getKey(), entry.getValue()));
    return properties;
  }

  private String carriedSchema(EventType type) {
    var carried = itemTypes.get(type.carries());
    if (carried == null) {
      throw invalid("event-type: " + type.name() + " carries an item type that is not declared");
    }
    return carried.schema();
  }

  private static Map<String, FieldSource> sources(
      MappingSpec spec, Collection<String> fields, Collection<String> columns) {
    var sources = new LinkedHashMap<String, FieldSource>();
    if (spec.fields().isEmpty()) {
      fields.stream()
          .filter(columns::contains)
          .forEach(field -> sources.put(field, FieldSource.parse(field, field)));
    }
    spec.fields().forEach((field, source) -> sources.put(field, FieldSource.parse(field, source)));
    spec.constants().forEach((field, text) -> sources.put(field, new FieldSource.Constant(text)));
    return sources;
  }

  private static ProblemException invalid(String detail) {
    return new ProblemException(ImportProblem.INVALID_MAPPING, detail);
  }
}
