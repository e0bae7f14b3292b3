package dev.fairhaven.rules.check;

import dev.fairhaven.rules.Function;
import dev.fairhaven.rules.Functions;
import dev.fairhaven.rules.Parameter;
import dev.fairhaven.rules.Type;
import dev.fairhaven.rules.syntax.Tree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Finds the function of each call, checks the names of its arguments and the values of its
/// constant ones, and binds it.
final class Calls {

  private final List<Unit> units;
  private final Functions functions;
  private final Names names;
  private final Configuration configuration;
  private final Report report;
  private final Map<String, Unit> unitByPath = new HashMap<>();
  private final IdentityHashMap<Tree.Call, BoundCall> bound = new IdentityHashMap<>();
  private final Map<String, Experiment> experiments = new HashMap<>();

  /// @param buckets the names of its buckets
  record Experiment(Tree.Items node, List<String> buckets) {}

  Calls(
      List<Unit> units,
      Functions functions,
      Names names,
      Configuration configuration,
      Report report) {
    this.units = units;
    this.functions = functions;
    this.names = names;
    this.configuration = configuration;
    this.report = report;
    units.forEach(unit -> unitByPath.put(unit.path(), unit));
  }

  BoundCall bound(Tree.Call call) {
    return java.util.Objects.requireNonNull(bound.get(call));
  }

  /// The function of a call, null when there is none of that name.
  @Nullable Function function(Tree.Call call) {
    return call.function() instanceof Tree.Name name
        ? functions.find(name.identifier()).orElse(null)
        : null;
  }

  /// The files a call imports; none for other calls.
  List<Unit> imports(Tree.Call call) {
    var known = bound.get(call);
    return known == null ? List.of() : known.imports();
  }

  @Nullable Unit unit(String path) {
    return unitByPath.get(path);
  }

  List<Unit> units() {
    return units;
  }

  Map<String, Experiment> experiments() {
    return experiments;
  }

  Configuration configuration() {
    return configuration;
  }

  void check() {
    units.forEach(unit -> unit.calls().forEach(call -> check(unit, call)));
  }

  private void check(Unit unit, Tree.Call call) {
    var function = function(call);
    if (function == null) {
      report.error(
          Check.CALLS,
          call.span(),
          "unknown function: `" + call.functionName() + "`",
          "called here");
      return;
    }
    var arguments = new LinkedHashMap<String, Tree.Expression>();
    call.arguments().forEach(keyword -> arguments.put(keyword.name(), keyword.value()));
    var literals = new HashMap<String, Tree.Expression>();
    boolean valid = checkArguments(unit, call, function, arguments, literals);
    if (valid) {
      bind(new Site(this, unit, call, function, arguments, literals, report));
    }
  }

  private void bind(Site site) {
    bound.put(site.call(), Forms.bind(site));
  }

  private boolean checkArguments(
      Unit unit,
      Tree.Call call,
      Function function,
      Map<String, Tree.Expression> arguments,
      Map<String, Tree.Expression> literals) {
    boolean literalsAreValid = true;
    var missing = new ArrayList<String>();
    var all = new TreeSet<>(arguments.keySet());
    function.parameters().forEach(parameter -> all.add(parameter.name()));
    for (var name : all) {
      var parameter = function.findParameter(name).orElse(null);
      var given = arguments.get(name);
      if (parameter == null) {
        checkExtra(function, name, given);
      } else if (given == null) {
        if (!parameter.optional()) {
          missing.add(name);
        }
      } else if (parameter.constant()) {
        literalsAreValid &= resolve(unit, parameter, given, literals);
      }
    }
    if (!missing.isEmpty()) {
      report.error(
          Check.CALLS,
          call.span(),
          missing.size() + " missing keyword argument(s)",
          "the following keyword arguments were not provided: [" + quoted(missing) + "]");
    }
    return literalsAreValid && missing.isEmpty();
  }

  private void checkExtra(Function function, String name, Tree.@Nullable Expression given) {
    if (function.extraArguments() != null || given == null) {
      return;
    }
    var valid = function.parameters().stream().map(Parameter::name).sorted().toList();
    report.error(
        Check.CALLS,
        given.span(),
        "unknown keyword argument: `" + name + "`",
        "valid keyword arguments are: [" + quoted(valid) + "]");
  }

  private static String quoted(List<String> names) {
    return names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
  }

  /// Finds the literal given for a constant parameter.
  private boolean resolve(
      Unit unit,
      Parameter parameter,
      Tree.Expression given,
      Map<String, Tree.Expression> literals) {
    var literal = given instanceof Tree.Name name ? definition(unit, name) : given;
    if (literal instanceof Tree.Unary unary) {
      literal = negated(unary);
    }
    var wrong = wrongNode(literal, parameter.type());
    if (wrong != null) {
      report.error(
          Check.CALLS,
          wrong.node.span(),
          "invalid argument type: `" + wrong.node.kind() + "`",
          "expected type `" + wrong.expected + "`");
      return false;
    }
    literals.put(parameter.name(), literal);
    return true;
  }

  /// The expression a name is bound to, one step only; the name itself when it is not bound once.
  private Tree.Expression definition(Unit unit, Tree.Name name) {
    var feature = names.feature(name.identifier());
    if (feature != null) {
      return feature.value();
    }
    for (var assign : Names.assignments(unit)) {
      if (name.isLocal()
          && assign.target().identifier().equals(name.identifier())
          && isLiteral(assign.value())) {
        return assign.value();
      }
    }
    report.error(
        Check.CALLS,
        name.span(),
        "name `" + name.identifier() + "` could not be resolved to a `Literal",
        "currently literal resolutions are only one layer deep so you can't do a = b = c = 1\n"
            + "perhaps variable `"
            + name.identifier()
            + "` is undefined?");
    return name;
  }

  private static boolean isLiteral(Tree.Expression expression) {
    return switch (expression) {
      case Tree.Text _, Tree.Numeral _, Tree.Bool _, Tree.Nothing _, Tree.Items _ -> true;
      case Tree.Call call -> TimeSpans.isLiteral(call);
      case Tree.Name _,
          Tree.Binary _,
          Tree.Unary _,
          Tree.Comparison _,
          Tree.Logical _,
          Tree.Attribute _,
          Tree.Format _ ->
          false;
    };
  }

  /// The number with its sign, at the place of the number.
  private Tree.Expression negated(Tree.Unary unary) {
    if (unary.operator() == Tree.UnaryOperator.NEGATE
        && unary.operand() instanceof Tree.Numeral number) {
      return new Tree.Numeral(
          number.span(), (Number) dev.fairhaven.rules.values.Numbers.negate(number.value()));
    }
    report.error(
        Check.CALLS,
        unary.span(),
        "`"
            + unary.operator().symbol()
            + "` not supported\nor "
            + Printer.print(unary.operand())
            + " is incorrect type",
        "currently only the USub UnaryOperation is supported in arguments\n"
            + "the operand must be of type `int` or `float`");
    return unary;
  }

  /// @param expected the name of the expected kind of node
  private record WrongNode(Tree.Expression node, String expected) {}

  private static @Nullable WrongNode wrongNode(Tree.Expression node, Type type) {
    if (type instanceof Type.Union union) {
      var wrong = union.members().stream().map(member -> wrongNode(node, member)).toList();
      return wrong.contains(null) ? null : wrong.getFirst();
    }
    if (type instanceof Type.ListOf(var item)) {
      if (!(node instanceof Tree.Items items)) {
        return new WrongNode(node, "List");
      }
      for (var element : items.items()) {
        var wrong = wrongNode(element, item);
        if (wrong != null) {
          return wrong;
        }
      }
      return null;
    }
    boolean right =
        switch (type) {
          case Type.Scalar.STR -> node instanceof Tree.Text;
          case Type.Scalar.INT, Type.Scalar.FLOAT -> node instanceof Tree.Numeral;
          case Type.Scalar.BOOL -> node instanceof Tree.Bool;
          case Type.Scalar.NONE -> node instanceof Tree.Nothing;
          case Type.Special.TIME_DELTA -> TimeSpans.isLiteral(node);
          default -> false;
        };
    return right ? null : new WrongNode(node, nodeKind(type));
  }

  private static String nodeKind(Type type) {
    return switch (type) {
      case Type.Scalar.STR -> "String";
      case Type.Scalar.INT, Type.Scalar.FLOAT -> "Number";
      case Type.Scalar.BOOL -> "Boolean";
      case Type.Special.TIME_DELTA -> "TimeDelta(...) of whole numbers";
      default -> "None_";
    };
  }

  /// The value of a literal.
  static @Nullable Object value(Tree.Expression literal) {
    return switch (literal) {
      case Tree.Text text -> text.value();
      case Tree.Numeral number -> number.value();
      case Tree.Bool bool -> bool.value();
      case Tree.Nothing _ -> null;
      case Tree.Items items -> {
        var values = new ArrayList<@Nullable Object>();
        items.items().forEach(item -> values.add(value(item)));
        yield java.util.Collections.unmodifiableList(values);
      }
      case Tree.Call call when TimeSpans.isLiteral(call) -> TimeSpans.value(call);
      default -> throw new IllegalStateException(literal.kind() + " is not a literal");
    };
  }
}
