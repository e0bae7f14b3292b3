package dev.fairhaven.app.intake.imports;

import dev.fairhaven.app.platform.kernel.ProblemException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads CSV and TSV with a line of headings, quoted as in RFC 4180: a cell that starts with a
/// quote ends at the next single one and may hold separators, line ends and doubled quotes.
///
/// A record that breaks the quoting costs its first line only; reading goes on at the next. Not
/// thread-safe.
///
/// @implNote A record goes on to the next line as long as a quote is open, so its end is found by
///   trying; what was tried in vain is given back.
final class DelimitedReader implements RowReader {

  /// How many lines one record may have.
  static final int RECORD_LINES_MAX = 1_000;

  /// How many columns a file may have.
  static final int COLUMNS_MAX = 2_000;

  private final LineReader lines;
  private final char separator;
  private final Map<String, Integer> positions;
  private final int width;
  private long rowsRead;

  /// @throws ProblemException with `UNREADABLE_FILE` if there is no usable line of headings
  DelimitedReader(LineReader lines, char separator) throws IOException {
    this.lines = lines;
    this.separator = separator;
    var headings = headings();
    this.width = headings.size();
    this.positions = positions(headings);
  }

  private List<String> headings() throws IOException {
    return switch (nextRecord()) {
      case Split.Cells(_, var cells) when cells.size() <= COLUMNS_MAX -> cells;
      case Split.Cells _ -> throw unreadable("at most " + COLUMNS_MAX + " columns");
      case Split.Broken(_, var expected, _) -> throw unreadable(expected);
      case null -> throw unreadable("one; the file is empty");
    };
  }

  private static ProblemException unreadable(String expected) {
    return new ProblemException(
        ImportProblem.UNREADABLE_FILE, "line of headings: expected " + expected);
  }

  private static Map<String, Integer> positions(List<String> headings) {
    var positions = new LinkedHashMap<String, Integer>();
    for (int i = 0; i < headings.size(); i++) {
      var heading = headings.get(i).strip();
      if (!heading.isEmpty() && positions.putIfAbsent(heading, i) != null) {
        throw unreadable("each heading once; column " + (i + 1) + " repeats an earlier one");
      }
    }
    return positions;
  }

  @Override
  public List<String> columns() {
    return List.copyOf(positions.keySet());
  }

  @Override
  public List<Column> unseen(Collection<Column> wanted) {
    return wanted.stream().filter(column -> !positions.containsKey(column.name())).toList();
  }

  @Override
  public @Nullable Row next() throws IOException {
    var split = nextRecord();
    return split == null ? null : row(new Row.Place(++rowsRead, split.line()), split);
  }

  private Row row(Row.Place place, Split split) {
    return switch (split) {
      case Split.Cells(_, var cells) when cells.size() == width ->
          new Row.Usable(place, new Values.Cells(positions, cells));
      case Split.Cells(_, var cells) ->
          new Row.Broken(
              place,
              width + " cells, found " + cells.size(),
              String.join(String.valueOf(separator), cells));
      case Split.Broken(_, var expected, var excerpt) -> new Row.Broken(place, expected, excerpt);
    };
  }

  private @Nullable Split nextRecord() throws IOException {
    var first = lines.next();
    while (first instanceof Line.Text(_, var text) && text.isBlank()) {
      first = lines.next();
    }
    return switch (first) {
      case null -> null;
      case Line.Unreadable(long number, var expected, var excerpt) ->
          new Split.Broken(number, expected, excerpt);
      case Line.Text text -> record(text);
    };
  }

  private Split record(Line.Text first) throws IOException {
    var cells = new CellSplitter(separator);
    var state = cells.add(first.text());
    List<Line> tried = new ArrayList<>();
    while (state == CellSplitter.State.OPEN) {
      var line = lines.next();
      if (line != null) {
        tried.add(line);
      }
      state =
          line instanceof Line.Text(_, var text) && tried.size() < RECORD_LINES_MAX
              ? cells.add(text)
              : CellSplitter.State.BROKEN;
    }
    if (state == CellSplitter.State.COMPLETE) {
      return new Split.Cells(first.number(), cells.cells());
    }
    lines.giveBack(tried);
    return new Split.Broken(first.number(), "cells quoted as in RFC 4180", first.text());
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }

  /// A record taken apart.
  private sealed interface Split {

    long line();

    record Cells(long line, List<String> cells) implements Split {}

    record Broken(long line, String expected, String excerpt) implements Split {}
  }
}
