package dev.fairhaven.rules.ir;

import dev.fairhaven.rules.regex.PythonPattern;
import dev.fairhaven.rules.syntax.Tree.Comparator;
import dev.fairhaven.rules.syntax.Tree.LogicalOperator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A part of a query that was checked: names are features that rules export.
public sealed interface QueryTerm {

  record Constant(@Nullable Object value) implements QueryTerm {}

  /// The exported value of a feature.
  record FeatureOf(String name) implements QueryTerm {}

  record Negate(QueryTerm operand) implements QueryTerm {}

  record Not(QueryTerm operand) implements QueryTerm {}

  record Compare(Comparator comparator, QueryTerm left, QueryTerm right) implements QueryTerm {}

  record Logical(LogicalOperator operator, List<QueryTerm> operands) implements QueryTerm {
    public Logical {
      operands = List.copyOf(operands);
    }
  }

  /// Whether a pattern matches somewhere in a feature's text.
  record Matches(String feature, PythonPattern pattern) implements QueryTerm {}

  /// Whether rules asked for a label to be added, or removed.
  ///
  /// @param summary as effects are summarised
  record ChangedLabel(String summary) implements QueryTerm {}

  /// Whether rules declared a verdict.
  record Declared(String verdict) implements QueryTerm {}
}
