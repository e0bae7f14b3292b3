package dev.fairhaven.app.intake.imports;

import dev.fairhaven.app.platform.kernel.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Text with holes that each row fills: `tweet-{row}`, `{user}`, `{/author/id}`. Holes are column
/// names, or `row` for the row's number and `file` for the file's name without its endings. Braces
/// that are meant as such are doubled.
///
/// @param parts in order
record Template(List<Part> parts) {

  static final String ROW = "row";
  static final String FILE = "file";

  Template {
    parts = List.copyOf(parts);
  }

  sealed interface Part {

    record Text(String text) implements Part {}

    record Hole(Column column) implements Part {}
  }

  /// @param what names the template in messages, such as `id`
  /// @throws ProblemException with `INVALID_MAPPING` if a brace stands alone or a hole is empty
  static Template parse(String what, String source) {
    return new Template(new Parsing(what, source).parts());
  }

  /// The text for `row`; empty if a hole has no value there.
  Optional<String> fill(RowContext row) {
    if (parts.size() == 1 && parts.getFirst() instanceof Part.Hole(var column)) {
      return row.text(column);
    }
    var filled = new StringBuilder();
    for (var part : parts) {
      switch (part) {
        case Part.Text(var text) -> filled.append(text);
        case Part.Hole(var column) -> {
          var value = row.text(column);
          if (value.isEmpty()) {
            return Optional.empty();
          }
          filled.append(value.get());
        }
      }
    }
    return Optional.of(filled.toString());
  }

  /// The columns whose values it needs.
  List<Column> columns() {
    return parts.stream()
        .filter(Part.Hole.class::isInstance)
        .map(part -> ((Part.Hole) part).column())
        .filter(column -> !column.name().equals(ROW) && !column.name().equals(FILE))
        .toList();
  }

  /// Reads a template's source from left to right.
  private static final class Parsing {

    private final String what;
    private final String source;
    private final List<Part> parts = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int position;

    Parsing(String what, String source) {
      this.what = what;
      this.source = source;
    }

    List<Part> parts() {
      while (position < source.length()) {
        char next = source.charAt(position);
        if (next != '{' && next != '}') {
          text.append(next);
          position++;
        } else if (source.startsWith(String.valueOf(next).repeat(2), position)) {
          text.append(next);
          position += 2;
        } else {
          hole();
        }
      }
      endText();
      return parts;
    }

    private void hole() {
      int end = source.indexOf('}', position);
      if (source.charAt(position) == '}' || end < 0 || end == position + 1) {
        throw new ProblemException(
            ImportProblem.INVALID_MAPPING,
            what
                + ": expected a column name between braces, such as {user}; doubled braces stand"
                + " for themselves");
      }
      endText();
      parts.add(new Part.Hole(Column.of(source.substring(position + 1, end))));
      position = end + 1;
    }

    private void endText() {
      if (!text.isEmpty()) {
        parts.add(new Part.Text(text.toString()));
        text.setLength(0);
      }
    }
  }
}
