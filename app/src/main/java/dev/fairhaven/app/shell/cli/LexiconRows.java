package dev.fairhaven.app.shell.cli;

import dev.fairhaven.app.detection.lists.EntryLines.Line;
import dev.fairhaven.app.detection.lists.NewDetails;
import dev.fairhaven.app.detection.lists.NewEntry;
import dev.fairhaven.rules.lists.Severity;
import java.util.ArrayList;
import java.util.List;

/// Collects what a lexicon says, row by row.
final class LexiconRows {

  private final List<Line> lines = new ArrayList<>();
  private int row;

  /// Goes to the next row, from 1.
  void next() {
    row++;
  }

  /// A word of the row.
  ///
  /// @param reason what the lexicon calls it
  void add(String word, String reason, NewDetails details) {
    lines.add(new Line(row, word, new NewEntry(word.strip(), reason, null, details), null));
  }

  /// The row is not as the lexicon is published.
  void refuse(String expected) {
    lines.add(new Line(row, "", NewEntry.of(""), expected));
  }

  boolean hasNone() {
    return lines.stream().allMatch(line -> line.problem() != null);
  }

  List<Line> lines() {
    return lines;
  }

  static NewDetails details(
      String severity, String category, String language, List<String> exceptions) {
    return new NewDetails(severity, category, language, "", false, exceptions);
  }

  /// A grade from 1 to 4, mildest first; empty for others.
  static String severity(int grade) {
    var all = Severity.values();
    return grade >= 1 && grade <= all.length ? all[grade - 1].wireName() : "";
  }
}
