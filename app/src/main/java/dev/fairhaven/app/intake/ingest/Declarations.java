package dev.fairhaven.app.intake.ingest;

import dev.fairhaven.app.platform.kernel.Json;
import dev.fairhaven.app.platform.kernel.ProblemException;
import dev.fairhaven.app.platform.kernel.ProblemException.FieldProblem;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// The rules a declaration must keep before it may replace another.
final class Declarations {

  private static final Pattern ITEM_TYPE_NAME = Pattern.compile("[a-z][a-z0-9_-]{0,63}");
  private static final Pattern EVENT_TYPE_NAME =
      Pattern.compile("[a-z][a-z0-9_-]{0,63}(\\.[a-z][a-z0-9_-]{0,63}){0,3}");

  private Declarations() {}

  static void check(ItemType type) {
    require(
        ITEM_TYPE_NAME.matcher(type.name()).matches(), "/name", "a-z, 0-9, '_', '-'; at most 64");
    DataSchema.compile(type.schema());
    var properties = Json.mapper().readTree(type.schema()).path("properties");
    for (var field : type.roles().keySet()) {
      require(properties.has(field), "/roles/" + field, "a property of the schema");
    }
  }

  static void check(EventType type, Set<String> itemTypes) {
    require(
        EVENT_TYPE_NAME.matcher(type.name()).matches(),
        "/name",
        "words of a-z, 0-9 joined by dots");
    if (type.carries() != null) {
      require(itemTypes.contains(type.carries()), "/carries", "a declared item type");
    }
    if (type.schema() != null) {
      DataSchema.compile(type.schema());
    }
  }

  private static void require(boolean holds, String pointer, String expected) {
    if (!holds) {
      throw new ProblemException(
          IngestProblem.INVALID_TYPE,
          pointer + ": expected " + expected,
          List.of(new FieldProblem(pointer, expected)));
    }
  }
}
