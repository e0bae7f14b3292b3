package dev.fairhaven.rules.check;

import dev.fairhaven.rules.Location;
import dev.fairhaven.rules.Message;
import dev.fairhaven.rules.Message.Note;
import dev.fairhaven.rules.RuleSet;
import dev.fairhaven.rules.Type;
import dev.fairhaven.rules.functions.QueryFunctions;
import dev.fairhaven.rules.ir.QueryTerm;
import dev.fairhaven.rules.syntax.Parser;
import dev.fairhaven.rules.syntax.SourceFile;
import dev.fairhaven.rules.syntax.SyntaxException;
import dev.fairhaven.rules.syntax.Tree;
import dev.fairhaven.rules.syntax.Tree.UnaryOperator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Parses and checks a query against the features that a rule set exports, with the checks of rules
/// and Osprey's restrictions on queries.
public final class QueryChecker {

  /// @param term null when there is an error among the messages
  public record Result(@Nullable QueryTerm term, List<Message> messages) {}

  /// Queries are parsed as the value of an assignment, which messages do not show.
  private static final String PREFIX = "Query = ";

  private final RuleSet ruleSet;
  private final Report report = new Report();

  private QueryChecker(RuleSet ruleSet) {
    this.ruleSet = ruleSet;
  }

  public static Result check(String text, RuleSet ruleSet) {
    var checker = new QueryChecker(ruleSet);
    var term = checker.term(text);
    return new Result(
        term, checker.report.messages().stream().map(QueryChecker::withoutPrefix).toList());
  }

  private @Nullable QueryTerm term(String text) {
    try {
      var unit = new Unit(Parser.parse(new SourceFile("query", PREFIX + text)));
      return unit.statements().getFirst() instanceof Tree.Assign assign
          ? term(unit, assign.value())
          : null;
    } catch (SyntaxException e) {
      report.add(e.message());
      return null;
    }
  }

  private @Nullable QueryTerm term(Unit unit, Tree.Expression root) {
    var forms = new QueryForms(report);
    forms.checkAlone(unit);
    forms.checkRoot(root);
    unit.nodes().forEach(forms::check);
    var names = new Names(List.of(unit), report, ruleSetNames());
    var configuration = Configuration.read(ruleSet.sources(), new Report());
    var calls = new Calls(List.of(unit), QueryFunctions.all(), names, configuration, report);
    calls.check();
    if (report.hasErrors()) {
      return null;
    }
    names.checkDefined(calls);
    if (report.hasErrors()) {
      return null;
    }
    new Types(calls, report, typing()).check();
    return report.hasErrors() ? null : new Lowered(calls).term(root);
  }

  private java.util.Set<String> ruleSetNames() {
    return ruleSet.features().stream()
        .map(RuleSet.FeatureInfo::name)
        .collect(Collectors.toUnmodifiableSet());
  }

  /// The types of values as they leave the engine.
  private Typing typing() {
    var typing = new Typing();
    for (var feature : ruleSet.features()) {
      typing.names().put(feature.name(), new Typing.Named(exported(feature), feature.at(), true));
    }
    return typing;
  }

  private static Type exported(RuleSet.FeatureInfo feature) {
    return feature.type().unwrapped().orElse(feature.type());
  }

  private static Message withoutPrefix(Message message) {
    return new Message(
        message.severity(),
        message.check(),
        message.text(),
        message.hint(),
        withoutPrefix(message.at()),
        message.alsoText(),
        message.also().stream()
            .map(note -> new Note(withoutPrefix(note.at()), note.hint()))
            .toList());
  }

  private static Location withoutPrefix(Location at) {
    boolean isShifted = at.sourceLine().startsWith(PREFIX) && at.line() == 1;
    return isShifted
        ? new Location(
            at.path(),
            at.line(),
            Math.max(0, at.column() - PREFIX.length()),
            at.sourceLine().substring(PREFIX.length()))
        : at;
  }

  /// Lowers a query without errors to a term.
  private record Lowered(Calls calls) {

    QueryTerm term(Tree.Expression expression) {
      if (expression.isConstant()) {
        return new QueryTerm.Constant(Calls.value(expression));
      }
      return switch (expression) {
        case Tree.Name name -> new QueryTerm.FeatureOf(name.identifier());
        case Tree.Unary(_, UnaryOperator operator, var operand) ->
            operator == UnaryOperator.NOT
                ? new QueryTerm.Not(term(operand))
                : new QueryTerm.Negate(term(operand));
        case Tree.Comparison(_, var comparator, var left, var right) ->
            new QueryTerm.Compare(comparator, term(left), term(right));
        case Tree.Logical(_, var operator, var operands) ->
            new QueryTerm.Logical(operator, operands.stream().map(this::term).toList());
        case Tree.Call call -> call(calls.bound(call));
        case Tree.Text _,
            Tree.Numeral _,
            Tree.Bool _,
            Tree.Nothing _,
            Tree.Items _,
            Tree.Binary _,
            Tree.Attribute _,
            Tree.Format _ ->
            throw new IllegalStateException(expression.kind() + " was refused");
      };
    }

    private static QueryTerm call(BoundCall call) {
      return switch (call.function().name()) {
        case QueryFunctions.MATCH -> QueryForms.matches(call);
        case QueryFunctions.LABEL_ADDED -> changedLabel(call, 1);
        case QueryFunctions.LABEL_REMOVED -> changedLabel(call, 0);
        case QueryFunctions.VERDICT_DECLARED ->
            new QueryTerm.Declared(call.constantText("verdict"));
        default ->
            throw new IllegalStateException(call.function().name() + " is no query function");
      };
    }

    private static QueryTerm changedLabel(BoundCall call, int added) {
      return new QueryTerm.ChangedLabel(
          call.constantText("entity_type") + "/" + call.constantText("label_name") + "/" + added);
    }
  }
}
