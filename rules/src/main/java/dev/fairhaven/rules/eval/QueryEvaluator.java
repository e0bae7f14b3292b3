package dev.fairhaven.rules.eval;

import dev.fairhaven.rules.Effect;
import dev.fairhaven.rules.Evaluation;
import dev.fairhaven.rules.ir.QueryTerm;
import dev.fairhaven.rules.regex.PythonPattern;
import dev.fairhaven.rules.syntax.Tree.Comparator;
import dev.fairhaven.rules.values.Numbers;
import dev.fairhaven.rules.values.Values;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Answers queries about one evaluation.
public final class QueryEvaluator {

  private final Evaluation evaluation;
  private final Map<String, @Nullable Object> features;

  public QueryEvaluator(Evaluation evaluation) {
    this.evaluation = evaluation;
    this.features = evaluation.features();
  }

  public boolean isTrue(QueryTerm term) {
    return Boolean.TRUE.equals(value(term));
  }

  private @Nullable Object value(QueryTerm term) {
    return switch (term) {
      case QueryTerm.Constant(var value) -> value;
      case QueryTerm.FeatureOf(var name) -> features.get(name);
      case QueryTerm.Negate(var operand) -> negated(value(operand));
      case QueryTerm.Not(var operand) -> !isTrue(operand);
      case QueryTerm.Compare(var comparator, var left, var right) ->
          holds(comparator, value(left), value(right));
      case QueryTerm.Logical(var operator, var operands) ->
          switch (operator) {
            case AND -> operands.stream().allMatch(this::isTrue);
            case OR -> operands.stream().anyMatch(this::isTrue);
          };
      case QueryTerm.Matches(var feature, var pattern) -> matches(pattern, features.get(feature));
      case QueryTerm.ChangedLabel(var summary) -> isLabelChanged(summary);
      case QueryTerm.Declared(var verdict) -> evaluation.verdicts().contains(verdict);
    };
  }

  private static @Nullable Object negated(@Nullable Object value) {
    return value == null ? null : Numbers.negate(value);
  }

  private static boolean holds(
      Comparator comparator, @Nullable Object left, @Nullable Object right) {
    return switch (comparator) {
      case EQUAL -> Values.areEqual(left, right);
      case NOT_EQUAL -> !Values.areEqual(left, right);
      case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL ->
          left != null && right != null && LogicNodes.isInOrder(comparator, left, right);
      case IN -> isIn(left, right);
      case NOT_IN -> !isIn(left, right);
    };
  }

  private static boolean isIn(@Nullable Object item, @Nullable Object container) {
    return switch (container) {
      case String text -> item instanceof String part && contains(text, part);
      case List<?> list -> Values.contains(list, item);
      case null, default -> false;
    };
  }

  private static boolean contains(String text, String part) {
    return text.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
  }

  /// A pattern that is too expensive for a text counts as no match.
  private static boolean matches(PythonPattern pattern, @Nullable Object text) {
    try {
      return text instanceof String string && pattern.search(string).isPresent();
    } catch (PythonPattern.TooExpensive _) {
      return false;
    }
  }

  private boolean isLabelChanged(String summary) {
    return evaluation.effects().stream()
        .anyMatch(effect -> effect instanceof Effect.Labelling && effect.summary().equals(summary));
  }
}
