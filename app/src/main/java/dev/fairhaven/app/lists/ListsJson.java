package dev.fairhaven.app.lists;

import dev.fairhaven.app.kernel.Json;
import dev.fairhaven.app.kernel.ProblemException;
import dev.fairhaven.app.kernel.ProblemException.FieldProblem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Lists and entries as JSON, on the wire and in files.
public final class ListsJson {

  private static final Set<String> FIELDS = Set.of("value", "reason", "expiresAt");

  private ListsJson() {}

  public static ObjectNode write(PlatformList list) {
    return Json.mapper()
        .createObjectNode()
        .put("name", list.name().value())
        .put("kind", list.kind().wireName())
        .put("description", list.description())
        .put("version", list.version())
        .put("entries", list.entries())
        .put("changedAt", list.changedAt().toString());
  }

  public static ObjectNode write(ListedEntry entry) {
    var node =
        Json.mapper()
            .createObjectNode()
            .put("value", entry.value())
            .put("reason", entry.reason())
            .put("addedBy", entry.addedBy())
            .put("addedAt", entry.addedAt().toString());
    return entry.expiresAt() == null ? node : node.put("expiresAt", entry.expiresAt().toString());
  }

  public static ObjectNode write(Addition addition) {
    var node =
        Json.mapper()
            .createObjectNode()
            .put("added", addition.added())
            .put("renewed", addition.renewed());
    var refused = node.putArray("refused");
    addition
        .refused()
        .forEach(
            each ->
                refused.addObject().put("index", each.index()).put("expected", each.expected()));
    return node;
  }

  /// The entries of an array: texts, or objects with `value` and perhaps `reason` and `expiresAt`.
  ///
  /// @throws ProblemException with `INVALID_ENTRIES`, naming each field
  public static List<NewEntry> entries(JsonNode array) {
    var problems = new ArrayList<FieldProblem>();
    var entries = new ArrayList<NewEntry>();
    for (int i = 0; i < array.size(); i++) {
      entries.add(entry(array.get(i), "/entries/" + i, problems));
    }
    if (!problems.isEmpty()) {
      var first = problems.getFirst();
      throw new ProblemException(
          ListProblem.INVALID_ENTRIES,
          first.pointer() + ": expected " + first.expected(),
          problems);
    }
    return entries;
  }

  private static NewEntry entry(JsonNode node, String pointer, List<FieldProblem> problems) {
    if (node.isString()) {
      return NewEntry.of(node.stringValue());
    }
    var value = node.path("value");
    if (!value.isString()) {
      problems.add(new FieldProblem(pointer, "a text, or an object with a text in 'value'"));
    }
    node.propertyNames().stream()
        .filter(field -> !FIELDS.contains(field))
        .forEach(_ -> problems.add(new FieldProblem(pointer, "only value, reason and expiresAt")));
    return new NewEntry(
        value.asString(""),
        node.path("reason").asString(""),
        expiry(node.path("expiresAt"), pointer, problems));
  }

  private static @Nullable Instant expiry(
      JsonNode node, String pointer, List<FieldProblem> problems) {
    if (node.isMissingNode() || node.isNull()) {
      return null;
    }
    var time = EntryLines.time(node.asString(""));
    if (time == null) {
      problems.add(new FieldProblem(pointer + "/expiresAt", "an RFC 3339 time or a date"));
    }
    return time;
  }
}
