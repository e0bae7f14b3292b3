package dev.fairhaven.app.intake.imports;

import java.util.ArrayList;
import java.util.List;

/// Takes one CSV record apart, line by line. Not thread-safe; used once.
final class CellSplitter {

  /// The most characters one record may have.
  static final int RECORD_LENGTH_MAX = LineReader.LINE_BYTES_MAX;

  /// How the record stands after a line.
  enum State {
    /// It ended with the line.
    COMPLETE,
    /// A quote is open: it goes on in the next line.
    OPEN,
    /// It breaks the quoting, or is too long.
    BROKEN
  }

  private static final char QUOTE = '"';

  private final char separator;
  private final List<String> cells = new ArrayList<>();
  private final StringBuilder quoted = new StringBuilder();
  private boolean isOpen;
  private int length;

  CellSplitter(char separator) {
    this.separator = separator;
  }

  State add(String line) {
    length += line.length();
    if (length > RECORD_LENGTH_MAX) {
      return State.BROKEN;
    }
    int position = 0;
    if (isOpen) {
      quoted.append('\n');
      position = closeQuote(line, 0);
    } else {
      position = cell(line, 0);
    }
    while (position >= 0 && position < line.length()) {
      position = cell(line, position + 1);
    }
    return position < 0 ? State.BROKEN : isOpen ? State.OPEN : State.COMPLETE;
  }

  List<String> cells() {
    return cells;
  }

  /// Takes the cell that starts at `start`; answers where it ends, or -1 if it breaks the quoting.
  private int cell(String line, int start) {
    if (start < line.length() && line.charAt(start) == QUOTE) {
      quoted.setLength(0);
      return closeQuote(line, start + 1);
    }
    int end = line.indexOf(separator, start);
    end = end < 0 ? line.length() : end;
    cells.add(line.substring(start, end));
    return end;
  }

  /// Takes the rest of a quoted cell; answers where it ends, which is the line's end if the quote
  /// stays open, or -1 if something else than a separator follows the closing quote.
  private int closeQuote(String line, int start) {
    int from = start;
    int quote = line.indexOf(QUOTE, from);
    while (quote >= 0 && quote + 1 < line.length() && line.charAt(quote + 1) == QUOTE) {
      quoted.append(line, from, quote + 1);
      from = quote + 2;
      quote = line.indexOf(QUOTE, from);
    }
    isOpen = quote < 0;
    if (isOpen) {
      quoted.append(line, from, line.length());
      return line.length();
    }
    quoted.append(line, from, quote);
    cells.add(quoted.toString());
    boolean endsCell = quote + 1 == line.length() || line.charAt(quote + 1) == separator;
    return endsCell ? quote + 1 : -1;
  }
}
