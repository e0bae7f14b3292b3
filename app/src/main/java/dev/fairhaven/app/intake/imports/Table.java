package dev.fairhaven.app.intake.imports;

import dev.fairhaven.app.platform.kernel.ProblemException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/// A file of rows, with headings or as JSON lines, compressed or not, read as imports read it.
public final class Table {

  private Table() {}

  /// Goes through the rows in order.
  ///
  /// @param required columns there must be
  /// @param row gets the fields of each row; cells are texts
  /// @throws ProblemException with `UNREADABLE_FILE`
  public static void read(Path file, List<String> required, Consumer<ObjectNode> row)
      throws IOException {
    try (var source = SourceFile.open(file, Optional.empty())) {
      var rows = source.rows();
      var missing = required.stream().filter(name -> !rows.columns().contains(name)).toList();
      if (!missing.isEmpty()) {
        throw unreadable("columns " + missing + ", found " + rows.columns());
      }
      for (var next = rows.next(); next != null; next = rows.next()) {
        row.accept(fields(next));
      }
    }
  }

  private static ObjectNode fields(Row row) {
    return switch (row) {
      case Row.Broken(var place, var expected, _) ->
          throw unreadable(expected + " in row " + place.row());
      case Row.Usable(_, var values) -> values.toJson();
    };
  }

  private static ProblemException unreadable(String expected) {
    return new ProblemException(ImportProblem.UNREADABLE_FILE, "expected " + expected);
  }
}
