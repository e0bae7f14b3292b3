package dev.fairhaven.app.intake.imports;

import dev.fairhaven.app.platform.kernel.ProblemException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A file read through a mapping: its rows as events. Not thread-safe.
final class MappedFile implements Closeable {

  private final String name;
  private final SourceFile source;
  private final Mapping mapping;
  private final List<Column> unseen;
  private final InstantSource clock;

  private MappedFile(
      String name, SourceFile source, Mapping mapping, List<Column> unseen, InstantSource clock) {
    this.name = name;
    this.source = source;
    this.mapping = mapping;
    this.unseen = unseen;
    this.clock = clock;
  }

  /// @throws ProblemException with `INVALID_MAPPING` or `UNREADABLE_FILE`
  static MappedFile open(Path path, MappingSpec spec, MappingCompiler compiler, InstantSource clock)
      throws IOException {
    var source = SourceFile.open(path, Format.named(spec.format()));
    try {
      var rows = source.rows();
      var mapping = compiler.compile(spec, rows.columns());
      var unseen = rows.unseen(mapping.columns());
      if (rows instanceof DelimitedReader && !unseen.isEmpty()) {
        throw missing(unseen, rows.columns());
      }
      return new MappedFile(SourceFile.baseName(path), source, mapping, unseen, clock);
    } catch (ProblemException e) {
      source.close();
      throw e;
    }
  }

  private static ProblemException missing(List<Column> unseen, List<String> columns) {
    return new ProblemException(
        ImportProblem.INVALID_MAPPING,
        "expected columns of the file, which are %s; found %s"
            .formatted(String.join(", ", columns), unseen));
  }

  /// Columns that the mapping names and that none of the first rows of JSON lines has.
  List<String> unseenColumns() {
    return unseen.stream().map(Column::name).toList();
  }

  List<String> columns() {
    return source.rows().columns();
  }

  /// Leaves out rows that were dealt with before.
  void skip(long rows) throws IOException {
    for (long left = rows; left > 0 && source.rows().next() != null; left--) {
      // read past it
    }
  }

  /// The next row; null at the end.
  @Nullable MappedRow next() throws IOException {
    return switch (source.rows().next()) {
      case null -> null;
      case Row.Broken row -> new MappedRow.Unusable(Rejection.of(row));
      case Row.Usable(var place, var values) -> map(place, values);
    };
  }

  private MappedRow map(Row.Place place, Values values) {
    try {
      var context = new RowContext(name, place.row(), values);
      return new MappedRow.ToEvent(place, values, mapping.event(context, clock));
    } catch (ProblemException problem) {
      return new MappedRow.Unusable(Rejection.of(place, values, ProblemText.of(problem)));
    }
  }

  /// How much of the file was read, from 0 to 1.
  double fractionRead() {
    return source.fractionRead();
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
