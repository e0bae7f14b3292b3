package dev.fairhaven.app.shell.bench;

import dev.fairhaven.app.intake.imports.ImportProblem;
import dev.fairhaven.app.intake.imports.Table;
import dev.fairhaven.app.platform.kernel.Json;
import dev.fairhaven.app.platform.kernel.ProblemException;
import dev.fairhaven.rules.Event;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.DoubleNode;
import tools.jackson.databind.node.LongNode;
import tools.jackson.databind.node.ObjectNode;

/// Rows of a file with the truth in one of its columns, as events in the order of their times.
///
/// A row is first an event without its label. Once the delay has passed it comes again with its
/// label, under the type with `.labelled` behind it: rules know the truth no earlier than a
/// platform would.
public final class LabelledRows {

  private static final DateTimeFormatter SPACED =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", java.util.Locale.ROOT);

  private static final Pattern WHOLE = Pattern.compile("-?\\d{1,18}");
  private static final Pattern DECIMAL = Pattern.compile("-?\\d+\\.\\d+");

  /// Which columns mean what.
  ///
  /// @param type of the events
  /// @param group column that divides what is to be found; may be the label itself
  /// @param delay after which a label is known
  public record Columns(
      String type, String id, String time, String label, String group, Duration delay) {}

  /// A row that is to be judged.
  ///
  /// @param isPositive whether its label is 1 or true
  public record Row(Event event, boolean isPositive, String group) {}

  private record Known(Instant at, Event event) {}

  private final Columns columns;
  private long rows;
  private final Queue<Known> waiting = new ArrayDeque<>();

  public LabelledRows(Columns columns) {
    this.columns = columns;
  }

  /// @param judge gets each row
  /// @param tell gets each row again, when its label is known
  /// @throws ProblemException naming what is not as expected
  public void read(Path file, Consumer<Row> judge, Consumer<Event> tell) throws IOException {
    var needed = List.of(columns.id, columns.time, columns.label, columns.group);
    Table.read(file, needed, row -> row(row, judge, tell));
  }

  private void row(ObjectNode row, Consumer<Row> judge, Consumer<Event> tell) {
    rows++;
    var time = time(text(row, columns.time));
    for (var known = waiting.peek();
        known != null && !known.at().isAfter(time);
        known = waiting.peek()) {
      tell.accept(known.event());
      waiting.remove();
    }
    var label = text(row, columns.label);
    boolean isPositive = label.equals("1") || label.equalsIgnoreCase("true");
    judge.accept(new Row(event(row, time, false), isPositive, text(row, columns.group)));
    var at = time.plus(columns.delay);
    waiting.add(new Known(at, event(row, at, true)));
  }

  private static String text(ObjectNode row, String column) {
    return row.path(column).asString("");
  }

  private Instant time(String text) {
    try {
      return text.contains("T")
          ? OffsetDateTime.parse(text).toInstant()
          : LocalDateTime.parse(text, SPACED).toInstant(ZoneOffset.UTC);
    } catch (DateTimeParseException _) {
      throw new ProblemException(
          ImportProblem.UNREADABLE_FILE,
          "row "
              + rows
              + ": expected a time in "
              + columns.time
              + ", such as 2026-01-31T09:30:00Z");
    }
  }

  private Event event(ObjectNode row, Instant time, boolean isLabelled) {
    var body = Json.mapper().createObjectNode();
    for (var field : row.properties()) {
      boolean isTruth =
          field.getKey().equals(columns.label) || field.getKey().equals(columns.group);
      if (!isTruth || isLabelled) {
        body.set(field.getKey(), typed(field.getValue()));
      }
    }
    var suffix = isLabelled ? ".labelled" : "";
    return Event.of(
        text(row, columns.id) + suffix,
        columns.type + suffix,
        time,
        dev.fairhaven.rules.Json.of(Json.write(body)));
  }

  /// A number where a cell is one.
  private static JsonNode typed(JsonNode cell) {
    var text = cell.isString() ? cell.stringValue() : "";
    if (WHOLE.matcher(text).matches()) {
      return LongNode.valueOf(Long.parseLong(text));
    }
    return DECIMAL.matcher(text).matches() ? DoubleNode.valueOf(Double.parseDouble(text)) : cell;
  }
}
