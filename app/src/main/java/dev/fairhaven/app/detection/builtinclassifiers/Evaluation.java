package dev.fairhaven.app.detection.builtinclassifiers;

import dev.fairhaven.app.intake.imports.Table;
import dev.fairhaven.app.platform.kernel.ProblemException;
import dev.fairhaven.signals.classify.Category;
import dev.fairhaven.signals.classify.Scores;
import dev.fairhaven.signals.classify.TextClassifier;
import dev.fairhaven.signals.classify.Thresholds;
import dev.fairhaven.signals.measure.Figures;
import dev.fairhaven.signals.measure.Judgements;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// Evaluates a classifier on a file of labelled texts.
public final class Evaluation {

  /// The maximum number of groups reported; the smallest ones are omitted.
  private static final int GROUPS_MAX = 100;

  /// The number of rows classified together, on all processors.
  private static final int ROWS_TOGETHER = 1_024;

  private final TextClassifier classifier;
  private final Question question;
  private final Judgements all = new Judgements();
  private final Judgements withIdentity = new Judgements();
  private final Map<String, Judgements> groups = new TreeMap<>();
  private final List<Row> waiting = new ArrayList<>();

  /// @param group empty if no grouping is requested
  private record Row(String text, boolean isPositive, String group) {}

  /// The parameters of an evaluation.
  ///
  /// @param positive the values of the label column that count as positive
  /// @param category null for *any*: a text's score is that of its highest-scoring category
  /// @param threshold null for the balanced one
  /// @param group a column by whose values results are also reported; null for none
  public record Question(
      String text,
      String label,
      Set<String> positive,
      @Nullable Category category,
      @Nullable Double threshold,
      @Nullable String group) {

    private List<String> columns() {
      return Stream.of(text, label, group)
          .filter(java.util.Objects::nonNull)
          .map(String::valueOf)
          .toList();
    }
  }

  /// @param identity results for the texts that mention groups of people
  public record Report(
      double threshold, Figures figures, Figures identity, Map<String, Figures> groups) {}

  private Evaluation(TextClassifier classifier, Question question) {
    this.classifier = classifier;
    this.question = question;
  }

  /// @throws ProblemException if the file cannot be read, is empty or has no positive row
  public static Report of(TextClassifier classifier, Path file, Question question)
      throws IOException {
    var evaluation = new Evaluation(classifier, question);
    Table.read(file, question.columns(), evaluation::take);
    evaluation.judge();
    return evaluation.report();
  }

  private void take(ObjectNode row) {
    var group = question.group() == null ? "" : row.path(question.group()).asString("");
    boolean isPositive = question.positive().contains(row.path(question.label()).asString(""));
    waiting.add(new Row(row.path(question.text()).asString(""), isPositive, group));
    if (waiting.size() == ROWS_TOGETHER) {
      judge();
    }
  }

  private void judge() {
    var scores = waiting.parallelStream().map(row -> score(classifier.score(row.text()))).toList();
    for (int at = 0; at < scores.size(); at++) {
      add(waiting.get(at), scores.get(at));
    }
    waiting.clear();
  }

  private void add(Row row, double score) {
    all.add(score, row.isPositive());
    if (IdentityTerms.areIn(row.text())) {
      withIdentity.add(score, row.isPositive());
    }
    if (question.group() != null) {
      groups.computeIfAbsent(row.group(), _ -> new Judgements()).add(score, row.isPositive());
    }
  }

  private double score(Scores scores) {
    return question.category() != null
        ? scores.of(question.category())
        : Arrays.stream(Category.values()).mapToDouble(scores::of).max().orElseThrow();
  }

  private Report report() {
    if (all.size() == 0 || all.positives() == 0) {
      throw new ProblemException(
          ModelProblem.UNUSABLE_DATA,
          "expected rows whose %s is one of %s; found %d rows, none such"
              .formatted(question.label(), question.positive(), all.size()));
    }
    double threshold = threshold();
    Map<String, Figures> figures = new TreeMap<>();
    groups.entrySet().stream()
        .sorted((a, b) -> Integer.compare(b.getValue().size(), a.getValue().size()))
        .limit(GROUPS_MAX)
        .forEach(each -> figures.put(each.getKey(), each.getValue().at(threshold)));
    return new Report(threshold, all.at(threshold), withIdentity.at(threshold), figures);
  }

  private double threshold() {
    return question.threshold() == null ? Thresholds.BALANCED : question.threshold();
  }
}
