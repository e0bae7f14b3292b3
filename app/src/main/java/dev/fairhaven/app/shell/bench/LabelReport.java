package dev.fairhaven.app.shell.bench;

import dev.fairhaven.app.detection.rulesets.RuleTrial;
import dev.fairhaven.rules.RuleSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// How well a rule set finds the rows that a column says are to be found.
public final class LabelReport {

  /// @param positives rows to be found, in all or in a group, or rows that a rule judged
  /// @param found those of them that were judged, or those that were right to judge
  public record Line(String name, long positives, long found, double share) {}

  /// @param groups recall by group
  /// @param rules precision by rule
  public record Report(
      long rows,
      long positives,
      long judged,
      long found,
      double recall,
      double precision,
      double falsePositiveRate,
      List<Line> groups,
      List<Line> rules) {}

  private final Map<String, long[]> groups = new TreeMap<>();
  private final Map<String, long[]> rules = new TreeMap<>();
  private long rows;
  private long positives;
  private long judged;
  private long found;

  private LabelReport() {}

  public static Report of(RuleSet rules, Path file, LabelledRows.Columns columns)
      throws IOException {
    var report = new LabelReport();
    var trial = new RuleTrial(rules);
    new LabelledRows(columns)
        .read(file, row -> report.note(row, trial.judge(row.event())), trial::judge);
    return report.report();
  }

  private void note(LabelledRows.Row row, Set<String> judging) {
    boolean isJudged = !judging.isEmpty();
    boolean isFound = isJudged && row.isPositive();
    rows++;
    positives += row.isPositive() ? 1 : 0;
    judged += isJudged ? 1 : 0;
    found += isFound ? 1 : 0;
    if (row.isPositive()) {
      add(groups, row.group(), isFound);
    }
    judging.forEach(rule -> add(rules, rule, isFound));
  }

  private static void add(Map<String, long[]> counts, String name, boolean isFound) {
    var count = counts.computeIfAbsent(name, _ -> new long[2]);
    count[0]++;
    count[1] += isFound ? 1 : 0;
  }

  private Report report() {
    return new Report(
        rows,
        positives,
        judged,
        found,
        share(found, positives),
        share(found, judged),
        share(judged - found, rows - positives),
        lines(groups),
        lines(rules));
  }

  private static List<Line> lines(Map<String, long[]> counts) {
    return counts.entrySet().stream()
        .map(
            entry ->
                new Line(
                    entry.getKey(),
                    entry.getValue()[0],
                    entry.getValue()[1],
                    share(entry.getValue()[1], entry.getValue()[0])))
        .toList();
  }

  private static double share(long part, long whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
