package dev.fairhaven.rules.tests;

import dev.fairhaven.rules.Evaluation;
import dev.fairhaven.rules.Evaluation.Scope;
import dev.fairhaven.rules.Ports;
import dev.fairhaven.rules.RuleSet;
import dev.fairhaven.rules.lists.Lists;
import dev.fairhaven.rules.tests.RuleTest.Step;
import dev.fairhaven.rules.tests.TestResult.Difference;
import dev.fairhaven.rules.values.Values;
import dev.fairhaven.rules.windows.EmbeddedWindows;
import dev.fairhaven.rules.windows.RememberedTexts;
import dev.fairhaven.signals.windows.WindowStore;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Runs the tests of a rule set. Stateless; thread-safe.
public final class RuleTests {

  /// How many events all tests of a rule set may have, repetitions included.
  public static final int EVENTS_MAX = 100_000;

  /// What one test may count, far more than its events need.
  private static final long WINDOW_BYTES_MAX = 64L << 20;

  private static final int TEXTS_MAX = 1_000;

  private final RuleSet ruleSet;
  private final List<TestResult> results = new ArrayList<>();
  private int events;

  private RuleTests(RuleSet ruleSet) {
    this.ruleSet = ruleSet;
  }

  /// Runs every test the rule set has with it. A file that cannot be read counts as a test that
  /// failed.
  public static TestReport run(RuleSet ruleSet) {
    var run = new RuleTests(ruleSet);
    ruleSet.sources().tests().forEach(run::file);
    return new TestReport(run.results);
  }

  private void file(String path, String text) {
    try {
      for (var test : new TestReader(path, EVENTS_MAX - events).read(text)) {
        events += test.steps().size();
        results.add(run(test));
      }
    } catch (UnreadableTestException e) {
      var problem = new TestResult.Unreadable(e.line(), String.valueOf(e.getMessage()));
      results.add(new TestResult(path, e.line(), "", List.of(problem)));
    }
  }

  private TestResult run(RuleTest test) {
    var start = test.steps().isEmpty() ? TestReader.START : test.steps().getFirst().event().time();
    var labels = new TrialLabels(test.labels(), start);
    var ports =
        Ports.NONE
            .withLabels(labels)
            .withWindows(new EmbeddedWindows(new WindowStore(WINDOW_BYTES_MAX)))
            .withLists(Lists.of(test.lists()))
            .withBanks(test.banks())
            .withSimilarTexts(new RememberedTexts(TEXTS_MAX));
    var scope = test.looksAtFeatures() ? Scope.EVERYTHING : Scope.DECISION;
    List<Difference> differences = new ArrayList<>();
    for (int i = 0; i < test.steps().size(); i++) {
      var step = test.steps().get(i);
      var evaluation = ruleSet.evaluate(step.event(), ports, scope);
      labels.apply(evaluation, step.event().time());
      compareWords(step, i + 1, evaluation, differences);
      compareFeatures(step, i + 1, evaluation.features(), differences);
    }
    return new TestResult(test.path(), test.line(), test.name(), differences);
  }

  private static void compareWords(
      Step step, int number, Evaluation evaluation, List<Difference> into) {
    step.expected()
        .words()
        .forEach(
            (topic, expected) -> {
              var actual = topic.of(evaluation);
              if (!expected.equals(actual)) {
                into.add(
                    new TestResult.Words(
                        step.line(),
                        number,
                        step.event().type(),
                        topic.key(),
                        expected,
                        actual,
                        new TreeSet<>(Topic.RULES.of(evaluation))));
              }
            });
  }

  private static void compareFeatures(
      Step step, int number, Map<String, @Nullable Object> features, List<Difference> into) {
    step.expected()
        .features()
        .forEach(
            (name, expected) -> {
              var actual = features.get(name);
              if (!Objects.equals(comparable(expected), comparable(actual))) {
                into.add(
                    new TestResult.Feature(
                        step.line(), number, step.event().type(), name, expected, actual));
              }
            });
  }

  /// Numbers are compared by their value, whatever their type; spans of time are seconds.
  private static @Nullable Object comparable(@Nullable Object value) {
    return switch (value) {
      case Long number -> BigDecimal.valueOf(number).stripTrailingZeros();
      case BigInteger number -> new BigDecimal(number).stripTrailingZeros();
      case Double number when Double.isFinite(number) ->
          BigDecimal.valueOf(number).stripTrailingZeros();
      case Duration span -> comparable(Values.seconds(span));
      case List<?> list -> {
        var copy = new ArrayList<@Nullable Object>();
        list.forEach(item -> copy.add(comparable(item)));
        yield copy;
      }
      case null, default -> value;
    };
  }
}
