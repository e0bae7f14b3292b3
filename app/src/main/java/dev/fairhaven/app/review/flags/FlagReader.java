package dev.fairhaven.app.review.flags;

import dev.fairhaven.app.intake.ingest.Types;
import dev.fairhaven.app.platform.kernel.FlagId;
import dev.fairhaven.app.platform.kernel.ItemRef;
import dev.fairhaven.app.platform.kernel.ProblemException;
import dev.fairhaven.app.platform.kernel.ProblemException.FieldProblem;
import dev.fairhaven.app.platform.kernel.Rfc3339;
import dev.fairhaven.app.platform.kernel.UserText;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Parses JSON into a [FlagRequest], collecting every validation problem. Thread-safe.
@Component
public final class FlagReader {

  public static final int NOTE_LENGTH_MAX = 5_000;

  /// How far a flag's time may lie in the future, to tolerate clocks that run ahead.
  public static final Duration FUTURE_MAX = Duration.ofHours(24);

  private static final Set<String> FIELDS =
      Set.of("id", "time", "item", "reporter", "reason", "note");
  private static final int NAME_LENGTH_MAX = 64;
  private static final String REPORTER_KINDS =
      choices(Reporter.Kind.values(), Reporter.Kind::wireName);
  private static final String REASONS = choices(Suspicion.values(), Suspicion::wireName);

  private final Types types;
  private final InstantSource clock;

  public FlagReader(Types types, InstantSource clock) {
    this.types = types;
    this.clock = clock;
  }

  private static <T> String choices(T[] values, Function<T, String> name) {
    return Arrays.stream(values).map(name).collect(Collectors.joining(", ", "one of ", ""));
  }

  /// @throws ProblemException with `INVALID_FLAG`, naming each invalid field and what is allowed
  public FlagRequest read(JsonNode body) {
    if (body instanceof ObjectNode object) {
      return new Reading(object).flag();
    }
    throw invalid(List.of(new FieldProblem("", "a JSON object")));
  }

  static ProblemException invalid(List<FieldProblem> problems) {
    var first = problems.getFirst();
    var where = first.pointer().isEmpty() ? "flag" : first.pointer();
    return new ProblemException(
        FlagProblem.INVALID_FLAG, where + ": expected " + first.expected(), problems);
  }

  /// Parses one flag and collects problems, so that they are all reported at once.
  private final class Reading {

    private final ObjectNode body;
    private final List<FieldProblem> problems = new ArrayList<>();

    Reading(ObjectNode body) {
      this.body = body;
    }

    FlagRequest flag() {
      refuseUnknown(body, FIELDS, "");
      var id = text(body, "", "id", FlagId.LENGTH_MAX);
      var time = time();
      var item = item();
      var reporter = reporter();
      var suspicion = choice(body, "", "reason", Suspicion::find, REASONS);
      var note = note();
      if (id == null
          || time == null
          || item == null
          || reporter == null
          || suspicion == null
          || !problems.isEmpty()) {
        throw invalid(problems);
      }
      return new FlagRequest(new FlagId(id), time, item, reporter, suspicion, note);
    }

    private @Nullable Instant time() {
      var text = text(body, "", "time", NAME_LENGTH_MAX);
      if (text == null) {
        return null;
      }
      var time = parse(text);
      if (time.isEmpty()) {
        fail("/time", "an RFC 3339 time, such as 2026-01-31T09:30:00Z");
      } else if (time.get().isBefore(Instant.EPOCH)
          || time.get().isAfter(clock.instant().plus(FUTURE_MAX))) {
        fail("/time", "a time from 1970 on and at most 24 hours ahead");
      }
      return time.orElse(null);
    }

    private @Nullable ItemRef item() {
      var object = object("item", "an object {type, id}", Set.of("type", "id"));
      if (object == null) {
        return null;
      }
      var type = text(object, "/item", "type", ItemRef.TYPE_LENGTH_MAX);
      var id = text(object, "/item", "id", ItemRef.ID_LENGTH_MAX);
      if (type != null && types.findItemType(type).isEmpty()) {
        fail("/item/type", "a declared item type");
      }
      return type == null || id == null ? null : new ItemRef(type, id);
    }

    private @Nullable Reporter reporter() {
      var object = object("reporter", "an object {kind, id}", Set.of("kind", "id"));
      if (object == null) {
        return null;
      }
      var kind = choice(object, "/reporter", "kind", Reporter.Kind::find, REPORTER_KINDS);
      var id = text(object, "/reporter", "id", Reporter.ID_LENGTH_MAX);
      return kind == null || id == null ? null : new Reporter(kind, id);
    }

    private @Nullable UserText note() {
      var node = body.get("note");
      if (node == null || node.isNull()) {
        return null;
      }
      if (!node.isString()
          || node.stringValue().length() > NOTE_LENGTH_MAX
          || node.stringValue().indexOf('\0') >= 0) {
        fail("/note", "a string of at most " + NOTE_LENGTH_MAX + " characters");
        return null;
      }
      return node.stringValue().isBlank() ? null : new UserText(node.stringValue());
    }

    private @Nullable ObjectNode object(String field, String expected, Set<String> known) {
      if (body.get(field) instanceof ObjectNode object) {
        refuseUnknown(object, known, "/" + field);
        return object;
      }
      fail("/" + field, expected);
      return null;
    }

    private <T> @Nullable T choice(
        ObjectNode object,
        String pointer,
        String field,
        Function<String, Optional<T>> find,
        String expected) {
      var node = object.get(field);
      var choice =
          node != null && node.isString() ? find.apply(node.stringValue()) : Optional.<T>empty();
      if (choice.isEmpty()) {
        fail(pointer + "/" + field, expected);
      }
      return choice.orElse(null);
    }

    private @Nullable String text(ObjectNode object, String pointer, String field, int lengthMax) {
      var node = object.get(field);
      if (node != null && node.isString() && isUsable(node.stringValue(), lengthMax)) {
        return node.stringValue();
      }
      fail(pointer + "/" + field, "a string of 1 to " + lengthMax + " printable characters");
      return null;
    }

    private void refuseUnknown(ObjectNode object, Set<String> known, String pointer) {
      object.propertyNames().stream()
          .filter(name -> !known.contains(name))
          .limit(FIELDS.size())
          .forEach(name -> fail(pointer + "/" + escape(name), "no such field"));
    }

    private void fail(String pointer, String expected) {
      problems.add(new FieldProblem(pointer, expected));
    }
  }

  private static Optional<Instant> parse(String time) {
    return Rfc3339.parse(time);
  }

  /// Ids are stored and displayed, so control characters and unpaired surrogates are rejected.
  private static boolean isUsable(String value, int lengthMax) {
    return !value.isBlank()
        && value.length() <= lengthMax
        && value.codePoints().map(Character::getType).noneMatch(FlagReader::isUnusable);
  }

  private static boolean isUnusable(int characterType) {
    return characterType == Character.CONTROL || characterType == Character.SURROGATE;
  }

  private static String escape(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
