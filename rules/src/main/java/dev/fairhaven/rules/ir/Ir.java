package dev.fairhaven.rules.ir;

import dev.fairhaven.rules.Function;
import dev.fairhaven.rules.Location;
import dev.fairhaven.rules.Type;
import dev.fairhaven.rules.json.JsonPath;
import dev.fairhaven.rules.syntax.Tree.BinaryOperator;
import dev.fairhaven.rules.syntax.Tree.Comparator;
import dev.fairhaven.rules.syntax.Tree.LogicalOperator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An expression that is ready to be evaluated.
public sealed interface Ir {

  record Constant(@Nullable Object value) implements Ir {}

  /// The value of a name.
  record Read(Variable variable) implements Ir {}

  /// The plain form of an entity, a rule, a time span or an experiment.
  record Unwrap(Ir value) implements Ir {}

  /// A value of the event.
  ///
  /// @param type what the annotation declares; of an entity, the type of its id
  /// @param entityType what kind of entity to make of it, null to leave it as it is
  /// @param convertible whether the declared type allows conversion at all
  record JsonRead(
      JsonPath path,
      Type type,
      @Nullable String entityType,
      boolean secret,
      boolean convertible,
      Ir required,
      Ir coerce,
      Location at)
      implements Ir {}

  record Items(List<Ir> items) implements Ir {}

  record Format(List<Part> parts) implements Ir {

    /// Text as it is, or the value of a name.
    public sealed interface Part {
      record Literal(String text) implements Part {}

      record Field(String name, Ir value) implements Part {}
    }
  }

  record Arithmetic(BinaryOperator operator, Ir left, Ir right, Location at) implements Ir {}

  record Negate(Ir operand, Location at) implements Ir {}

  record Not(Ir operand) implements Ir {}

  record Compare(Comparator comparator, Ir left, Ir right) implements Ir {}

  record Logical(LogicalOperator operator, List<Ir> operands) implements Ir {}

  /// A call of a function.
  ///
  /// @param arguments in the order the function wants them
  /// @param acceptsNone for each argument, whether the function runs when it failed
  /// @param call number of the call in the program
  record Invoke(
      Function function,
      Function.Body body,
      List<Ir> arguments,
      List<Boolean> acceptsNone,
      int call,
      Location at)
      implements Ir {

    /// Whether it is made for each event, needed or not.
    public boolean counts() {
      return function.purity() == Function.Purity.COUNTS;
    }
  }

  /// The definition of a rule.
  record RuleOf(Rule rule) implements Ir {}
}
