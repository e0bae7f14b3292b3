package dev.fairhaven.rules.check;

import dev.fairhaven.rules.Message.Note;
import dev.fairhaven.rules.functions.QueryFunctions;
import dev.fairhaven.rules.ir.QueryTerm;
import dev.fairhaven.rules.regex.PatternSearch;
import dev.fairhaven.rules.syntax.Tree;
import dev.fairhaven.rules.syntax.Tree.UnaryOperator;
import java.util.List;
import java.util.Objects;

/// Checks the form of a query: one condition on features, without arithmetic.
final class QueryForms {

  private final Report report;

  QueryForms(Report report) {
    this.report = report;
  }

  void checkAlone(Unit unit) {
    unit.statements().stream()
        .skip(1)
        .forEach(
            statement ->
                report.error(
                    Check.QUERY,
                    statement.span(),
                    "unexpected Node",
                    "you cannot define additional statements within the query"));
  }

  void checkRoot(Tree.Expression root) {
    boolean isCondition =
        switch (root) {
          case Tree.Logical _, Tree.Comparison _, Tree.Call _ -> true;
          case Tree.Unary unary -> unary.operator() == UnaryOperator.NOT;
          default -> false;
        };
    if (!isCondition) {
      report.error(
          Check.QUERY,
          root.span(),
          "the query must be a `BooleanOperation`, `BinaryComparison`, `UnaryOperation`, or a"
              + " `Call`",
          "you have provided a `" + root.kind() + "`, try something like `ActionName != True`");
    }
  }

  void check(Tree node) {
    switch (node) {
      case Tree.Binary binary -> refuse(binary);
      case Tree.Format format -> refuse(format);
      case Tree.Attribute attribute -> refuse(attribute);
      case Tree.Comparison comparison -> checkComparison(comparison);
      case Tree.Logical logical -> checkLogical(logical);
      case Tree.Unary unary -> checkUnary(unary);
      case Tree.Call call -> checkTarget(call);
      default -> {}
    }
  }

  private void refuse(Tree.Expression node) {
    report.error(Check.QUERY, node.span(), "unexpected node type: `" + node.kind() + "`", "");
  }

  private void checkComparison(Tree.Comparison comparison) {
    if (isLiteral(comparison.left()) && isLiteral(comparison.right())) {
      report.error(
          Check.QUERY,
          comparison.span(),
          "cannot compare a literal to another literal",
          "one side of the `"
              + comparison.comparator().symbol()
              + "` comparison must be a non-literal (non-constant) value",
          literals(List.of(comparison.left(), comparison.right())));
    }
  }

  private void checkLogical(Tree.Logical logical) {
    if (logical.operands().stream().allMatch(QueryForms::isLiteral)) {
      report.error(
          Check.QUERY,
          logical.span(),
          "one value must not be a literal",
          "one side of the `"
              + logical.operator().symbol()
              + "` must be a non-literal (non-constant) value",
          literals(logical.operands()));
    }
  }

  private void checkUnary(Tree.Unary unary) {
    if (unary.operator() == UnaryOperator.NOT && isLiteral(unary.operand())) {
      report.error(
          Check.QUERY,
          unary.span(),
          "the operand must not be a literal",
          "the operand of `not` must be a non-literal (non-constant) value",
          literals(List.of(unary.operand())));
    }
  }

  private void checkTarget(Tree.Call call) {
    var target = call.argument("target");
    if (call.functionName().equals(QueryFunctions.MATCH)
        && target != null
        && !(target instanceof Tree.Name)) {
      report.error(
          Check.QUERY, target.span(), "expected variable", "argument `target` must be a variable");
    }
  }

  private static boolean isLiteral(Tree.Expression expression) {
    return expression.isConstant() && !(expression instanceof Tree.Items);
  }

  private static List<Note> literals(List<Tree.Expression> expressions) {
    return expressions.stream()
        .map(literal -> new Note(literal.span().location(), "this is a literal value"))
        .toList();
  }

  /// The search that a checked call of `RegexMatch` asks for.
  static QueryTerm matches(BoundCall call) {
    var target = (Tree.Name) Objects.requireNonNull(call.arguments().get("target"));
    var search = (PatternSearch) Objects.requireNonNull(call.body());
    return new QueryTerm.Matches(target.identifier(), search.pattern());
  }
}
