package dev.fairhaven.app.shell.cli;

import dev.fairhaven.app.detection.lists.EntryLines.Line;
import dev.fairhaven.app.detection.lists.NewEntry;
import dev.fairhaven.app.intake.imports.Table;
import dev.fairhaven.app.platform.kernel.Json;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Takes entries out of a table that was made for something else, such as a lexicon: CSV or TSV
/// with a heading, JSON lines, a JSON array of objects, or a JSON object of arrays, whose rows are
/// `key` and `value`; gzip or not.
///
/// @param column with the entries
/// @param why columns that together are the reason
/// @param only values that rows must have, by column
/// @param split what stands between several entries of one row; empty for one entry a row
record EntryTable(String column, List<String> why, Map<String, String> only, String split) {

  private static final Pattern JSON = Pattern.compile(".*\\.json(\\.gz)?");

  EntryTable {
    why = List.copyOf(why);
    only = Map.copyOf(only);
  }

  /// @throws RefusedException when it cannot be read
  EntryFile read(Path file) throws IOException {
    var lines = new ArrayList<Line>();
    Consumer<ObjectNode> rows = row -> take(row, lines);
    if (JSON.matcher(file.toString()).matches()) {
      readTree(file, rows);
    } else {
      Table.read(file, List.of(column), rows);
    }
    if (lines.isEmpty()) {
      throw new RefusedException(file + ": no row has anything in the column " + column + ".");
    }
    return new EntryFile("entry", lines);
  }

  private static void readTree(Path file, Consumer<ObjectNode> rows) throws IOException {
    try (var in = open(file)) {
      var tree = Json.mapper().readTree(in);
      if (tree.isArray()) {
        tree.valueStream().filter(JsonNode::isObject).forEach(row -> rows.accept((ObjectNode) row));
      } else {
        tree.properties().forEach(each -> readArray(each.getKey(), each.getValue(), rows));
      }
    } catch (JacksonException _) {
      // Not its message: it may repeat the file.
      throw new RefusedException(file + ": expected JSON.");
    }
  }

  private static InputStream open(Path file) throws IOException {
    var in = new BufferedInputStream(Files.newInputStream(file));
    return file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
  }

  private static void readArray(String key, JsonNode values, Consumer<ObjectNode> rows) {
    for (var value : values) {
      var row = Json.mapper().createObjectNode().put("key", key);
      row.set("value", value);
      rows.accept(row);
    }
  }

  private void take(ObjectNode row, List<Line> lines) {
    boolean isWanted =
        only.entrySet().stream()
            .allMatch(each -> text(row.path(each.getKey())).equals(each.getValue()));
    var text = text(row.path(column)).strip();
    if (!isWanted || text.isEmpty()) {
      return;
    }
    var values = split.isEmpty() ? List.of(text) : List.of(text.split(Pattern.quote(split)));
    var reason = reason(row);
    for (var value : values) {
      var entry = new NewEntry(value.strip(), reason, null);
      lines.add(new Line(lines.size() + 1, value, entry, null));
    }
  }

  private String reason(ObjectNode row) {
    return why.stream()
        .filter(each -> !text(row.path(each)).isBlank())
        .map(each -> each + ": " + text(row.path(each)).strip())
        .collect(Collectors.joining("; "));
  }

  private static String text(JsonNode node) {
    return node.isArray()
        ? StreamSupport.stream(node.spliterator(), false)
            .map(each -> each.asString(""))
            .collect(Collectors.joining(", "))
        : node.asString("");
  }
}
