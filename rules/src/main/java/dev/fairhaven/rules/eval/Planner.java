package dev.fairhaven.rules.eval;

import dev.fairhaven.rules.CallContext;
import dev.fairhaven.rules.Event;
import dev.fairhaven.rules.Function.Purity;
import dev.fairhaven.rules.Labels;
import dev.fairhaven.rules.SimilarTexts;
import dev.fairhaven.rules.Windows;
import dev.fairhaven.rules.ir.Ir;
import dev.fairhaven.rules.ir.Program;
import dev.fairhaven.rules.ir.Program.Step;
import dev.fairhaven.rules.ir.Rule;
import dev.fairhaven.rules.ir.Variable;
import dev.fairhaven.rules.json.JsonPath;
import dev.fairhaven.rules.lists.Banks;
import dev.fairhaven.rules.lists.Hit;
import dev.fairhaven.rules.lists.Lists;
import dev.fairhaven.rules.regex.Literal;
import dev.fairhaven.rules.regex.PatternSearch;
import dev.fairhaven.rules.regex.PatternShape;
import dev.fairhaven.rules.syntax.Tree.Comparator;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Turns a program into nodes, and collects what they share: paths to read, literals to search for,
/// equal calls.
final class Planner {

  private final Map<JsonPath, Integer> paths = new LinkedHashMap<>();
  private final Map<JsonPath, Integer> secretPaths = new LinkedHashMap<>();
  private final IdentityHashMap<Ir, Node> nodes = new IdentityHashMap<>();
  private final Scans scans = new Scans();
  private final Sharing sharing = new Sharing();
  private final BitSet observed;
  private final Program program;

  Planner(Program program) {
    this.program = program;
    this.observed = observed(program);
  }

  /// Paths read from events, by number.
  List<JsonPath> paths() {
    return List.copyOf(paths.keySet());
  }

  List<JsonPath> secretPaths() {
    return List.copyOf(secretPaths.keySet());
  }

  /// Complete once every expression is a node.
  Plan plan(Node[] definitions) {
    return new Plan(definitions, kept(definitions), sharing.shared(), scans.automata());
  }

  private static int kept(Node[] definitions) {
    int kept = definitions.length;
    while (kept > 0 && definitions[kept - 1] instanceof RuleNode rule && !rule.isObserved()) {
      kept--;
    }
    return kept;
  }

  Node[] definitions() {
    return program.variables().stream().map(this::definition).toArray(Node[]::new);
  }

  private Node definition(Variable variable) {
    return variable.definition() instanceof Ir.RuleOf(var rule)
        ? rule(rule, observed.get(variable.slot()))
        : node(variable.definition());
  }

  private RuleNode rule(Rule rule, boolean isObserved) {
    return new RuleNode(rule, node(rule.conditions()), described(rule), isObserved);
  }

  private List<Node> described(Rule rule) {
    return rule.description().stream()
        .filter(Ir.Format.Part.Field.class::isInstance)
        .map(part -> node(((Ir.Format.Part.Field) part).value()))
        .toList();
  }

  /// The node of an expression, the same each time.
  Node node(Ir ir) {
    var known = nodes.get(ir);
    if (known != null) {
      return known;
    }
    var node = make(ir);
    nodes.put(ir, node);
    return node;
  }

  private Node make(Ir ir) {
    return switch (ir) {
      case Ir.Constant(var value) -> new BasicNodes.Constant(value);
      case Ir.Read(var variable) -> new BasicNodes.Read(variable.slot());
      case Ir.Unwrap(var value) -> new BasicNodes.Unwrap(node(value));
      case Ir.JsonRead read -> json(read);
      case Ir.Items(var items) -> new BasicNodes.Items(items.stream().map(this::node).toList());
      case Ir.Format(var parts) -> new BasicNodes.Format(parts(parts));
      case Ir.Arithmetic op -> new BasicNodes.Arithmetic(op, node(op.left()), node(op.right()));
      case Ir.Negate(var operand, var at) -> new BasicNodes.Negate(node(operand), at);
      case Ir.Not(var operand) -> new LogicNodes.Not(node(operand));
      case Ir.Compare compare -> comparison(compare);
      case Ir.Logical(var operator, var operands) ->
          new LogicNodes.Logical(
              operands.stream().map(this::node).toList(),
              operator == dev.fairhaven.rules.syntax.Tree.LogicalOperator.OR);
      case Ir.Invoke call -> invoke(call);
      case Ir.RuleOf(var rule) -> rule(rule, true);
    };
  }

  /// Whether all items of a list that is not a literal in the rule are true.
  Node allHold(Ir list) {
    return new ListHolds(node(list));
  }

  /// The number of the scan of a variable's text.
  int scan(int slot) {
    return scans.of(slot).number();
  }

  /// Texts, and the nodes of values.
  List<Object> parts(List<Ir.Format.Part> parts) {
    return parts.stream().map(this::part).toList();
  }

  private Object part(Ir.Format.Part part) {
    return switch (part) {
      case Ir.Format.Part.Literal(var text) -> text;
      case Ir.Format.Part.Field(_, var value) -> node(value);
    };
  }

  private Node json(Ir.JsonRead read) {
    var known = read.secret() ? secretPaths : paths;
    int path = known.computeIfAbsent(read.path(), _ -> known.size());
    return new JsonNode(read, path, node(read.required()), node(read.coerce()));
  }

  private Node comparison(Ir.Compare compare) {
    var left = node(compare.left());
    var right = node(compare.right());
    return switch (compare.comparator()) {
      case EQUAL -> new LogicNodes.Equality(left, right, false);
      case NOT_EQUAL -> new LogicNodes.Equality(left, right, true);
      case IN -> membership(compare, new LogicNodes.Membership(left, right, false), false);
      case NOT_IN -> membership(compare, new LogicNodes.Membership(left, right, true), true);
      case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL ->
          order(compare.comparator(), left, right);
    };
  }

  private static Node order(Comparator comparator, Node left, Node right) {
    return right instanceof BasicNodes.Constant constant && constant.value instanceof Long bound
        ? new LogicNodes.Bound(comparator, left, bound)
        : new LogicNodes.Order(comparator, left, right);
  }

  private Node membership(Ir.Compare compare, Node otherwise, boolean negated) {
    if (compare.left() instanceof Ir.Constant(String text)
        && compare.right() instanceof Ir.Read(var variable)
        && isAscii(text)) {
      var scan = scans.of(variable.slot());
      var literal = Literal.anywhere(text);
      if (scan.takes(List.of(literal))) {
        int number = scan.add(literal);
        return new ScanNodes.Contains(variable, scan.number(), number, negated, otherwise);
      }
    }
    return otherwise;
  }

  private static boolean isAscii(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> c < 0x80);
  }

  private Node invoke(Ir.Invoke call) {
    var constant = fold(call);
    return constant != null ? constant : search(call, plainInvoke(call));
  }

  private InvokeNode plainInvoke(Ir.Invoke call) {
    var arguments = call.arguments().stream().map(this::node).toList();
    var origins = call.arguments().stream().map(this::origin).toList();
    return new InvokeNode(call, arguments, origins, sharing.group(call, simplified(call)));
  }

  /// The arguments, with constants in place of what is the same for every event.
  private List<Ir> simplified(Ir.Invoke call) {
    return call.arguments().stream()
        .map(ir -> node(ir).isConstant() ? new Ir.Constant(node(ir).constant()) : ir)
        .toList();
  }

  /// The result of a call that is the same for every event, null if it is not.
  private BasicNodes.@Nullable Constant fold(Ir.Invoke call) {
    boolean isFixed =
        call.function().purity() == Purity.PURE
            && !call.function().evidence()
            && call.arguments().stream().map(this::node).allMatch(Node::isConstant);
    if (!isFixed) {
      return null;
    }
    var values = call.arguments().stream().map(argument -> node(argument).constant()).toArray();
    var trial = new Trial();
    try {
      var value = call.body().apply(values, trial);
      return trial.isUsed ? null : new BasicNodes.Constant(value);
    } catch (RuntimeException | StackOverflowError _) {
      // It fails in the same way for each event and is reported there.
      return null;
    }
  }

  /// Notes whether a call does more than return a value.
  private static final class Trial implements CallContext {

    private static final Event NOTHING =
        Event.of("", "", java.time.Instant.EPOCH, dev.fairhaven.rules.Json.NOTHING);

    private boolean isUsed;

    private Object used() {
      isUsed = true;
      return Node.FAILED;
    }

    @Override
    public Event event() {
      used();
      return NOTHING;
    }

    @Override
    public Labels labels() {
      used();
      return Labels.NONE;
    }

    @Override
    public Windows.Observation windows() {
      used();
      return Windows.NONE.observe(NOTHING);
    }

    @Override
    public Lists lists() {
      used();
      return Lists.NONE;
    }

    @Override
    public Banks banks() {
      used();
      return Banks.NONE;
    }

    @Override
    public SimilarTexts similarTexts() {
      used();
      return SimilarTexts.NONE;
    }

    @Override
    public Object fail(String kind, String message) {
      return used();
    }

    @Override
    public Object skip() {
      return used();
    }

    @Override
    public void matched(int argument, int start, int end, String detail) {
      used();
    }

    @Override
    public void listed(int argument, String text, int start, int end, Hit hit) {
      used();
    }
  }

  private Node search(Ir.Invoke call, InvokeNode otherwise) {
    if (call.body() instanceof PatternSearch search
        && call.arguments().get(search.target()) instanceof Ir.Read(var variable)) {
      var scan = scans.of(variable.slot());
      var verdict = verdict(search.pattern().shape(), scan);
      if (verdict != null) {
        return new ScanNodes.Search(search, variable, scan.number(), verdict, otherwise);
      }
    }
    return otherwise;
  }

  private static ScanNodes.@Nullable Verdict verdict(PatternShape shape, Scans.Scan scan) {
    return switch (shape) {
      case PatternShape.Unknown _ -> null;
      case PatternShape.Needs(var literals) -> {
        if (!scan.takes(literals)) {
          yield null;
        }
        var numbers = literals.stream().mapToInt(scan::add).toArray();
        yield new ScanNodes.Needed(numbers, literals.getFirst().ignoresCase());
      }
      case PatternShape.Exact(var sequences) -> decided(sequences, scan);
    };
  }

  private static ScanNodes.@Nullable Verdict decided(
      List<PatternShape.Sequence> sequences, Scans.Scan scan) {
    var literals = new ArrayList<Literal>();
    for (var sequence : sequences) {
      literals.add(sequence.first());
      if (sequence.second() != null) {
        literals.add(sequence.second());
      }
    }
    if (!scan.takes(literals)) {
      return null;
    }
    return new ScanNodes.Decided(
        sequences.stream().mapToInt(sequence -> scan.add(sequence.first())).toArray(),
        sequences.stream()
            .mapToInt(
                sequence ->
                    sequence.second() == null
                        ? -1
                        : scan.add(Objects.requireNonNull(sequence.second())))
            .toArray(),
        literals.getFirst().ignoresCase());
  }

  private Passage origin(Ir argument) {
    if (!(argument instanceof Ir.Read(var variable))) {
      return Passage.UNKNOWN;
    }
    var source = source(variable);
    if (source == null || !(source.definition() instanceof Ir.JsonRead read) || read.secret()) {
      return new Passage(variable.name(), null, null, -1);
    }
    int path = paths.computeIfAbsent(read.path(), _ -> paths.size());
    return new Passage(variable.name(), source.name(), read.path().toString(), path);
  }

  /// The variable a text was read into from the event, through changes of case only.
  private static @Nullable Variable source(Variable variable) {
    return switch (variable.definition()) {
      case Ir.JsonRead _ -> variable;
      case Ir.Read(var other) -> source(other);
      case Ir.Invoke call when call.function().name().matches("StringTo(Lower|Upper)") ->
          call.arguments().getFirst() instanceof Ir.Read(var other) ? source(other) : null;
      default -> null;
    };
  }

  /// Variables whose exact value matters to something else than [Step.When].
  private static BitSet observed(Program program) {
    var observed = new BitSet();
    for (var variable : program.variables()) {
      Reads.of(variable.definition()).forEach(read -> observed.set(read.slot()));
    }
    for (var unit : program.units()) {
      for (var step : unit.steps()) {
        observedBy(step).forEach(ir -> Reads.of(ir).forEach(read -> observed.set(read.slot())));
      }
    }
    return observed;
  }

  private static List<Ir> observedBy(Step step) {
    return switch (step) {
      case Step.Define _, Step.Import _ -> List.of();
      case Step.Require(var path, var condition) -> List.of(path, condition);
      case Step.When(var rules, var effects) -> {
        var observing = new ArrayList<>(effects);
        rules.stream().filter(rule -> !isRuleName(rule)).forEach(observing::add);
        yield observing;
      }
      case Step.Run(var call) -> List.of(call);
    };
  }

  private static boolean isRuleName(Ir ir) {
    return ir instanceof Ir.Read(var variable) && variable.definition() instanceof Ir.RuleOf;
  }

  private static final class ListHolds extends BooleanNode {
    private final Node list;

    ListHolds(Node list) {
      this.list = list;
    }

    @Override
    int test(Frame frame) {
      return RuleNode.testList(list, frame);
    }
  }
}
