package dev.fairhaven.rules.check;

import static dev.fairhaven.rules.Type.Scalar.ANY;
import static dev.fairhaven.rules.Type.Scalar.BOOL;
import static dev.fairhaven.rules.Type.Scalar.FLOAT;
import static dev.fairhaven.rules.Type.Scalar.INT;
import static dev.fairhaven.rules.Type.Scalar.NONE;
import static dev.fairhaven.rules.Type.Scalar.STR;

import dev.fairhaven.rules.Function;
import dev.fairhaven.rules.Message.Note;
import dev.fairhaven.rules.Parameter;
import dev.fairhaven.rules.Type;
import dev.fairhaven.rules.syntax.Span;
import dev.fairhaven.rules.syntax.Tree;
import dev.fairhaven.rules.syntax.Tree.BinaryOperator;
import dev.fairhaven.rules.syntax.Tree.Comparator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Infers the type of every expression, file by file in the order of imports, and reports type
/// errors.
final class Types {

  /// A pair of operand types that an operator accepts, and the type of its result.
  private record Transition(Type left, Type right, Type result) {}

  private static final List<Transition> WHOLE = List.of(new Transition(INT, INT, INT));
  private static final Transition DECIMAL =
      new Transition(Compatibility.NUMBER, Compatibility.NUMBER, FLOAT);
  private static final List<Transition> NUMBERS = List.of(WHOLE.getFirst(), DECIMAL);
  private static final List<Transition> ADDITION =
      List.of(new Transition(STR, STR, STR), WHOLE.getFirst(), DECIMAL);
  private static final List<Transition> MULTIPLICATION =
      List.of(
          WHOLE.getFirst(), DECIMAL, new Transition(STR, INT, STR), new Transition(INT, STR, STR));
  private static final List<Transition> EQUALITY = List.of(new Transition(ANY, ANY, BOOL));
  private static final List<Transition> ORDER =
      List.of(new Transition(Compatibility.NUMBER, Compatibility.NUMBER, BOOL));
  private static final List<Transition> MEMBERSHIP =
      List.of(new Transition(STR, STR, BOOL), new Transition(ANY, Type.list(ANY), BOOL));

  private static final Type TEXTUAL = Type.union(List.of(INT, FLOAT, BOOL, STR));

  private final Calls calls;
  private final Report report;
  private final Typing typing;
  private final Set<Unit> checked = new HashSet<>();

  Types(Calls calls, Report report) {
    this(calls, report, new Typing());
  }

  /// @param typing the types of known names; receives all others
  Types(Calls calls, Report report, Typing typing) {
    this.calls = calls;
    this.report = report;
    this.typing = typing;
  }

  Typing check() {
    calls.units().forEach(this::check);
    return typing;
  }

  private void check(Unit unit) {
    if (!checked.add(unit)) {
      return;
    }
    var file = new InFile(unit);
    for (var statement : unit.statements()) {
      switch (statement) {
        case Tree.Assign assign -> file.assign(assign);
        case Tree.Call call -> file.type(call);
      }
    }
  }

  private static List<Transition> transitions(BinaryOperator operator) {
    return switch (operator) {
      case ADD -> ADDITION;
      case MULTIPLY -> MULTIPLICATION;
      case SUBTRACT, FLOOR_DIVIDE, MODULO, POWER -> NUMBERS;
      case DIVIDE -> List.of(DECIMAL);
      case LEFT_SHIFT, RIGHT_SHIFT, OR, XOR, AND -> WHOLE;
    };
  }

  private static List<Transition> transitions(Comparator comparator) {
    return switch (comparator) {
      case EQUAL, NOT_EQUAL -> EQUALITY;
      case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> ORDER;
      case IN, NOT_IN -> MEMBERSHIP;
    };
  }

  private static String quoted(Type type) {
    return "`" + type.display() + "`";
  }

  /// A type as Python prints it.
  private static String printed(Type type) {
    return type instanceof Type.Scalar && type != ANY
        ? "<class '" + (type == NONE ? "NoneType" : type.display()) + "'>"
        : type.display();
  }

  /// The expressions of one file.
  private final class InFile {

    private final Unit unit;
    private final Map<String, Type> narrowed = new HashMap<>();

    InFile(Unit unit) {
      this.unit = unit;
    }

    void assign(Tree.Assign assign) {
      var valueType = type(assign.value());
      var annotation = assign.annotation();
      var stored = annotation == null ? valueType : declared(assign, annotation, valueType);
      boolean extractable = isExtractable(assign);
      boolean declaredSecret =
          annotation != null
              && (annotation.identifier().equals("Secret")
                  || Annotations.isExtractedSecret(annotation));
      if (!extractable && !declaredSecret) {
        report.error(
            Check.TYPES,
            assign.span(),
            "assignments can not include non-extractable features if they are not marked Secret",
            "name '" + assign.target().identifier() + "' is not marked as non-extractable");
      }
      typing.extractable(assign, extractable);
      typing
          .names()
          .put(
              Typing.key(unit, assign.target()),
              new Typing.Named(stored, assign.span().location(), extractable));
    }

    private Type declared(Tree.Assign assign, Tree.Annotation annotation, Type valueType) {
      Type type;
      try {
        type = Annotations.type(annotation, assign);
      } catch (Annotations.Problem problem) {
        problem.report(Check.TYPES, report);
        return valueType;
      }
      var also = new ArrayList<Note>();
      also.add(new Note(annotation.span().location(), "expected " + quoted(type) + " due to this"));
      also.addAll(definition(assign.value(), valueType));
      require(
          valueType,
          type,
          "incompatible types in assignment",
          assign.value(),
          "has type " + quoted(valueType) + ", expected " + quoted(type),
          also);
      return type;
    }

    private boolean isExtractable(Tree.Assign assign) {
      if (Annotations.isSecret(assign.annotation())) {
        return false;
      }
      return Annotations.isExtractedSecret(assign.annotation()) || isExtractable(assign.value());
    }

    private boolean isExtractable(Tree.Expression expression) {
      return switch (expression) {
        case Tree.Name name -> {
          var named = named(name);
          yield named == null || named.extractable();
        }
        case Tree.Items items -> items.items().stream().allMatch(this::isExtractable);
        case Tree.Call call ->
            call.arguments().stream().allMatch(keyword -> isExtractable(keyword.value()));
        case Tree.Format format -> format.names().stream().allMatch(this::isExtractable);
        case Tree.Text _,
            Tree.Numeral _,
            Tree.Bool _,
            Tree.Nothing _,
            Tree.Binary _,
            Tree.Unary _,
            Tree.Comparison _,
            Tree.Logical _,
            Tree.Attribute _ ->
            true;
      };
    }

    private Typing.@Nullable Named named(Tree.Name name) {
      return typing.names().get(Typing.key(unit, name));
    }

    Type type(Tree.Expression expression) {
      return switch (expression) {
        case Tree.Name name -> name(name);
        case Tree.Text _ -> STR;
        case Tree.Numeral number -> number.isWhole() ? INT : FLOAT;
        case Tree.Bool _ -> BOOL;
        case Tree.Nothing _ -> NONE;
        case Tree.Items items -> items(items);
        case Tree.Call call -> call(call);
        case Tree.Binary binary -> binary(binary);
        case Tree.Unary unary -> unary(unary);
        case Tree.Comparison comparison -> comparison(comparison);
        case Tree.Logical logical -> logical(logical);
        case Tree.Attribute attribute -> {
          report.error(Check.TYPES, attribute.span(), "attributes aren't supported yet", "");
          yield ANY;
        }
        case Tree.Format format -> format(format);
      };
    }

    private Type name(Tree.Name name) {
      var narrow = narrowed.get(Typing.key(unit, name));
      if (narrow != null) {
        return narrow;
      }
      var named = named(name);
      return named == null ? ANY : named.type();
    }

    private Type items(Tree.Items items) {
      var types =
          items.items().stream()
              .map(this::type)
              .collect(Collectors.toCollection(LinkedHashSet::new));
      if (types.size() > 1) {
        var all = types.stream().map(Types::quoted).sorted().collect(Collectors.joining(", "));
        report.error(
            Check.TYPES,
            items.span(),
            "found multiple different types in list literal, unable to infer type",
            "has types " + all);
        return Type.list(ANY);
      }
      if (types.isEmpty()) {
        checkEmptyList(items);
        return Type.list(ANY);
      }
      return Type.list(types.getFirst());
    }

    private void checkEmptyList(Tree.Items items) {
      if (unit.parent(items) instanceof Tree.Assign assign && assign.annotation() == null) {
        report.error(
            Check.TYPES,
            assign.span(),
            "empty list literal has a dynamic item type, and thus must be assigned to a variable"
                + " with a type annotation",
            "give this variable a type annotation, eg:\n`"
                + assign.target().identifier()
                + ": list[str] = []`");
      }
    }

    private Type format(Tree.Format format) {
      for (var name : format.names()) {
        var type = type(name);
        require(
            type,
            TEXTUAL,
            "unsupported type for f-string substitution",
            name,
            "has type " + quoted(type) + ", expected one of `int`, `float`, `bool`, `str`",
            definition(name, type));
        if (!isExtractable(name)) {
          report.error(
              Check.TYPES,
              name.span(),
              "format strings can not include non-extractable features",
              "name '" + name.identifier() + "' is marked as non-extractable");
        }
      }
      return STR;
    }

    private Type call(Tree.Call call) {
      var bound = calls.bound(call);
      bound.imports().forEach(Types.this::check);
      var function = bound.function();
      Type variable = null;
      Tree.Keyword earlier = null;
      for (var keyword : call.arguments()) {
        var parameter = function.findParameter(keyword.name()).orElse(null);
        var given = argument(parameter, keyword.value());
        if (parameter == null || !parameter.type().isGeneric()) {
          checkArgument(function, keyword, parameter, given);
          continue;
        }
        boolean saysNothing = given == NONE && parameter.type().acceptsNone();
        if (saysNothing) {
          continue;
        }
        var value = variable(parameter.type(), given);
        if (variable != null && earlier != null && !variable.equals(value)) {
          reportConflict(keyword, value, earlier, variable);
        } else {
          variable = value;
          earlier = keyword;
        }
      }
      return result(call, function, variable);
    }

    /// The parts of a key may have different types.
    private Type argument(@Nullable Parameter parameter, Tree.Expression value) {
      if (parameter == null
          || parameter.type() != Type.Special.KEY
          || !(value instanceof Tree.Items items)
          || items.items().isEmpty()) {
        return type(value);
      }
      var types = items.items().stream().map(this::type).toList();
      return Type.list(
          types.stream()
              .filter(type -> !Compatibility.isDirect(type, Type.Special.KEY))
              .findFirst()
              .orElse(types.getFirst()));
    }

    /// What the type variable of a parameter stands for when it is given a value of a type.
    private static Type variable(Type parameter, Type given) {
      return parameter.acceptsNone() ? given.withoutNone().orElse(given) : given;
    }

    private void reportConflict(
        Tree.Keyword keyword, Type value, Tree.Keyword earlier, Type variable) {
      report.error(
          Check.TYPES,
          keyword.value().span().location(),
          "conflicting generic types",
          "has type " + quoted(value) + ", expected " + quoted(variable),
          "argument `" + earlier.name() + "` has type " + quoted(variable),
          List.of(new Note(earlier.value().span().location(), "")));
    }

    private void checkArgument(
        Function function, Tree.Keyword keyword, @Nullable Parameter parameter, Type given) {
      var accepted =
          parameter == null ? Objects.requireNonNull(function.extraArguments()) : parameter.type();
      var shown = parameter == null ? accepted.display() : parameter.displayType();
      require(
          given,
          accepted,
          "argument `" + keyword.name() + "` to `" + function.name() + "` has incompatible type",
          keyword.value(),
          "has type " + quoted(given) + ", expected `" + shown + "`",
          definition(keyword.value(), given));
    }

    private Type result(Tree.Call call, Function function, @Nullable Type variable) {
      var result = function.result();
      if (result == null) {
        return NONE;
      }
      if (function.isDynamic()) {
        return declaredResult(call);
      }
      return result.isGeneric() ? result.substitute(variable == null ? ANY : variable) : result;
    }

    /// The annotation of the assignment says what a dynamic function returns.
    private Type declaredResult(Tree.Call call) {
      if (unit.parent(call) instanceof Tree.Assign assign && assign.annotation() != null) {
        try {
          return Annotations.type(assign.annotation(), assign);
        } catch (Annotations.Problem _) {
          return ANY;
        }
      }
      return ANY;
    }

    private Type binary(Tree.Binary binary) {
      return transition(
          binary.span(),
          binary.operator().symbol(),
          binary.left(),
          binary.right(),
          transitions(binary.operator()),
          null);
    }

    private Type comparison(Tree.Comparison comparison) {
      return transition(
          comparison.span(),
          comparison.comparator().symbol(),
          comparison.left(),
          comparison.right(),
          transitions(comparison.comparator()),
          comparison);
    }

    /// @param comparison null for arithmetic, which does not accept unknown types
    private Type transition(
        Span at,
        String symbol,
        Tree.Expression left,
        Tree.Expression right,
        List<Transition> transitions,
        Tree.@Nullable Comparison comparison) {
      var leftType = type(left);
      var rightType = type(right);
      boolean known = leftType != ANY && rightType != ANY;
      for (var transition : comparison != null || known ? transitions : List.<Transition>of()) {
        var leftFits = Compatibility.of(leftType, transition.left());
        var rightFits = Compatibility.of(rightType, transition.right());
        boolean leftUnsupported = reportUnsupported(leftFits, left);
        boolean rightUnsupported = reportUnsupported(rightFits, right);
        if (leftUnsupported || rightUnsupported) {
          return ANY;
        }
        if (leftFits.isPossible() && rightFits.isPossible()) {
          var plainLeft = unwrap(leftFits, left, leftType);
          var plainRight = unwrap(rightFits, right, rightType);
          if (comparison != null) {
            compared(comparison, plainLeft, plainRight);
          }
          return transition.result();
        }
      }
      reportOperands(at, symbol, left, leftType, right, rightType);
      return ANY;
    }

    private Type unwrap(Compatibility fits, Tree.Expression expression, Type type) {
      if (fits instanceof Compatibility.Unwrapped(var plain)) {
        typing.unwrap(expression);
        return plain;
      }
      return type;
    }

    private boolean reportUnsupported(Compatibility fits, Tree.Expression at) {
      if (fits instanceof Compatibility.Unsupported(var text, var hint)) {
        report.error(Check.TYPES, at.span(), text, hint);
        return true;
      }
      return false;
    }

    private void reportOperands(
        Span at,
        String symbol,
        Tree.Expression left,
        Type leftType,
        Tree.Expression right,
        Type rightType) {
      report.error(
          Check.TYPES,
          at,
          "unsupported operand types for `" + symbol + "`",
          "no implementation for `"
              + leftType.display()
              + " "
              + symbol
              + " "
              + rightType.display()
              + "`",
          bothSides(left, leftType, right, "has type " + quoted(rightType), rightType));
    }

    private List<Note> bothSides(
        Tree.Expression left,
        Type leftType,
        Tree.Expression right,
        String rightHint,
        Type rightType) {
      var also = new ArrayList<Note>();
      also.add(new Note(left.span().location(), "has type " + quoted(leftType)));
      also.addAll(definition(left, leftType));
      also.add(new Note(right.span().location(), rightHint));
      also.addAll(definition(right, rightType));
      return also;
    }

    private void compared(Tree.Comparison comparison, Type left, Type right) {
      switch (comparison.comparator()) {
        case EQUAL, NOT_EQUAL -> equality(comparison, left, right);
        case IN, NOT_IN -> membership(comparison, left, right);
        case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> {}
      }
    }

    private void equality(Tree.Comparison comparison, Type left, Type right) {
      if (left == NONE || right == NONE) {
        // Every value can be missing, and this is how a rule asks.
        return;
      }
      var toRight = Compatibility.of(left, right);
      var toLeft = Compatibility.of(right, left);
      if (!toRight.isPossible() && !toLeft.isPossible()) {
        report.error(
            Check.TYPES,
            comparison.span(),
            "left and right sides have incompatible types",
            "comparison will always result in `"
                + always(comparison.comparator() == Comparator.EQUAL)
                + "`",
            bothSides(
                comparison.left(), left, comparison.right(), "has type " + quoted(right), right));
      } else if (!(toRight instanceof Compatibility.Yes)
          && !(toLeft instanceof Compatibility.Yes)) {
        typing.unwrap(
            toRight instanceof Compatibility.Unwrapped ? comparison.left() : comparison.right());
      }
    }

    private static String always(boolean positive) {
      return positive ? "False" : "True";
    }

    private void membership(Tree.Comparison comparison, Type left, Type right) {
      if (!(right instanceof Type.ListOf(var item))) {
        return;
      }
      var fits = Compatibility.of(left, item);
      boolean reverse = Compatibility.isDirect(item, left);
      if (!fits.isPossible() && !reverse) {
        report.error(
            Check.TYPES,
            comparison.span(),
            "item has incompatible type with list elements",
            "comparison will always result in `"
                + always(comparison.comparator() == Comparator.IN)
                + "`",
            bothSides(
                comparison.left(),
                left,
                comparison.right(),
                "list items have type " + quoted(item),
                right));
      } else if (!reverse && fits instanceof Compatibility.Unwrapped) {
        typing.unwrap(comparison.left());
      }
    }

    private Type logical(Tree.Logical logical) {
      var added = new ArrayList<String>();
      for (var operand : logical.operands()) {
        var type = type(operand);
        require(
            type,
            BOOL,
            "unsupported operand type for `" + logical.operator().symbol() + "`",
            operand,
            "has type " + quoted(type) + ", expected `bool`",
            definition(operand, type));
        narrow(logical, operand).ifPresent(added::add);
      }
      added.forEach(narrowed::remove);
      return BOOL;
    }

    /// `X != None and …`, `X == None or …`: the operands that follow see X without `None`.
    ///
    /// @return the key that was narrowed
    private Optional<String> narrow(Tree.Logical logical, Tree.Expression operand) {
      var wanted =
          logical.operator() == Tree.LogicalOperator.AND ? Comparator.NOT_EQUAL : Comparator.EQUAL;
      if (!(operand instanceof Tree.Comparison comparison) || comparison.comparator() != wanted) {
        return Optional.empty();
      }
      var other =
          comparison.left() instanceof Tree.Nothing
              ? comparison.right()
              : comparison.right() instanceof Tree.Nothing ? comparison.left() : null;
      if (!(other instanceof Tree.Name name) || narrowed.containsKey(Typing.key(unit, name))) {
        return Optional.empty();
      }
      var key = Typing.key(unit, name);
      var type = name(name).withoutNone();
      type.ifPresent(value -> narrowed.put(key, value));
      return type.map(_ -> key);
    }

    private Type unary(Tree.Unary unary) {
      var type = type(unary.operand());
      var also = new ArrayList<Note>();
      also.add(new Note(unary.operand().span().location(), "has type " + quoted(type)));
      also.addAll(definition(unary.operand(), type));
      return switch (unary.operator()) {
        case NOT -> {
          requireOperand(
              unary,
              type,
              BOOL,
              "`not` only works on `bool` types",
              "`not` should be used on `bool` types like `not (X == Y)`",
              also);
          yield BOOL;
        }
        case NEGATE ->
            requireOperand(
                unary,
                type,
                Compatibility.NUMBER,
                "bad operand type for unary -: `" + printed(type) + "`",
                "unary `-` should be used on `int` types or `float` types like `-3`",
                also);
      };
    }

    /// @return the unwrapped type of the operand
    private Type requireOperand(
        Tree.Unary unary, Type type, Type accepted, String text, String hint, List<Note> also) {
      var fits = Compatibility.of(type, accepted);
      if (fits instanceof Compatibility.No) {
        report.error(Check.TYPES, unary.span(), text, hint, also);
        return type;
      }
      return reportUnsupported(fits, unary) ? ANY : unwrap(fits, unary.operand(), type);
    }

    private void require(
        Type type, Type accepted, String text, Tree.Expression at, String hint, List<Note> also) {
      var fits = Compatibility.of(type, accepted);
      switch (fits) {
        case Compatibility.No _ -> report.error(Check.TYPES, at.span(), text, hint, also);
        case Compatibility.Unwrapped _ -> typing.unwrap(at);
        case Compatibility.Unsupported _ -> reportUnsupported(fits, at);
        case Compatibility.Yes _ -> {}
      }
    }

    /// The location where a name got its incompatible type.
    private List<Note> definition(Tree.Expression expression, Type type) {
      if (!(expression instanceof Tree.Name name)) {
        return List.of();
      }
      var named = named(name);
      return named == null
          ? List.of()
          : List.of(
              new Note(
                  named.at(),
                  "variable `"
                      + name.identifier()
                      + "` with incompatible type "
                      + quoted(type)
                      + " originally defined here"));
    }
  }
}
