package dev.fairhaven.app.intake.imports;

import dev.fairhaven.app.platform.kernel.Json;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/// Reads one JSON object a line. Not thread-safe.
final class JsonLinesReader implements RowReader {

  /// How many rows are looked at beforehand to learn the columns.
  static final int PROBE_ROWS = 1_000;

  private final LineReader lines;
  private final Deque<Row> probe = new ArrayDeque<>();
  private final List<Values> probed;
  private long rowsRead;

  JsonLinesReader(LineReader lines) throws IOException {
    this.lines = lines;
    for (var row = read(); row != null; row = probe.size() < PROBE_ROWS ? read() : null) {
      probe.add(row);
    }
    this.probed =
        probe.stream()
            .filter(Row.Usable.class::isInstance)
            .map(row -> ((Row.Usable) row).values())
            .toList();
  }

  @Override
  public List<String> columns() {
    return probed.stream()
        .flatMap(values -> values.toJson().propertyNames().stream())
        .distinct()
        .limit(DelimitedReader.COLUMNS_MAX)
        .toList();
  }

  /// A field that holds null counts as seen.
  @Override
  public List<Column> unseen(Collection<Column> wanted) {
    return wanted.stream()
        .filter(column -> probed.stream().noneMatch(values -> isSeen(values.toJson(), column)))
        .toList();
  }

  private static boolean isSeen(ObjectNode object, Column column) {
    var pointer = column.pointer();
    return pointer == null ? object.has(column.name()) : !object.at(pointer).isMissingNode();
  }

  @Override
  public @Nullable Row next() throws IOException {
    return probe.isEmpty() ? read() : probe.removeFirst();
  }

  private @Nullable Row read() throws IOException {
    var line = lines.next();
    while (line instanceof Line.Text(_, var text) && text.isBlank()) {
      line = lines.next();
    }
    if (line == null) {
      return null;
    }
    var place = new Row.Place(++rowsRead, line.number());
    return switch (line) {
      case Line.Unreadable(_, var expected, var excerpt) ->
          new Row.Broken(place, expected, excerpt);
      case Line.Text(_, var text) -> parse(place, text);
    };
  }

  private static Row parse(Row.Place place, String text) {
    try {
      if (Json.mapper().readTree(text) instanceof ObjectNode object) {
        return new Row.Usable(place, new Values.Fields(object));
      }
    } catch (JacksonException _) {
      // told below: the parser's own words would quote the line
    }
    return new Row.Broken(place, "one JSON object a line", text);
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
