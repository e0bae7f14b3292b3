package dev.fairhaven.rules.check;

import static dev.fairhaven.rules.Type.Scalar.ANY;
import static dev.fairhaven.rules.Type.Scalar.STR;

import dev.fairhaven.rules.Function;
import dev.fairhaven.rules.Type;
import dev.fairhaven.rules.syntax.Tree;

/// Checks that the results of functions are used correctly.
final class Results {

  private final Calls calls;
  private final Report report;

  Results(Calls calls, Report report) {
    this.calls = calls;
    this.report = report;
  }

  /// A result must be used. A function without a result must stand alone.
  void checkUse() {
    for (var unit : calls.units()) {
      for (var call : unit.calls()) {
        var function = calls.function(call);
        if (function != null) {
          checkUse(unit, call, function);
        }
      }
    }
  }

  private void checkUse(Unit unit, Tree.Call call, Function function) {
    boolean used = unit.parent(call) != null;
    if (function.result() != null && !used) {
      reportUnused(call, function.name());
    } else if (function.result() == null && unit.parent(call) instanceof Tree.Assign assign) {
      reportStored(call, function.name(), assign.target().identifier());
    } else if (function.result() == null && used) {
      reportUsed(call, function.name());
    }
  }

  private void reportUnused(Tree.Call call, String name) {
    report.error(
        Check.RESULTS,
        call.span(),
        "you must use the result of this function call",
        "this must must not be used as a statement within the source root, e.g.:\n"
            + "- `Foo = "
            + name
            + "(...)` is OK\n"
            + "- `SomeOtherFunction(argument="
            + name
            + "(...))` is OK\n"
            + "- `"
            + name
            + "(...)` is not OK");
  }

  private void reportStored(Tree.Call call, String name, String target) {
    report.error(
        Check.RESULTS,
        call.span(),
        "you cannot store the result of this function call because it has no return value",
        "this cannot appear to the right of a `=`, e.g.:\n"
            + "- `"
            + name
            + "(...)` is OK\n"
            + "- `"
            + target
            + " = "
            + name
            + "(...)` is not OK");
  }

  private void reportUsed(Tree.Call call, String name) {
    report.error(
        Check.RESULTS,
        call.span(),
        "you cannot use the result of this function call because it has no return value",
        "this function has no result, and thus its result cannot be used:\n"
            + "- `"
            + name
            + "(...)` is OK, however:\n"
            + "- `Foo = Bar + "
            + name
            + "(...)` and\n"
            + "- `Bar(qux="
            + name
            + "(...))` are not OK\n");
  }

  /// A function with a dynamic result must be assigned with an annotation.
  void checkDynamic() {
    for (var unit : calls.units()) {
      for (var call : unit.calls()) {
        var function = calls.function(call);
        if (function != null && function.isDynamic()) {
          checkDynamic(unit, call, function);
        }
      }
    }
  }

  private void checkDynamic(Unit unit, Tree.Call call, Function function) {
    if (!(unit.parent(call) instanceof Tree.Assign assign)) {
      reportUnassigned(unit, call, function);
      return;
    }
    var annotation = assign.annotation();
    if (annotation == null) {
      report.error(
          Check.DYNAMIC_RESULTS,
          assign.span(),
          "`"
              + function.name()
              + "(...)` returns a dynamic result, and the assignment must have a type annotation",
          "add a type annotation, like: `"
              + assign.target().identifier()
              + ": str = "
              + function.name()
              + "(...)`");
      return;
    }
    try {
      checkGeneric(function, annotation, Annotations.type(annotation, assign));
    } catch (Annotations.Problem problem) {
      problem.report(Check.DYNAMIC_RESULTS, report);
    }
  }

  private void reportUnassigned(Unit unit, Tree.Call call, Function function) {
    var result = java.util.Objects.requireNonNull(function.result());
    var example = result.isGeneric() ? result.substitute(STR) : STR;
    var hint =
        new StringBuilder("assign it to a variable before using it:\n`SomeVariable: ")
            .append(example.display())
            .append(" = ")
            .append(Printer.print(call))
            .append('`');
    if (unit.parent(call) != null) {
      hint.append("\n`")
          .append(Printer.print(unit.statement(call), call, "SomeVariable"))
          .append('`');
    }
    report.error(
        Check.DYNAMIC_RESULTS,
        call.span(),
        "`"
            + function.name()
            + "(...)` returns a dynamic result, and thus must be assigned to a"
            + " variable with a type annotation",
        hint.toString());
  }

  private void checkGeneric(Function function, Tree.Annotation annotation, Type type) {
    var result = java.util.Objects.requireNonNull(function.result());
    if (result.isGeneric() && !Compatibility.of(type, result.substitute(ANY)).isPossible()) {
      report.error(
          Check.DYNAMIC_RESULTS,
          annotation.span(),
          "annotation is incompatible with generic return type",
          "annotation is incompatible with `"
              + function.name()
              + "` return type `"
              + result.display()
              + "`");
    }
  }
}
