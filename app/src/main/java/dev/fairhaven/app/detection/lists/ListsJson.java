package dev.fairhaven.app.detection.lists;

import dev.fairhaven.app.detection.lists.EntryHits.Hits;
import dev.fairhaven.app.platform.kernel.Json;
import dev.fairhaven.app.platform.kernel.ProblemException;
import dev.fairhaven.app.platform.kernel.ProblemException.FieldProblem;
import dev.fairhaven.rules.lists.EntryTraits;
import dev.fairhaven.signals.terms.Obfuscation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The JSON form of lists and entries, on the wire and in files.
public final class ListsJson {

  private static final List<String> FIELDS =
      List.of(
          "value",
          "reason",
          "expiresAt",
          "severity",
          "category",
          "language",
          "owner",
          "inside",
          "exceptions");

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

  /// @param hits the entry's hits within [EntryHits#KEPT]
  public static ObjectNode write(ListedEntry entry, Hits hits) {
    var node = write(entry).put("hits", hits.count());
    return hits.last() == null ? node : node.put("lastHitAt", hits.last().toString());
  }

  private static ObjectNode write(ListedEntry entry) {
    var node =
        Json.mapper()
            .createObjectNode()
            .put("value", entry.value())
            .put("reason", entry.reason())
            .put("addedBy", entry.addedBy())
            .put("addedAt", entry.addedAt().toString());
    if (entry.expiresAt() != null) {
      node.put("expiresAt", entry.expiresAt().toString());
    }
    write(entry.traits(), node);
    return entry.owner().isEmpty() ? node : node.put("owner", entry.owner());
  }

  /// Omits the details that the entry does not have.
  private static void write(EntryTraits traits, ObjectNode node) {
    if (traits.severity() != null) {
      node.put("severity", traits.severity().wireName());
    }
    if (!traits.category().isEmpty()) {
      node.put("category", traits.category());
    }
    if (!traits.language().isEmpty()) {
      node.put("language", traits.language());
    }
    if (traits.isInside()) {
      node.put("inside", true);
    }
    if (!traits.exceptions().isEmpty()) {
      var exceptions = node.putArray("exceptions");
      traits.exceptions().forEach(exceptions::add);
    }
  }

  /// The list matches of a text: `matches`, and the lists that could not be searched, if any.
  public static ObjectNode write(TextTrial.Result result) {
    var node = Json.mapper().createObjectNode();
    var matches = node.putArray("matches");
    result.found().forEach(found -> matches.add(write(found)));
    if (!result.unsearched().isEmpty()) {
      var unsearched = node.putArray("unsearched");
      result.unsearched().forEach(unsearched::add);
    }
    return node;
  }

  /// The position of the match rather than its text, and only the details that the entry has.
  private static ObjectNode write(TextTrial.Found found) {
    var hit = found.hit();
    var node =
        Json.mapper()
            .createObjectNode()
            .put("list", hit.list())
            .put("version", hit.version())
            .put("entry", hit.entry())
            .put("start", found.start())
            .put("end", found.start() + found.passage().length());
    if (hit.severity() != null) {
      node.put("severity", hit.severity().wireName());
    }
    if (!hit.category().isEmpty()) {
      node.put("category", hit.category());
    }
    if (!hit.obfuscations().isEmpty()) {
      var obfuscations = node.putArray("obfuscations");
      hit.obfuscations().stream().sorted().map(Obfuscation::wireName).forEach(obfuscations::add);
    }
    return node;
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

  /// Reads an array of entries: strings, or objects with `value` and optional fields.
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
        .forEach(_ -> problems.add(new FieldProblem(pointer, "only " + String.join(", ", FIELDS))));
    return new NewEntry(
        value.asString(""),
        node.path("reason").asString(""),
        expiry(node.path("expiresAt"), pointer, problems),
        details(node, pointer, problems));
  }

  private static NewDetails details(JsonNode node, String pointer, List<FieldProblem> problems) {
    return new NewDetails(
        text(node, "severity", pointer, problems),
        text(node, "category", pointer, problems),
        text(node, "language", pointer, problems),
        text(node, "owner", pointer, problems),
        flag(node.path("inside"), pointer, problems),
        exceptions(node.path("exceptions"), pointer, problems));
  }

  private static String text(
      JsonNode node, String field, String pointer, List<FieldProblem> problems) {
    var value = node.path(field);
    if (!value.isString() && !isAbsent(value)) {
      problems.add(new FieldProblem(pointer + "/" + field, "a text"));
    }
    return value.asString("");
  }

  private static boolean isAbsent(JsonNode value) {
    return value.isMissingNode() || value.isNull();
  }

  private static boolean flag(JsonNode value, String pointer, List<FieldProblem> problems) {
    if (!value.isBoolean() && !isAbsent(value)) {
      problems.add(new FieldProblem(pointer + "/inside", "true or false"));
    }
    return value.isBoolean() && value.booleanValue();
  }

  private static List<String> exceptions(
      JsonNode value, String pointer, List<FieldProblem> problems) {
    boolean isList = value.isArray() && value.valueStream().allMatch(JsonNode::isString);
    if (!isList && !isAbsent(value)) {
      problems.add(new FieldProblem(pointer + "/exceptions", "an array of texts"));
    }
    return isList ? value.valueStream().map(JsonNode::stringValue).toList() : List.of();
  }

  private static @Nullable Instant expiry(
      JsonNode node, String pointer, List<FieldProblem> problems) {
    if (isAbsent(node)) {
      return null;
    }
    var time = EntryLines.time(node.asString(""));
    if (time == null) {
      problems.add(new FieldProblem(pointer + "/expiresAt", "an RFC 3339 time or a date"));
    }
    return time;
  }
}
