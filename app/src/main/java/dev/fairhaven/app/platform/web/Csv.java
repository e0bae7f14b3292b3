package dev.fairhaven.app.platform.web;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Lines of comma-separated values after RFC 4180, safe to open in a spreadsheet.
public final class Csv {

  private static final String FORMULA_STARTS = "=+-@\t\r";

  private Csv() {}

  /// One line with its end.
  public static String line(List<? extends @Nullable Object> values) {
    return values.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String cell(@Nullable Object value) {
    var text = value == null ? "" : value.toString();
    var harmless = isFormula(text) ? "'" + text : text;
    return needsQuotes(harmless) ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
  }

  /// Spreadsheets run what begins like a formula; an apostrophe makes it text.
  private static boolean isFormula(String text) {
    return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
  }

  private static boolean needsQuotes(String text) {
    return text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
  }
}
