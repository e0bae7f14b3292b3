package dev.fairhaven.app.shell.cli;

import dev.fairhaven.app.detection.lists.Addition;
import dev.fairhaven.app.detection.lists.EntryLines;
import dev.fairhaven.app.detection.lists.EntryLines.Line;
import dev.fairhaven.app.detection.lists.ListsJson;
import dev.fairhaven.app.detection.lists.NewDetails;
import dev.fairhaven.app.detection.lists.NewEntry;
import dev.fairhaven.app.platform.kernel.Json;
import dev.fairhaven.rules.lists.ListKind;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// The entries in a file, with the places they stand at.
///
/// @param unit what places are counted in: lines, or entries of JSON
record EntryFile(String unit, List<Line> lines) {

  /// Larger files are refused.
  static final int LENGTH_MAX = 64 * 1024 * 1024;

  /// What feeds call their entries when they have other arrays as well.
  private static final List<String> ARRAYS = List.of("deny", "list");

  EntryFile {
    lines = List.copyOf(lines);
  }

  /// @throws RefusedException when it cannot be read
  static EntryFile read(Path file, ListKind kind) throws IOException {
    var text = text(file);
    var start = text.stripLeading();
    // A pattern may begin with a bracket.
    boolean isJson = start.startsWith("{") || (start.startsWith("[") && kind != ListKind.PATTERNS);
    return isJson
        ? new EntryFile("entry", json(file, text))
        : new EntryFile("line", EntryLines.parse(kind, text).lines());
  }

  static String text(Path file) throws IOException {
    try (var reader = EventLines.open(file)) {
      var text = new StringBuilder();
      for (int c = reader.read(); c >= 0; c = reader.read()) {
        if (text.length() == LENGTH_MAX) {
          throw new RefusedException(file + " has more than " + LENGTH_MAX + " characters.");
        }
        text.append((char) c);
      }
      return text.toString();
    }
  }

  private static List<Line> json(Path file, String text) {
    var entries = ListsJson.entries(array(file, text));
    return IntStream.range(0, entries.size())
        .mapToObj(i -> new Line(i + 1, entries.get(i).value(), entries.get(i), null))
        .toList();
  }

  private static JsonNode array(Path file, String text) {
    try {
      var found = array(Json.mapper().readTree(text));
      if (found.isPresent()) {
        return found.get();
      }
    } catch (JacksonException _) {
      // Not its message: it may repeat the file.
    }
    throw new RefusedException(
        file
            + ": expected a JSON array, or an object with one array, or with one of these: "
            + String.join(", ", ARRAYS)
            + ".");
  }

  /// The document if it is an array, the one array it has, or the one that feeds name so.
  private static Optional<JsonNode> array(JsonNode document) {
    var arrays =
        document.isArray()
            ? List.of(document)
            : document.valueStream().filter(JsonNode::isArray).toList();
    return arrays.size() == 1
        ? Optional.of(arrays.getFirst())
        : ARRAYS.stream().map(document::path).filter(JsonNode::isArray).findFirst();
  }

  /// The entries that can be added, with what they do not say themselves.
  List<NewEntry> complete(String reason, @Nullable Instant expiresAt, NewDetails details) {
    return entries().stream().map(entry -> entry.or(reason, expiresAt, details)).toList();
  }

  /// The entries that can be added.
  List<NewEntry> entries() {
    return good().stream().map(Line::entry).toList();
  }

  private List<Line> good() {
    return lines.stream().filter(line -> line.problem() == null).toList();
  }

  /// What is wrong, and where.
  List<String> problems(Addition addition) {
    var problems =
        lines.stream()
            .filter(line -> line.problem() != null)
            .map(line -> unit + " " + line.number() + ": expected " + line.problem())
            .collect(Collectors.toCollection(ArrayList::new));
    var good = good();
    for (var refused : addition.refused()) {
      var number = good.get(refused.index()).number();
      problems.add(unit + " " + number + ": expected " + refused.expected());
    }
    return problems;
  }
}
