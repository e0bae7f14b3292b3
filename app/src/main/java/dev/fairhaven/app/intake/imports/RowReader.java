package dev.fairhaven.app.intake.imports;

import java.io.Closeable;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The rows of one file, in order. Not thread-safe.
sealed interface RowReader extends Closeable permits DelimitedReader, JsonLinesReader {

  /// The next row; null at the end.
  @Nullable Row next() throws IOException;

  /// The columns there are: all of a file with headings; of JSON lines, the fields of the first
  /// ones.
  List<String> columns();

  /// Those of `wanted` that were not seen.
  List<Column> unseen(Collection<Column> wanted);
}
