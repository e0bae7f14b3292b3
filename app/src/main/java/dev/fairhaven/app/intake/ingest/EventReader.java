package dev.fairhaven.app.intake.ingest;

import dev.fairhaven.app.platform.kernel.EventId;
import dev.fairhaven.app.platform.kernel.ItemRef;
import dev.fairhaven.app.platform.kernel.NearestNames;
import dev.fairhaven.app.platform.kernel.ProblemException;
import dev.fairhaven.app.platform.kernel.ProblemException.FieldProblem;
import dev.fairhaven.app.platform.kernel.Rfc3339;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Turns JSON into an [Event], or says everything that is wrong with it. Stateless but for the
/// declared types; thread-safe.
@Component
public class EventReader {

  /// How far an event's clock may run ahead of ours.
  public static final Duration FUTURE_MAX = Duration.ofHours(24);

  private static final Instant TIME_MIN = Instant.parse("1970-01-01T00:00:00Z");
  private static final Set<String> FIELDS = Set.of("id", "type", "time", "actor", "target", "data");
  private static final int NEAREST_MAX = 3;
  private static final Set<String> REF_FIELDS = Set.of("type", "id");

  private final Types types;
  private final InstantSource clock;

  EventReader(Types types, InstantSource clock) {
    this.types = types;
    this.clock = clock;
  }

  /// @throws ProblemException with `INVALID_EVENT`, naming each field and what was expected
  public Event read(JsonNode body) {
    if (!(body instanceof ObjectNode object)) {
      throw invalid(List.of(new FieldProblem("", "a JSON object")));
    }
    return new Reading(object).event();
  }

  private static ProblemException invalid(List<FieldProblem> problems) {
    var first = problems.getFirst();
    return new ProblemException(
        IngestProblem.INVALID_EVENT,
        (first.pointer().isEmpty() ? "event" : first.pointer()) + ": expected " + first.expected(),
        problems);
  }

  /// One event being read; gathers problems so that all are told at once.
  private final class Reading {

    private final ObjectNode body;
    private final List<FieldProblem> problems = new ArrayList<>();

    Reading(ObjectNode body) {
      this.body = body;
    }

    Event event() {
      refuseUnknown(body, FIELDS, "");
      var id = text("id", EventId.LENGTH_MAX);
      var type = type();
      var time = time();
      var actor = reference("actor", true);
      var target = reference("target", type != null && type.carries() != null);
      checkCarried(type, target);
      checkData(type);
      if (id == null || type == null || time == null || actor == null || !problems.isEmpty()) {
        throw invalid(problems);
      }
      return new Event(new EventId(id), type, time, actor, target, body);
    }

    private @Nullable EventType type() {
      var name = text("type", 255);
      if (name == null) {
        return null;
      }
      var type = types.findEventType(name);
      if (type.isEmpty()) {
        fail("/type", "a declared event type; " + declared(name, types.eventTypeNames(), "event"));
      }
      return type.orElse(null);
    }

    private @Nullable Instant time() {
      var text = text("time", 64);
      if (text == null) {
        return null;
      }
      var time = Rfc3339.parse(text).orElse(null);
      if (time == null) {
        fail("/time", "an RFC 3339 time, such as 2026-01-31T09:30:00Z");
      } else if (time.isBefore(TIME_MIN) || time.isAfter(clock.instant().plus(FUTURE_MAX))) {
        fail("/time", "a time from 1970 on and at most 24 hours ahead");
      }
      return time;
    }

    private @Nullable ItemRef reference(String field, boolean required) {
      var node = body.get(field);
      if (node == null || node.isNull()) {
        if (required) {
          fail("/" + field, "an object {type, id}");
        }
        return null;
      }
      if (node instanceof ObjectNode object) {
        return reference("/" + field, object);
      }
      fail("/" + field, "an object {type, id}");
      return null;
    }

    private @Nullable ItemRef reference(String pointer, ObjectNode object) {
      refuseUnknown(object, REF_FIELDS, pointer);
      var type = text(object, pointer + "/type", "type", ItemRef.TYPE_LENGTH_MAX);
      var id = text(object, pointer + "/id", "id", ItemRef.ID_LENGTH_MAX);
      if (type != null && types.findItemType(type).isEmpty()) {
        fail(
            pointer + "/type",
            "a declared item type; " + declared(type, types.itemTypeNames(), "item"));
      }
      return type == null || id == null ? null : new ItemRef(type, id);
    }

    private void checkCarried(@Nullable EventType type, @Nullable ItemRef target) {
      if (type != null && type.carries() != null && target != null) {
        if (!target.type().equals(type.carries())) {
          fail("/target/type", "'" + type.carries() + "', which events of this type carry");
        }
      }
    }

    private void checkData(@Nullable EventType type) {
      var data = body.get("data");
      if (data == null || !data.isObject()) {
        fail("/data", "an object with the event's fields");
      } else if (type != null) {
        problems.addAll(types.schemaOf(type).check(data));
      }
    }

    private void refuseUnknown(ObjectNode object, Set<String> known, String pointer) {
      object.propertyNames().stream()
          .filter(Predicate.not(known::contains))
          .limit(DataSchema.PROBLEMS_MAX)
          .forEach(
              name ->
                  fail(pointer + "/" + escape(name), "no field of this name; " + fields(known)));
    }

    private @Nullable String text(String field, int lengthMax) {
      return text(body, "/" + field, field, lengthMax);
    }

    private @Nullable String text(ObjectNode object, String pointer, String field, int lengthMax) {
      var node = object.get(field);
      if (node == null || !node.isString() || !isUsable(node.stringValue(), lengthMax)) {
        fail(pointer, "a string of 1 to " + lengthMax + " printable characters");
        return null;
      }
      return node.stringValue();
    }

    private void fail(String pointer, String expected) {
      problems.add(new FieldProblem(pointer, expected));
    }
  }

  private static String fields(Set<String> known) {
    return "there are " + known.stream().sorted().collect(Collectors.joining(", "));
  }

  /// What to write instead, and where to declare what was meant.
  private static String declared(String given, Set<String> names, String kind) {
    return "the nearest are "
        + NearestNames.quoted(given, names, NEAREST_MAX)
        + ", and PUT /v1/"
        + kind
        + "-types/NAME declares one";
  }

  /// Ids are stored and shown: no control characters, no halves of characters.
  private static boolean isUsable(String value, int lengthMax) {
    return !value.isBlank()
        && value.length() <= lengthMax
        && value.codePoints().noneMatch(EventReader::isUnusable);
  }

  private static boolean isUnusable(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.CONTROL || type == Character.SURROGATE;
  }

  private static String escape(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
