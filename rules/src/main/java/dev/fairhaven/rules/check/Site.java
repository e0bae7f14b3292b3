package dev.fairhaven.rules.check;

import dev.fairhaven.rules.CallSite;
import dev.fairhaven.rules.Function;
import dev.fairhaven.rules.LabelDeclaration;
import dev.fairhaven.rules.Location;
import dev.fairhaven.rules.syntax.Tree;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A call that is being bound, as functions and special forms see it.
final class Site implements CallSite {

  private final Calls calls;
  private final Unit unit;
  private final Tree.Call call;
  private final Function function;
  private final Map<String, Tree.Expression> arguments;
  private final Map<String, Tree.Expression> literals;
  private final Report report;

  Site(
      Calls calls,
      Unit unit,
      Tree.Call call,
      Function function,
      Map<String, Tree.Expression> arguments,
      Map<String, Tree.Expression> literals,
      Report report) {
    this.calls = calls;
    this.unit = unit;
    this.call = call;
    this.function = function;
    this.arguments = arguments;
    this.literals = literals;
    this.report = report;
  }

  Calls calls() {
    return calls;
  }

  Tree.Call call() {
    return call;
  }

  Function function() {
    return function;
  }

  Map<String, Tree.Expression> arguments() {
    return arguments;
  }

  Tree.@Nullable Expression argument(String name) {
    return arguments.get(name);
  }

  Tree.@Nullable Expression literal(String name) {
    return literals.get(name);
  }

  @Nullable Tree parent() {
    return unit.parent(call);
  }

  Tree.Statement statement() {
    return unit.statement(call);
  }

  Report report() {
    return report;
  }

  @Override
  public @Nullable Object constant(String parameter) {
    var literal = literals.get(parameter);
    if (literal != null) {
      return Calls.value(literal);
    }
    return function.findParameter(parameter).orElseThrow().defaultValue();
  }

  /// The values of all constant parameters.
  Map<String, @Nullable Object> constants() {
    var constants = new LinkedHashMap<String, @Nullable Object>();
    for (var parameter : function.parameters()) {
      if (parameter.constant()) {
        constants.put(parameter.name(), constant(parameter.name()));
      }
    }
    return constants;
  }

  @Override
  public boolean has(String parameter) {
    return arguments.containsKey(parameter);
  }

  @Override
  public boolean hasParameter(String parameter) {
    return function.findParameter(parameter).isPresent();
  }

  @Override
  public Set<String> extraArguments() {
    var extra = new LinkedHashSet<>(arguments.keySet());
    function.parameters().forEach(parameter -> extra.remove(parameter.name()));
    return extra;
  }

  @Override
  public int indexOf(String argument) {
    for (int i = 0; i < function.parameters().size(); i++) {
      if (function.parameters().get(i).name().equals(argument)) {
        return i;
      }
    }
    return function.parameters().size() + new ArrayList<>(extraArguments()).indexOf(argument);
  }

  @Override
  public Optional<String> target() {
    return parent() instanceof Tree.Assign assign
        ? Optional.of(assign.target().identifier())
        : Optional.empty();
  }

  @Override
  public Map<String, LabelDeclaration> labels() {
    return calls.configuration().labels();
  }

  @Override
  public Optional<String> closest(String name, Collection<String> candidates) {
    return Spelling.closest(name, candidates);
  }

  @Override
  public void reject(String parameter, String message, String hint) {
    report.error(Check.CALLS, place(parameter), message, hint, "", List.of());
  }

  @Override
  public void reject(String message, String hint) {
    report.error(Check.CALLS, call.span(), message, hint);
  }

  private Location place(String parameter) {
    var literal = literals.get(parameter);
    var node = literal == null ? arguments.get(parameter) : literal;
    return (node == null ? call.span() : node.span()).location();
  }

  /// A suggestion to assign the call to a name first.
  void rejectUnassigned(Check check, String message, String example, String annotation) {
    var hint = new StringBuilder("assign it to a variable before using it:\n`");
    hint.append(example).append(annotation).append(" = ").append(Printer.print(call)).append('`');
    if (parent() != null) {
      hint.append("\n`").append(Printer.print(statement(), call, example)).append('`');
    }
    report.error(check, call.span(), message, hint.toString());
  }
}
