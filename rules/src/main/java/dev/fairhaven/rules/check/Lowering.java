package dev.fairhaven.rules.check;

import dev.fairhaven.rules.Function;
import dev.fairhaven.rules.Location;
import dev.fairhaven.rules.Type;
import dev.fairhaven.rules.Windows;
import dev.fairhaven.rules.ir.Ir;
import dev.fairhaven.rules.ir.Program;
import dev.fairhaven.rules.ir.Program.Step;
import dev.fairhaven.rules.ir.Rule;
import dev.fairhaven.rules.ir.Variable;
import dev.fairhaven.rules.syntax.Tree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Lowers a rule set without errors to a program: names become variables, calls are bound.
final class Lowering {

  private final Calls calls;
  private final Typing typing;
  private final Map<String, Variable> variables = new HashMap<>();
  private final List<Variable> bySlot = new ArrayList<>();
  private final IdentityHashMap<Unit, Program.Unit> lowered = new IdentityHashMap<>();
  private final Definitions definitions = new Definitions();
  private final Reaches reaches;
  private int callCount;
  private boolean countsConditionally;

  Lowering(Calls calls, Typing typing) {
    this.calls = calls;
    this.typing = typing;
    this.reaches = new Reaches(calls);
  }

  Program program() {
    calls.units().forEach(this::lower);
    var units =
        calls.units().stream().map(unit -> Objects.requireNonNull(lowered.get(unit))).toList();
    return new Program(units, List.copyOf(bySlot), callCount, calls.configuration().labels());
  }

  /// Whether a file that counts events runs conditionally; known after [#program].
  boolean countsConditionally() {
    return countsConditionally;
  }

  /// Imported files come first, because their variables are needed.
  private void lower(Unit unit) {
    if (lowered.containsKey(unit)) {
      return;
    }
    unit.calls().forEach(call -> calls.imports(call).forEach(this::lower));
    var file = new InFile(unit);
    unit.statements().forEach(file::add);
    lowered.put(unit, new Program.Unit(unit.path(), List.copyOf(file.steps)));
  }

  /// What a call counts.
  private final class Counted implements Windows.Definition {

    private final Function function;
    private final List<Ir> arguments;
    private final String reach;

    Counted(Function function, List<Ir> arguments, String reach) {
      this.function = function;
      this.arguments = arguments;
      this.reach = reach;
    }

    @Override
    public String argument(String parameter) {
      for (int i = 0; i < arguments.size(); i++) {
        if (function.parameters().get(i).name().equals(parameter)) {
          return definitions.of(arguments.get(i));
        }
      }
      throw new IllegalArgumentException(function.name() + " has no parameter " + parameter);
    }

    @Override
    public String reach() {
      return reach;
    }
  }

  private final class InFile {

    private final Unit unit;
    private final List<Step> steps = new ArrayList<>();

    InFile(Unit unit) {
      this.unit = unit;
    }

    void add(Tree.Statement statement) {
      steps.add(step(statement));
    }

    private Step step(Tree.Statement statement) {
      return switch (statement) {
        case Tree.Assign assign -> new Step.Define(define(assign));
        case Tree.Call call -> step(call);
      };
    }

    private Step step(Tree.Call call) {
      return switch (call.functionName()) {
        case "Import" ->
            new Step.Import(calls.imports(call).stream().map(calls.units()::indexOf).toList());
        case "Require" ->
            new Step.Require(argument(call, "rule"), argumentOr(call, "require_if", true));
        case "WhenRules" -> new Step.When(items(call, "rules_any"), items(call, "then"));
        default -> new Step.Run(lower(call));
      };
    }

    private List<Ir> items(Tree.Call call, String parameter) {
      var list = (Tree.Items) Objects.requireNonNull(call.argument(parameter));
      return list.items().stream().map(this::lower).toList();
    }

    private Ir argument(Tree.Call call, String parameter) {
      return lower(Objects.requireNonNull(call.argument(parameter)));
    }

    private Ir argumentOr(Tree.Call call, String parameter, Object otherwise) {
      var given = call.argument(parameter);
      return given == null ? new Ir.Constant(otherwise) : lower(given);
    }

    private Variable define(Tree.Assign assign) {
      var named = Objects.requireNonNull(typing.names().get(Typing.key(unit, assign.target())));
      var definition = definition(assign, named.type());
      var variable =
          new Variable(
              assign.target().identifier(),
              bySlot.size(),
              named.type(),
              definition,
              isExported(assign),
              assign.target().isLocal(),
              assign.value().isConstant(),
              !typing.isExtractable(assign),
              assign.span().location());
      bySlot.add(variable);
      variables.put(Typing.key(unit, assign.target()), variable);
      return variable;
    }

    private boolean isExported(Tree.Assign assign) {
      if (Annotations.isExtractedLiteral(assign.annotation())) {
        return true;
      }
      if (assign.target().isLocal() || assign.value().isConstant()) {
        return false;
      }
      return Annotations.isExtractedSecret(assign.annotation()) || typing.isExtractable(assign);
    }

    private Ir definition(Tree.Assign assign, Type type) {
      if (assign.value() instanceof Tree.Call call) {
        switch (call.functionName()) {
          case "JsonData", "EntityJson" -> {
            return json(assign, call, type);
          }
          case "Rule" -> {
            return new Ir.RuleOf(rule(assign, call));
          }
          default -> {
            if (!typing.isUnwrapped(call)) {
              return invoke(call);
            }
          }
        }
      }
      return lower(assign.value());
    }

    private Ir json(Tree.Assign assign, Tree.Call call, Type type) {
      var bound = calls.bound(call);
      boolean entity = type instanceof Type.EntityOf;
      var annotation = Objects.requireNonNull(assign.annotation()).identifier();
      boolean secret = annotation.equals("Secret") || annotation.equals("ExtractSecret");
      return new Ir.JsonRead(
          Objects.requireNonNull(bound.path()),
          type instanceof Type.EntityOf(var id) ? id : type,
          entity ? bound.constantText("type") : null,
          secret,
          !secret && !annotation.equals("ExtractLiteral"),
          argumentOr(call, "required", true),
          argumentOr(call, "coerce_type", true),
          call.span().location());
    }

    private Rule rule(Tree.Assign assign, Tree.Call call) {
      var description = Objects.requireNonNull(call.argument("description"));
      return new Rule(
          assign.target().identifier(),
          argument(call, "when_all"),
          parts(description),
          description instanceof Tree.Format format
              ? format.template()
              : ((Tree.Text) description).value(),
          assign.span().location());
    }

    private List<Ir.Format.Part> parts(Tree.Expression text) {
      return switch (text) {
        case Tree.Format format -> format.parts().stream().map(this::part).toList();
        case Tree.Text literal -> List.of(new Ir.Format.Part.Literal(literal.value()));
        default -> throw new IllegalStateException("checked to be text");
      };
    }

    private Ir.Format.Part part(Tree.Format.Part part) {
      return switch (part) {
        case Tree.Format.Part.Literal(var text) -> new Ir.Format.Part.Literal(text);
        case Tree.Format.Part.Field(var name) ->
            new Ir.Format.Part.Field(name.identifier(), lower(name));
      };
    }

    private Ir lower(Tree.Expression expression) {
      var ir = plain(expression);
      return typing.isUnwrapped(expression) ? new Ir.Unwrap(ir) : ir;
    }

    private Ir plain(Tree.Expression expression) {
      if (expression.isConstant()) {
        return new Ir.Constant(Calls.value(expression));
      }
      return switch (expression) {
        case Tree.Name name ->
            new Ir.Read(Objects.requireNonNull(variables.get(Typing.key(unit, name))));
        case Tree.Items items -> new Ir.Items(items.items().stream().map(this::lower).toList());
        case Tree.Call call -> apart(invoke(call), call);
        case Tree.Binary binary ->
            new Ir.Arithmetic(
                binary.operator(), lower(binary.left()), lower(binary.right()), at(binary));
        case Tree.Unary unary ->
            switch (unary.operator()) {
              case NOT -> new Ir.Not(lower(unary.operand()));
              case NEGATE -> new Ir.Negate(lower(unary.operand()), at(unary));
            };
        case Tree.Comparison comparison ->
            new Ir.Compare(
                comparison.comparator(), lower(comparison.left()), lower(comparison.right()));
        case Tree.Logical logical ->
            new Ir.Logical(
                logical.operator(), logical.operands().stream().map(this::lower).toList());
        case Tree.Format format -> new Ir.Format(parts(format));
        case Tree.Text _, Tree.Numeral _, Tree.Bool _, Tree.Nothing _ ->
            throw new IllegalStateException("constants were handled");
        case Tree.Attribute _ -> throw new IllegalStateException("attributes are refused");
      };
    }

    private static Location at(Tree tree) {
      return tree.span().location();
    }

    /// A call that counts becomes a variable, so that it runs exactly once, whether or not its
    /// result is needed.
    private Ir apart(Ir.Invoke invoke, Tree.Call call) {
      if (!invoke.counts()) {
        return invoke;
      }
      var variable =
          new Variable(
              Printer.print(call),
              bySlot.size(),
              Objects.requireNonNull(invoke.function().result()),
              invoke,
              false,
              false,
              false,
              false,
              at(call));
      bySlot.add(variable);
      steps.add(new Step.Define(variable));
      return new Ir.Read(variable);
    }

    private Ir.Invoke invoke(Tree.Call call) {
      var bound = calls.bound(call);
      var arguments = new ArrayList<Ir>();
      var acceptsNone = new ArrayList<Boolean>();
      for (var parameter : bound.function().parameters()) {
        arguments.add(argument(bound, parameter));
        acceptsNone.add(parameter.type() instanceof Type.Union union && union.acceptsNone());
      }
      for (var given : bound.arguments().entrySet()) {
        if (bound.function().findParameter(given.getKey()).isEmpty()) {
          arguments.add(lower(given.getValue()));
          acceptsNone.add(false);
        }
      }
      return new Ir.Invoke(
          bound.function(), body(bound, arguments), arguments, acceptsNone, callCount++, at(call));
    }

    private Function.Body body(BoundCall bound, List<Ir> arguments) {
      var body = Objects.requireNonNull(bound.body());
      if (!(body instanceof Windows.Counter counter)) {
        return body;
      }
      var reach = reaches.of(unit);
      countsConditionally |= !reach.isEmpty();
      return counter.defined(new Counted(bound.function(), arguments, reach));
    }

    private Ir argument(BoundCall bound, dev.fairhaven.rules.Parameter parameter) {
      if (parameter.constant()) {
        return new Ir.Constant(bound.constants().get(parameter.name()));
      }
      Tree.@Nullable Expression given = bound.arguments().get(parameter.name());
      return given == null ? new Ir.Constant(parameter.defaultValue()) : lower(given);
    }
  }
}
