package dev.fairhaven.rules.syntax;

import dev.fairhaven.rules.Location;
import java.util.List;

/// A file and its lines.
public final class SourceFile {

  private final String path;
  private final String text;
  private final List<String> lines;

  public SourceFile(String path, String text) {
    this.path = path;
    this.text = text;
    this.lines =
        text.split("\r\n|[\n\r\u000b\f\u001c\u001d\u001e\u0085\u2028\u2029]", -1).length == 0
            ? List.of()
            : List.of(text.split("\r\n|[\n\r\u000b\f\u001c\u001d\u001e\u0085\u2028\u2029]", -1));
  }

  public String path() {
    return path;
  }

  public String text() {
    return text;
  }

  /// The place with its line of text.
  ///
  /// @param line from 1; a line past the end has no text
  public Location at(int line, int column) {
    var sourceLine = line <= lines.size() ? lines.get(line - 1) : "";
    return new Location(path, line, column, sourceLine);
  }
}
