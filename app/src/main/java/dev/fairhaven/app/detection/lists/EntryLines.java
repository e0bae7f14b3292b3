package dev.fairhaven.app.detection.lists;

import dev.fairhaven.app.platform.kernel.Rfc3339;
import dev.fairhaven.rules.lists.ListKind;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Parses entries from a file: one per line, or CSV.
///
/// Skips blank lines and lines that begin with `#`. In lists of networks or domains, a line ends at
/// the first tab, comma, semicolon or `#`, because most feeds have additional columns. CSV starts
/// with a header that contains `value`, and optionally `reason`, `expires_at`, `severity`,
/// `category`, `language`, `owner`, `inside` (`yes` or `no`) and `exceptions` (separated by `|`).
///
/// @param lines the lines that hold entries
public record EntryLines(List<Line> lines) {

  private static final String VALUE = "value";
  private static final String REASON = "reason";
  private static final String EXPIRES_AT = "expires_at";
  private static final String INSIDE = "inside";

  /// The CSV columns in output order.
  public static final List<String> COLUMNS =
      List.of(
          VALUE,
          REASON,
          EXPIRES_AT,
          "severity",
          "category",
          "language",
          "owner",
          INSIDE,
          "exceptions");

  private static final Set<String> INSIDES = Set.of("", "yes", "no");

  public EntryLines {
    lines = List.copyOf(lines);
  }

  /// @param number from 1
  /// @param problem the expected form; null if the line is a valid entry
  public record Line(int number, String text, NewEntry entry, @Nullable String problem) {}

  public static EntryLines parse(ListKind kind, String text) {
    var all = text.lines().toList();
    var lines = new ArrayList<Line>();
    Map<String, Integer> columns = Map.of();
    for (int i = 0; i < all.size(); i++) {
      var line = all.get(i).strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      if (lines.isEmpty() && columns.isEmpty() && isHeading(line)) {
        columns = columns(line);
      } else {
        lines.add(columns.isEmpty() ? plain(kind, i + 1, line) : record(columns, i + 1, line));
      }
    }
    return new EntryLines(lines);
  }

  private static boolean isHeading(String line) {
    return cells(line).stream().map(String::strip).anyMatch(VALUE::equalsIgnoreCase);
  }

  private static Map<String, Integer> columns(String line) {
    var names = cells(line).stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).toList();
    return IntStream.range(0, names.size())
        .boxed()
        .collect(Collectors.toMap(names::get, index -> index, (first, _) -> first));
  }

  private static Line plain(ListKind kind, int number, String line) {
    var value =
        switch (kind) {
          case CIDR, DOMAINS -> line.split("[\\t,;#]", 2)[0].strip();
          case VALUES, TERMS, PATTERNS, QUERIES -> line;
        };
    return new Line(number, line, NewEntry.of(value), null);
  }

  private static Line record(Map<String, Integer> columns, int number, String line) {
    var cells = cells(line);
    UnaryOperator<String> cell = name -> cell(cells, columns.get(name));
    var expires = cell.apply(EXPIRES_AT).strip();
    var at = expires.isEmpty() ? null : time(expires);
    var inside = cell.apply(INSIDE).strip().toLowerCase(Locale.ROOT);
    var details =
        new NewDetails(
            cell.apply("severity"),
            cell.apply("category"),
            cell.apply("language"),
            cell.apply("owner"),
            inside.equals("yes"),
            phrases(cell.apply("exceptions")));
    var problem =
        at == null && !expires.isEmpty()
            ? "expires_at: a date or an RFC 3339 time"
            : INSIDES.contains(inside) ? null : "inside: yes or no";
    var entry = new NewEntry(cell.apply(VALUE), cell.apply(REASON), at, details);
    return new Line(number, line, entry, problem);
  }

  private static List<String> phrases(String cell) {
    return Stream.of(cell.split("\\|", -1)).map(String::strip).filter(p -> !p.isEmpty()).toList();
  }

  private static String cell(List<String> cells, @Nullable Integer column) {
    return column == null || column >= cells.size() ? "" : cells.get(column);
  }

  /// A time, or a date, which stands for its start in UTC; null if it is neither.
  public static @Nullable Instant time(String text) {
    try {
      return text.length() == "2026-01-31".length()
          ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
          : Rfc3339.parse(text).orElse(null);
    } catch (DateTimeException _) {
      return null;
    }
  }

  /// A CSV line with all of [#COLUMNS].
  public static String write(ListedEntry entry) {
    var traits = entry.traits();
    var expiresAt = entry.expiresAt();
    return Stream.of(
            entry.value(),
            entry.reason(),
            expiresAt == null ? "" : expiresAt.toString(),
            traits.severity() == null ? "" : traits.severity().wireName(),
            traits.category(),
            traits.language(),
            entry.owner(),
            traits.isInside() ? "yes" : "",
            String.join("|", traits.exceptions()))
        .map(EntryLines::cell)
        .collect(Collectors.joining(","));
  }

  /// Quotes the cell if necessary. Joins the lines of a multi-line reason, so that each entry stays
  /// on one line.
  private static String cell(String text) {
    var line = text.replaceAll("\\R", " ");
    boolean isPlain = line.chars().noneMatch(c -> c == ',' || c == '"') && !line.startsWith("#");
    return isPlain ? line : '"' + line.replace("\"", "\"\"") + '"';
  }

  /// Splits a line into cells, with quoting as in RFC 4180.
  private static List<String> cells(String line) {
    var cells = new ArrayList<String>();
    var cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"') {
        boolean doubled = quoted && i + 1 < line.length() && line.charAt(i + 1) == '"';
        cell.append(doubled ? "\"" : "");
        i += doubled ? 1 : 0;
        quoted = doubled == quoted;
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return cells;
  }
}
