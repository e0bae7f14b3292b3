package dev.fairhaven.rules.eval;

import dev.fairhaven.rules.ir.Ir;
import dev.fairhaven.rules.ir.Program;
import dev.fairhaven.rules.ir.Program.Step;
import dev.fairhaven.rules.ir.Variable;
import dev.fairhaven.rules.json.JsonPath;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Turns a program into nodes, and knows what each rule depends on.
final class Planner {

  private final Map<JsonPath, Integer> paths = new LinkedHashMap<>();
  private final Map<JsonPath, Integer> secretPaths = new LinkedHashMap<>();
  private final BitSet observed;
  private final Program program;

  Planner(Program program) {
    this.program = program;
    this.observed = observed(program);
  }

  /// Paths read from events, by number.
  List<JsonPath> paths() {
    return List.copyOf(paths.keySet());
  }

  List<JsonPath> secretPaths() {
    return List.copyOf(secretPaths.keySet());
  }

  Node[] definitions() {
    return program.variables().stream().map(this::definition).toArray(Node[]::new);
  }

  private Node definition(Variable variable) {
    return variable.definition() instanceof Ir.RuleOf(var rule)
        ? new RuleNode(
            rule, node(rule.conditions()), described(rule), observed.get(variable.slot()))
        : node(variable.definition());
  }

  private List<Node> described(dev.fairhaven.rules.ir.Rule rule) {
    return rule.description().stream()
        .filter(Ir.Format.Part.Field.class::isInstance)
        .map(part -> node(((Ir.Format.Part.Field) part).value()))
        .toList();
  }

  Node node(Ir ir) {
    return switch (ir) {
      case Ir.Constant(var value) -> new BasicNodes.Constant(value);
      case Ir.Read(var variable) -> new BasicNodes.Read(variable.slot());
      case Ir.Unwrap(var value) -> new BasicNodes.Unwrap(node(value));
      case Ir.JsonRead read -> json(read);
      case Ir.Items(var items) -> new BasicNodes.Items(items.stream().map(this::node).toList());
      case Ir.Format(var parts) -> new BasicNodes.Format(parts.stream().map(this::part).toList());
      case Ir.Arithmetic op -> new BasicNodes.Arithmetic(op, node(op.left()), node(op.right()));
      case Ir.Negate(var operand, var at) -> new BasicNodes.Negate(node(operand), at);
      case Ir.Not(var operand) -> new LogicNodes.Not(node(operand));
      case Ir.Compare compare -> comparison(compare);
      case Ir.Logical(var operator, var operands) ->
          new LogicNodes.Logical(
              operands.stream().map(this::node).toList(),
              operator == dev.fairhaven.rules.syntax.Tree.LogicalOperator.OR);
      case Ir.Invoke call -> invoke(call);
      case Ir.RuleOf(var rule) ->
          new RuleNode(rule, node(rule.conditions()), described(rule), true);
    };
  }

  private Object part(Ir.Format.Part part) {
    return switch (part) {
      case Ir.Format.Part.Literal(var text) -> text;
      case Ir.Format.Part.Field(_, var value) -> node(value);
    };
  }

  private Node json(Ir.JsonRead read) {
    var known = read.secret() ? secretPaths : paths;
    int path = known.computeIfAbsent(read.path(), _ -> known.size());
    return new JsonNode(read, path, node(read.required()), node(read.coerce()));
  }

  private Node comparison(Ir.Compare compare) {
    var left = node(compare.left());
    var right = node(compare.right());
    return switch (compare.comparator()) {
      case EQUAL -> new LogicNodes.Equality(left, right, false);
      case NOT_EQUAL -> new LogicNodes.Equality(left, right, true);
      case IN -> new LogicNodes.Membership(left, right, false);
      case NOT_IN -> new LogicNodes.Membership(left, right, true);
      case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL ->
          new LogicNodes.Order(compare.comparator(), left, right);
    };
  }

  private Node invoke(Ir.Invoke call) {
    var arguments = call.arguments().stream().map(this::node).toList();
    var origins = call.arguments().stream().map(this::origin).toList();
    return new InvokeNode(call, arguments, origins);
  }

  private Passage origin(Ir argument) {
    if (!(argument instanceof Ir.Read(var variable))) {
      return Passage.UNKNOWN;
    }
    var source = source(variable);
    if (source == null || !(source.definition() instanceof Ir.JsonRead read) || read.secret()) {
      return new Passage(variable.name(), null, null, -1);
    }
    int path = paths.computeIfAbsent(read.path(), _ -> paths.size());
    return new Passage(variable.name(), source.name(), read.path().toString(), path);
  }

  /// The variable a text was read into from the event, through changes of case only.
  private static @org.jspecify.annotations.Nullable Variable source(Variable variable) {
    return switch (variable.definition()) {
      case Ir.JsonRead _ -> variable;
      case Ir.Read(var other) -> source(other);
      case Ir.Invoke call when call.function().name().matches("StringTo(Lower|Upper)") ->
          call.arguments().getFirst() instanceof Ir.Read(var other) ? source(other) : null;
      default -> null;
    };
  }

  /// Variables whose exact value matters to something else than [Step.When].
  private static BitSet observed(Program program) {
    var observed = new BitSet();
    for (var variable : program.variables()) {
      Reads.of(variable.definition()).forEach(read -> observed.set(read.slot()));
    }
    for (var unit : program.units()) {
      for (var step : unit.steps()) {
        observedBy(step).forEach(ir -> Reads.of(ir).forEach(read -> observed.set(read.slot())));
      }
    }
    return observed;
  }

  private static List<Ir> observedBy(Step step) {
    return switch (step) {
      case Step.Define _, Step.Import _ -> List.of();
      case Step.Require(var path, var condition) -> List.of(path, condition);
      case Step.When(_, var effects) -> new ArrayList<>(effects);
      case Step.Run(var call) -> List.of(call);
    };
  }
}
