package dev.fairhaven.app.detection.rulesets.web;

import dev.fairhaven.app.platform.web.Diff;
import dev.fairhaven.app.platform.web.Diff.Fate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// The differences between two versions of a rule set, file by file.
///
/// @param files the changed files, by path
public record SourcesDiff(List<FileDiff> files) {

  /// The number of unchanged lines shown around a change.
  static final int CONTEXT = 3;

  /// @param rows the changed lines and their context
  public record FileDiff(String path, Fate fate, List<Row> rows) {

    public long added() {
      return rows.stream().filter(row -> row.fate() == Fate.ADDED).count();
    }

    public long removed() {
      return rows.stream().filter(row -> row.fate() == Fate.REMOVED).count();
    }
  }

  /// One line.
  ///
  /// @param before its number in the earlier version; 0 if it was added
  /// @param after its number in the later version; 0 if it was removed
  /// @param isGap whether it stands for unchanged lines that are not shown
  public record Row(int before, int after, Fate fate, String text, boolean isGap) {}

  static SourcesDiff between(Map<String, String> before, Map<String, String> after) {
    var paths = new TreeSet<>(before.keySet());
    paths.addAll(after.keySet());
    List<FileDiff> files = new ArrayList<>();
    for (var path : paths) {
      var old = before.getOrDefault(path, "");
      var recent = after.getOrDefault(path, "");
      if (!old.equals(recent) || before.containsKey(path) != after.containsKey(path)) {
        files.add(new FileDiff(path, fate(path, before, after), rows(old, recent)));
      }
    }
    return new SourcesDiff(files);
  }

  private static Fate fate(String path, Map<String, String> before, Map<String, String> after) {
    if (!before.containsKey(path)) {
      return Fate.ADDED;
    }
    return after.containsKey(path) ? Fate.KEPT : Fate.REMOVED;
  }

  private static List<Row> rows(String before, String after) {
    List<Row> all = new ArrayList<>();
    int beforeLine = 0;
    int afterLine = 0;
    for (var piece : Diff.lines(before, after)) {
      beforeLine += piece.fate() == Fate.ADDED ? 0 : 1;
      afterLine += piece.fate() == Fate.REMOVED ? 0 : 1;
      all.add(
          new Row(
              piece.fate() == Fate.ADDED ? 0 : beforeLine,
              piece.fate() == Fate.REMOVED ? 0 : afterLine,
              piece.fate(),
              piece.text(),
              false));
    }
    return withoutFarLines(all);
  }

  private static List<Row> withoutFarLines(List<Row> all) {
    List<Row> near = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if (isNearChange(all, i)) {
        near.add(all.get(i));
      } else if (!near.isEmpty() && !near.getLast().isGap()) {
        near.add(new Row(0, 0, Fate.KEPT, "", true));
      }
    }
    if (!near.isEmpty() && near.getLast().isGap()) {
      near.removeLast();
    }
    return near;
  }

  private static boolean isNearChange(List<Row> all, int index) {
    int from = Math.max(0, index - CONTEXT);
    int to = Math.min(all.size(), index + CONTEXT + 1);
    return all.subList(from, to).stream().anyMatch(row -> row.fate() != Fate.KEPT);
  }
}
