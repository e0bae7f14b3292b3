package dev.fairhaven.app.intake.imports;

import dev.fairhaven.app.platform.kernel.ProblemException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How a file's rows are written.
enum Format {
  CSV,
  TSV,
  JSONL;

  /// @param name as in a mapping; null where the file shall tell
  /// @throws ProblemException with `INVALID_MAPPING`
  static Optional<Format> named(@Nullable String name) {
    return switch (name) {
      case null -> Optional.empty();
      case "csv" -> Optional.of(CSV);
      case "tsv" -> Optional.of(TSV);
      case "jsonl" -> Optional.of(JSONL);
      default ->
          throw new ProblemException(
              ImportProblem.INVALID_MAPPING, "format: expected csv, tsv or jsonl");
    };
  }

  /// What `text`, the start of a file, looks like.
  ///
  /// @throws ProblemException with `UNREADABLE_FILE` if it is one JSON array
  static Format of(String text) {
    var start = text.stripLeading();
    if (start.startsWith("[")) {
      throw new ProblemException(
          ImportProblem.UNREADABLE_FILE,
          "expected one JSON object a line, found an array; `jq -c .[]` takes it apart");
    }
    if (start.startsWith("{")) {
      return JSONL;
    }
    var headings = start.lines().findFirst().orElse("");
    return count(headings, '\t') > count(headings, ',') ? TSV : CSV;
  }

  /// What stands between cells; CSV of some countries has semicolons.
  static char separator(Format format, String text) {
    var headings = text.lines().findFirst().orElse("");
    return switch (format) {
      case TSV -> '\t';
      case CSV -> count(headings, ';') > count(headings, ',') ? ';' : ',';
      case JSONL -> throw new IllegalArgumentException("JSON lines have no separator");
    };
  }

  private static long count(String text, char wanted) {
    return text.chars().filter(each -> each == wanted).count();
  }

  String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
