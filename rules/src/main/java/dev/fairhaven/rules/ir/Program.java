package dev.fairhaven.rules.ir;

import dev.fairhaven.rules.LabelDeclaration;
import java.util.List;
import java.util.Map;

/// A rule set that is ready to be evaluated.
///
/// @param units the files; the first is the entry point
/// @param variables by slot; each comes after those its definition reads
/// @param calls how many places call a function
public record Program(
    List<Unit> units, List<Variable> variables, int calls, Map<String, LabelDeclaration> labels) {

  /// A file.
  public record Unit(String path, List<Step> steps) {}

  /// What a file does, line by line.
  public sealed interface Step {

    /// Gives a name its value.
    record Define(Variable variable) implements Step {}

    /// Runs other files as well.
    ///
    /// @param units their numbers
    record Import(List<Integer> units) implements Step {}

    /// Runs another file, named when the event is known, under a condition.
    record Require(Ir path, Ir condition) implements Step {}

    /// Asks for effects when one of several rules is true.
    record When(List<Ir> rules, List<Ir> effects) implements Step {}

    /// Calls a function for what it does.
    record Run(Ir call) implements Step {}
  }
}
