package dev.fairhaven.rules.check;

import dev.fairhaven.rules.Location;
import dev.fairhaven.rules.Type;
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

/// Makes a program of a rule set that passed every check: names become variables, calls become what
/// they do.
final class Lowering {

  private final Calls calls;
  private final Typing typing;
  private final Map<String, Variable> variables = new HashMap<>();
  private final List<Variable> bySlot = new ArrayList<>();
  private final IdentityHashMap<Unit, Program.Unit> lowered = new IdentityHashMap<>();
  private int callCount;

  Lowering(Calls calls, Typing typing) {
    this.calls = calls;
    this.typing = typing;
  }

  Program program() {
    calls.units().forEach(this::lower);
    var units =
        calls.units().stream().map(unit -> Objects.requireNonNull(lowered.get(unit))).toList();
    return new Program(units, List.copyOf(bySlot), callCount, calls.configuration().labels());
  }

  /// Imported files come first, so that their variables are there.
  private void lower(Unit unit) {
    if (lowered.containsKey(unit)) {
      return;
    }
    unit.calls().forEach(call -> calls.imports(call).forEach(this::lower));
    var file = new InFile(unit);
    lowered.put(
        unit, new Program.Unit(unit.path(), unit.statements().stream().map(file::step).toList()));
  }

  private final class InFile {

    private final Unit unit;

    InFile(Unit unit) {
      this.unit = unit;
    }

    Step step(Tree.Statement statement) {
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
      var variable =
          new Variable(
              assign.target().identifier(),
              bySlot.size(),
              named.type(),
              definition(assign, named.type()),
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
          default -> {}
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
        case Tree.Call call -> invoke(call);
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

    private Ir invoke(Tree.Call call) {
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
          bound.function(),
          Objects.requireNonNull(bound.body()),
          arguments,
          acceptsNone,
          callCount++,
          at(call));
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
