package dev.fairhaven.rules.eval;

import dev.fairhaven.rules.CallContext;
import dev.fairhaven.rules.Effect;
import dev.fairhaven.rules.Entity;
import dev.fairhaven.rules.Evaluation.Failure;
import dev.fairhaven.rules.Event;
import dev.fairhaven.rules.Json;
import dev.fairhaven.rules.Labels;
import dev.fairhaven.rules.Location;
import dev.fairhaven.rules.Ports;
import dev.fairhaven.rules.SimilarTexts;
import dev.fairhaven.rules.Windows;
import dev.fairhaven.rules.ir.Ir;
import dev.fairhaven.rules.ir.Program;
import dev.fairhaven.rules.ir.Program.Step;
import dev.fairhaven.rules.ir.Variable;
import dev.fairhaven.rules.json.JsonPath;
import dev.fairhaven.rules.json.PathReader;
import dev.fairhaven.rules.lists.Banks;
import dev.fairhaven.rules.lists.Hit;
import dev.fairhaven.rules.lists.Lists;
import dev.fairhaven.rules.syntax.Tree.Comparator;
import dev.fairhaven.rules.syntax.Tree.LogicalOperator;
import dev.fairhaven.rules.values.Coercion;
import dev.fairhaven.rules.values.Numbers;
import dev.fairhaven.rules.values.PythonText;
import dev.fairhaven.rules.values.RuleValue;
import dev.fairhaven.rules.values.Values;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Says what a program means, as simply as that can be said: every definition of every file that is
/// run is evaluated once, in order, by recursion over its expression. No plan, nothing shared,
/// nothing left out. What the engine does is held against it.
final class ReferenceEvaluator {

  /// An expression that has no value because something failed.
  private static final Object FAILED = new Object();

  private final Program program;
  private final Event event;
  private final Labels labels;
  private final @Nullable Object data;
  private final Map<Variable, Optional<Object>> values = new LinkedHashMap<>();
  private final List<Program.Unit> done = new ArrayList<>();
  private final List<Effect> effects = new ArrayList<>();
  private final List<Failure> errors = new ArrayList<>();
  private final List<Found> found = new ArrayList<>();

  /// A passage that a call found.
  record Found(int call, String function, int start, int end, String detail) {}

  /// A rule that is true.
  ///
  /// @param features everything it depends on
  /// @param found passages that decided
  record Match(
      String rule,
      String description,
      Location at,
      SequencedMap<String, @Nullable Object> features,
      Set<Found> found) {}

  /// @param errors in order
  record Result(
      List<String> verdicts,
      List<Effect> effects,
      List<Match> matches,
      SequencedMap<String, @Nullable Object> features,
      List<Failure> errors) {}

  private ReferenceEvaluator(Program program, Event event, Labels labels) {
    this.program = program;
    this.event = event;
    this.labels = labels;
    this.data = PathReader.parse(((Json.Bytes) event.data()).utf8());
  }

  static Result evaluate(Program program, Event event, Labels labels) {
    var evaluator = new ReferenceEvaluator(program, event, labels);
    evaluator.unit(program.units().getFirst());
    return evaluator.result();
  }

  private void unit(Program.Unit unit) {
    if (done.contains(unit)) {
      return;
    }
    int place = done.size();
    done.add(unit);
    for (var step : unit.steps()) {
      if (step instanceof Step.Import(var units)) {
        units.forEach(number -> unit(program.units().get(number)));
      }
    }
    done.remove(place);
    done.add(unit);
    for (var step : unit.steps()) {
      if (step instanceof Step.Define(var variable)) {
        values.put(variable, Optional.ofNullable(eval(variable.definition())));
      }
    }
    unit.steps().forEach(this::step);
  }

  private void step(Step step) {
    switch (step) {
      case Step.Define _, Step.Import _ -> {}
      case Step.Require(var path, var condition) -> require(eval(condition), eval(path));
      case Step.When(var rules, var wanted) -> when(rules, wanted);
      case Step.Run(var call) -> eval(call);
    }
  }

  private void require(@Nullable Object condition, @Nullable Object path) {
    if (Boolean.TRUE.equals(condition)) {
      program.units().stream()
          .filter(unit -> unit.path().equals(path))
          .findFirst()
          .ifPresent(this::unit);
    }
  }

  private void when(List<Ir> rules, List<Ir> wanted) {
    var causes = new ArrayList<String>();
    for (var rule : rules) {
      if (eval(rule) instanceof RuleValue(var name, var isTrue) && isTrue) {
        causes.add(name);
      }
    }
    for (var effect : wanted) {
      if (eval(effect) instanceof Effect value && !causes.isEmpty()) {
        effects.add(value.causedBy(causes));
      }
    }
  }

  private @Nullable Object eval(Ir ir) {
    return switch (ir) {
      case Ir.Constant(var value) -> value;
      case Ir.Read(var variable) -> Objects.requireNonNull(values.get(variable)).orElse(null);
      case Ir.Unwrap(var value) -> unwrapped(eval(value));
      case Ir.JsonRead read -> json(read);
      case Ir.Items(var items) -> items(items);
      case Ir.Format(var parts) -> format(parts);
      case Ir.Arithmetic(var operator, var left, var right, var at) -> {
        var first = eval(left);
        var second = eval(right);
        yield arithmetic(operator, first, second, at);
      }
      case Ir.Negate(var operand, var at) -> negate(eval(operand), at);
      case Ir.Not(var operand) -> not(eval(operand));
      case Ir.Compare(var comparator, var left, var right) -> {
        var first = eval(left);
        var second = eval(right);
        yield compare(comparator, first, second);
      }
      case Ir.Logical(var operator, var operands) -> logical(operator, operands);
      case Ir.Invoke call -> invoke(call);
      case Ir.RuleOf(var rule) -> rule(rule);
    };
  }

  private static @Nullable Object unwrapped(@Nullable Object value) {
    return value == FAILED ? FAILED : Values.plain(value);
  }

  private Object fail(Location at, String kind, String message) {
    errors.add(new Failure(kind, message, at));
    return FAILED;
  }

  private @Nullable Object json(Ir.JsonRead read) {
    var required = eval(read.required());
    var coerce = eval(read.coerce());
    if (required == FAILED || coerce == FAILED) {
      return FAILED;
    }
    var raw = read.secret() ? JsonPath.MISSING : read.path().first(data);
    var value = json(read, raw, Values.isTruthy(required), Values.isTruthy(coerce));
    return read.entityType() == null || value == FAILED
        ? value
        : new Entity(read.entityType(), value);
  }

  private @Nullable Object json(
      Ir.JsonRead read, @Nullable Object raw, boolean required, boolean coerce) {
    if (raw == JsonPath.MISSING) {
      return read.type().acceptsNone()
          ? null
          : required
              ? fail(
                  read.at(), "MissingJsonPath", "Missing Json data at path `" + read.path() + "`.")
              : FAILED;
    }
    if (Coercion.matches(read.type(), raw)) {
      return raw;
    }
    if (raw == null && !required) {
      return FAILED;
    }
    var coerced =
        coerce && read.convertible() && raw != null
            ? Coercion.coerce(read.type(), raw)
            : Coercion.IMPOSSIBLE;
    return coerced != Coercion.IMPOSSIBLE
        ? coerced
        : fail(
            read.at(),
            "InvalidJsonType",
            "Invalid type in Json data at path `%s`. Has type `%s`, expected `%s`."
                .formatted(read.path(), Values.typeName(raw), read.type().display()));
  }

  private Object items(List<Ir> items) {
    var list = new ArrayList<@Nullable Object>();
    items.forEach(item -> list.add(eval(item)));
    return list.contains(FAILED) ? FAILED : list;
  }

  private Object format(List<Ir.Format.Part> parts) {
    var text = new StringBuilder();
    boolean failed = false;
    for (var part : parts) {
      switch (part) {
        case Ir.Format.Part.Literal(var literal) -> text.append(literal);
        case Ir.Format.Part.Field(_, var field) -> {
          var value = eval(field);
          failed |= value == FAILED;
          text.append(PythonText.str(value));
        }
      }
    }
    return failed ? FAILED : text.toString();
  }

  private Object arithmetic(
      dev.fairhaven.rules.syntax.Tree.BinaryOperator operator,
      @Nullable Object left,
      @Nullable Object right,
      Location at) {
    if (left == FAILED || right == FAILED) {
      return FAILED;
    }
    if (left == null || right == null) {
      return fail(at, "TypeError", "unsupported operand type: 'NoneType'");
    }
    try {
      return Numbers.apply(operator, left, right);
    } catch (Numbers.ArithmeticProblem e) {
      return fail(at, e.kind(), e.problem());
    }
  }

  private Object negate(@Nullable Object value, Location at) {
    if (value == null) {
      return fail(at, "TypeError", "bad operand type for unary -: 'NoneType'");
    }
    return value == FAILED ? FAILED : Numbers.negate(value);
  }

  private static Object not(@Nullable Object value) {
    return value == FAILED ? FAILED : !Boolean.TRUE.equals(value);
  }

  private static Object compare(
      Comparator comparator, @Nullable Object left, @Nullable Object right) {
    var first = left == FAILED && !isOrder(comparator) ? null : left;
    var second = right == FAILED && isEquality(comparator) ? null : right;
    if (first == FAILED || second == FAILED) {
      return FAILED;
    }
    return switch (comparator) {
      case EQUAL -> Values.areEqual(first, second);
      case NOT_EQUAL -> !Values.areEqual(first, second);
      case IN -> contains(second, first);
      case NOT_IN -> !contains(second, first);
      case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> isInOrder(comparator, first, second);
    };
  }

  private static boolean isEquality(Comparator comparator) {
    return comparator == Comparator.EQUAL || comparator == Comparator.NOT_EQUAL;
  }

  private static boolean isOrder(Comparator comparator) {
    return !isEquality(comparator)
        && comparator != Comparator.IN
        && comparator != Comparator.NOT_IN;
  }

  private static boolean contains(@Nullable Object haystack, @Nullable Object needle) {
    return switch (haystack) {
      case String text -> needle instanceof String part && text.contains(part);
      case List<?> list -> Values.contains(list, needle);
      case null -> needle == null;
      default -> false;
    };
  }

  private static boolean isInOrder(
      Comparator comparator, @Nullable Object left, @Nullable Object right) {
    if (left == null || right == null) {
      return false;
    }
    int order = Numbers.compare(left, right);
    if (order == Numbers.UNORDERED) {
      return false;
    }
    return switch (comparator) {
      case LESS -> order < 0;
      case LESS_OR_EQUAL -> order <= 0;
      case GREATER -> order > 0;
      default -> order >= 0;
    };
  }

  private Object logical(LogicalOperator operator, List<Ir> operands) {
    var results = operands.stream().map(this::eval).map(Boolean.TRUE::equals).toList();
    return operator == LogicalOperator.OR ? results.contains(true) : !results.contains(false);
  }

  private Object rule(dev.fairhaven.rules.ir.Rule rule) {
    var conditions = eval(rule.conditions());
    var description = format(rule.description());
    if (conditions == FAILED || description == FAILED) {
      return FAILED;
    }
    return new RuleValue(
        rule.name(),
        ((List<?>) Objects.requireNonNull(conditions)).stream().allMatch(Boolean.TRUE::equals));
  }

  private @Nullable Object invoke(Ir.Invoke call) {
    var arguments = new @Nullable Object[call.arguments().size()];
    boolean failed = false;
    for (int i = 0; i < arguments.length; i++) {
      var value = eval(call.arguments().get(i));
      failed |= value == FAILED && !call.acceptsNone().get(i);
      arguments[i] = value == FAILED ? null : value;
    }
    return failed ? FAILED : call.body().apply(arguments, new Context(call, arguments));
  }

  private final class Context implements CallContext {
    private final Ir.Invoke call;
    private final @Nullable Object[] arguments;

    Context(Ir.Invoke call, @Nullable Object[] arguments) {
      this.call = call;
      this.arguments = arguments;
    }

    @Override
    public Event event() {
      return event;
    }

    @Override
    public Labels labels() {
      return labels;
    }

    @Override
    public Windows.Observation windows() {
      return Ports.NONE.windows().observe(event);
    }

    @Override
    public Lists lists() {
      return Lists.NONE;
    }

    @Override
    public Banks banks() {
      return Banks.NONE;
    }

    @Override
    public SimilarTexts similarTexts() {
      return SimilarTexts.NONE;
    }

    @Override
    public Object fail(String kind, String message) {
      return ReferenceEvaluator.this.fail(call.at(), kind, message);
    }

    @Override
    public Object skip() {
      return FAILED;
    }

    @Override
    public void matched(int argument, int start, int end, String detail) {
      if (arguments[argument] instanceof String) {
        found.add(new Found(call.call(), call.function().name(), start, end, detail));
      }
    }

    @Override
    public void listed(int argument, String text, int start, int end, Hit hit) {
      found.add(new Found(call.call(), call.function().name(), start, end, hit.toString()));
    }
  }

  private Result result() {
    var verdicts = new LinkedHashSet<String>();
    for (var effect : effects) {
      if (effect instanceof Effect.DeclareVerdict(var verdict, _)) {
        verdicts.add(verdict);
      }
    }
    var features = new LinkedHashMap<String, @Nullable Object>();
    defined().stream().filter(Variable::exported).forEach(v -> features.put(v.name(), plain(v)));
    return new Result(List.copyOf(verdicts), effects, matches(), features, errors);
  }

  private List<Variable> defined() {
    return done.stream()
        .flatMap(unit -> unit.steps().stream())
        .filter(Step.Define.class::isInstance)
        .map(step -> ((Step.Define) step).variable())
        .toList();
  }

  private @Nullable Object plain(Variable variable) {
    var value = Objects.requireNonNull(values.get(variable)).orElse(null);
    return value == FAILED ? null : Values.plain(value);
  }

  private List<Match> matches() {
    var matches = new ArrayList<Match>();
    for (var variable : defined()) {
      if (variable.definition() instanceof Ir.RuleOf(var rule)
          && Objects.requireNonNull(values.get(variable)).orElse(null)
              instanceof RuleValue(_, var isTrue)
          && isTrue) {
        matches.add(match(rule, variable));
      }
    }
    return matches;
  }

  private Match match(dev.fairhaven.rules.ir.Rule rule, Variable variable) {
    var features = new LinkedHashMap<String, @Nullable Object>();
    var calls = new BitSet();
    calls(variable.definition(), calls);
    var slots = Reads.closure(variable.definition());
    for (var read : program.variables()) {
      if (slots.get(read.slot())) {
        calls(read.definition(), calls);
        if (!read.constant() && !read.secret() && !read.local()) {
          features.put(read.name(), plain(read));
        }
      }
    }
    var passages = new LinkedHashSet<Found>();
    found.stream().filter(each -> calls.get(each.call())).forEach(passages::add);
    return new Match(
        rule.name(), (String) format(rule.description()), rule.at(), features, passages);
  }

  private static void calls(Ir ir, BitSet calls) {
    Reads.calls(ir).forEach(call -> calls.set(call.call()));
  }
}
