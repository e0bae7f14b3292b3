package dev.fairhaven.rules.eval;

import dev.fairhaven.rules.ir.Ir;
import dev.fairhaven.rules.ir.Variable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// The variables that expressions read and the calls they make.
public final class Reads {

  private Reads() {}

  /// The variables an expression reads itself.
  static List<Variable> of(Ir ir) {
    var variables = new ArrayList<Variable>();
    collect(ir, variables);
    return variables;
  }

  private static void collect(Ir ir, List<Variable> variables) {
    if (ir instanceof Ir.Read(var variable)) {
      variables.add(variable);
    }
    children(ir).forEach(child -> collect(child, variables));
  }

  /// The variables an expression depends on, directly or through others, by slot.
  public static BitSet closure(Ir ir) {
    var slots = new BitSet();
    close(ir, slots);
    return slots;
  }

  private static void close(Ir ir, BitSet slots) {
    for (var variable : of(ir)) {
      if (!slots.get(variable.slot())) {
        slots.set(variable.slot());
        close(variable.definition(), slots);
      }
    }
  }

  /// The calls in an expression itself.
  public static List<Ir.Invoke> calls(Ir ir) {
    var calls = new ArrayList<Ir.Invoke>();
    collectCalls(ir, calls);
    return calls;
  }

  private static void collectCalls(Ir ir, List<Ir.Invoke> calls) {
    if (ir instanceof Ir.Invoke call) {
      calls.add(call);
    }
    children(ir).forEach(child -> collectCalls(child, calls));
  }

  static List<Ir> children(Ir ir) {
    return switch (ir) {
      case Ir.Constant _, Ir.Read _ -> List.of();
      case Ir.Unwrap(var value) -> List.of(value);
      case Ir.JsonRead read -> List.of(read.required(), read.coerce());
      case Ir.Items(var items) -> items;
      case Ir.Format(var parts) -> fields(parts);
      case Ir.Arithmetic op -> List.of(op.left(), op.right());
      case Ir.Negate(var operand, _) -> List.of(operand);
      case Ir.Not(var operand) -> List.of(operand);
      case Ir.Compare compare -> List.of(compare.left(), compare.right());
      case Ir.Logical(_, var operands) -> operands;
      case Ir.Invoke call -> call.arguments();
      case Ir.RuleOf(var rule) -> {
        var children = new ArrayList<>(fields(rule.description()));
        children.add(rule.conditions());
        yield children;
      }
    };
  }

  private static List<Ir> fields(List<Ir.Format.Part> parts) {
    return parts.stream()
        .filter(Ir.Format.Part.Field.class::isInstance)
        .map(part -> ((Ir.Format.Part.Field) part).value())
        .toList();
  }
}
