package dev.fairhaven.rules.eval;

import dev.fairhaven.rules.Effect;
import dev.fairhaven.rules.Entity;
import dev.fairhaven.rules.Evaluation;
import dev.fairhaven.rules.Evaluation.Scope;
import dev.fairhaven.rules.Event;
import dev.fairhaven.rules.Function;
import dev.fairhaven.rules.Location;
import dev.fairhaven.rules.Ports;
import dev.fairhaven.rules.Windows;
import dev.fairhaven.rules.eval.UnitPlan.Action;
import dev.fairhaven.rules.ir.Ir;
import dev.fairhaven.rules.ir.Program;
import dev.fairhaven.rules.ir.Program.Step;
import dev.fairhaven.rules.ir.Variable;
import dev.fairhaven.rules.json.PathReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Runs a program over events. Immutable and thread-safe; never throws on what an event contains.
///
/// With [Scope#DECISION] only rules, effects, requirements and their inputs are evaluated; with
/// [Scope#EVERYTHING] every definition and every operand, which yields all features and errors.
public final class Executor {

  private static final Location NOWHERE = new Location("event", 1, 0, "");

  /// Rules of files that run for every event come first, in the order they run.
  final RulePlan[] rules;

  final UnitPlan[] units;
  final Route route;
  final CertainPlan certain;
  final SilentRules silent;

  /// Slots of exported features, by name.
  final Map<String, Integer> exported = new HashMap<>();

  /// Numbers of the verdicts that are declared as literals.
  final Map<String, Integer> verdicts = new HashMap<>();

  private final Program program;
  private final Planner planner;
  private final Plan plan;
  private final PathReader reader;
  private final PathReader secretReader;
  private final Map<String, Integer> unitByPath = new HashMap<>();
  private final Map<Integer, Integer> ruleBySlot = new HashMap<>();
  private final List<Node> labelledEntities = new ArrayList<>();

  public Executor(Program program) {
    this.program = program;
    this.planner = new Planner(program);
    var definitions = planner.definitions();
    this.route = new Route(program);
    this.rules =
        route
            .order()
            .mapToObj(unit -> program.units().get(unit).steps())
            .flatMap(List::stream)
            .filter(
                step ->
                    step instanceof Step.Define(var each) && each.definition() instanceof Ir.RuleOf)
            .map(step -> rule(((Step.Define) step).variable(), definitions))
            .toArray(RulePlan[]::new);
    this.units = program.units().stream().map(this::unit).toArray(UnitPlan[]::new);
    for (int i = 0; i < units.length; i++) {
      unitByPath.put(program.units().get(i).path(), i);
    }
    program.variables().stream()
        .filter(Variable::exported)
        .forEach(variable -> exported.put(variable.name(), variable.slot()));
    expressions().forEach(this::findLabelled);
    this.certain = CertainPlan.of(route, units, rules.length, this::index);
    this.silent = SilentRules.among(List.of(rules).subList(0, certain.rules()), planner);
    this.reader = new PathReader(planner.paths());
    this.secretReader = new PathReader(planner.secretPaths());
    this.plan = planner.plan(definitions);
  }

  private RulePlan rule(Variable variable, Node[] definitions) {
    var rule = ((Ir.RuleOf) variable.definition()).rule();
    var node = (RuleNode) definitions[variable.slot()];
    int number = ruleBySlot.size();
    ruleBySlot.put(variable.slot(), number);
    var read =
        Reads.closure(variable.definition()).stream()
            .mapToObj(slot -> program.variables().get(slot))
            .toList();
    return new RulePlan(
        number,
        variable.slot(),
        rule,
        node,
        read.stream().filter(each -> !each.constant() && !each.secret() && !each.local()).toList(),
        calls(variable, read),
        planner.parts(rule.description()),
        List.of(rule.name()));
  }

  private List<Node> calls(Variable variable, List<Variable> read) {
    return Stream.concat(read.stream(), Stream.of(variable))
        .flatMap(each -> Reads.calls(each.definition()).stream())
        .filter(call -> call.function().evidence())
        .sorted(Comparator.comparingInt(Ir.Invoke::call))
        .map(planner::node)
        .toList();
  }

  private UnitPlan unit(Program.Unit unit) {
    var variables =
        unit.steps().stream()
            .filter(Step.Define.class::isInstance)
            .map(step -> ((Step.Define) step).variable())
            .toList();
    var numbers =
        variables.stream()
            .map(each -> ruleBySlot.get(each.slot()))
            .filter(Objects::nonNull)
            .toList();
    int first = numbers.isEmpty() ? 0 : numbers.getFirst();
    return new UnitPlan(
        unit.steps().stream().flatMapToInt(Executor::imports).toArray(),
        slots(variables.stream()),
        slots(variables.stream().filter(Variable::counts)),
        slots(variables.stream().filter(Variable::exported)),
        first,
        first + numbers.size(),
        index(numbers),
        unit.steps().stream().flatMap(this::action).toArray(Action[]::new));
  }

  private static int[] slots(Stream<Variable> variables) {
    return variables.mapToInt(Variable::slot).toArray();
  }

  private static IntStream imports(Step step) {
    return step instanceof Step.Import(var units)
        ? units.stream().mapToInt(Integer::intValue)
        : IntStream.empty();
  }

  private RuleIndex index(List<Integer> numbers) {
    return IndexPlanner.index(planner, numbers.stream().map(number -> rules[number]).toList());
  }

  private Stream<Action> action(Step step) {
    return switch (step) {
      case Step.Define _, Step.Import _ -> Stream.empty();
      case Step.Require(var path, var condition) ->
          Stream.of(new Action.Require(planner.node(path), planner.node(condition)));
      case Step.When(var causes, var effects) -> Stream.of(when(causes, effects));
      case Step.Run(var call) -> Stream.of(new Action.Call(planner.node(call)));
    };
  }

  private Action when(List<Ir> causes, List<Ir> wanted) {
    var effects = nodes(wanted);
    var declared = Stream.of(effects).mapToInt(this::verdict).toArray();
    return new Action.When(numbers(causes), nodes(causes), effects, declared);
  }

  private int verdict(Node effect) {
    return effect.isConstant() && effect.constant() instanceof Effect.DeclareVerdict(var verdict, _)
        ? verdicts.computeIfAbsent(verdict, _ -> verdicts.size())
        : -1;
  }

  /// The numbers of rules that are given by name; none if any is not.
  private int[] numbers(List<Ir> causes) {
    var numbers =
        causes.stream()
            .map(ir -> ir instanceof Ir.Read(var rule) ? ruleBySlot.get(rule.slot()) : null)
            .filter(Objects::nonNull)
            .mapToInt(Integer::intValue)
            .toArray();
    return numbers.length == causes.size() ? numbers : new int[0];
  }

  private Node[] nodes(List<Ir> expressions) {
    return expressions.stream().map(planner::node).toArray(Node[]::new);
  }

  /// The definitions of all names, and the expressions of other lines.
  private Stream<Ir> expressions() {
    return Stream.concat(
        program.variables().stream().map(Variable::definition),
        program.units().stream()
            .flatMap(unit -> unit.steps().stream())
            .flatMap(Executor::expressions));
  }

  private static Stream<Ir> expressions(Step step) {
    return switch (step) {
      case Step.Define _, Step.Import _ -> Stream.empty();
      case Step.Require(var path, var condition) -> Stream.of(path, condition);
      case Step.When(var causes, var effects) -> Stream.concat(causes.stream(), effects.stream());
      case Step.Run(var call) -> Stream.of(call);
    };
  }

  private void findLabelled(Ir ir) {
    for (var call : Reads.calls(ir)) {
      if (call.function().name().equals("HasLabel")) {
        labelledEntities.add(planner.node(call.arguments().getFirst()));
      }
    }
  }

  /// The entities whose labels the rules may read. Load them before [#evaluate].
  public Set<Entity> labelledEntities(Event event) {
    var frame = frame(event, Ports.NONE, false);
    var entities = new LinkedHashSet<Entity>();
    for (var node : labelledEntities) {
      if (node.eval(frame) instanceof Entity entity) {
        entities.add(entity);
      }
    }
    return entities;
  }

  /// The functions the program calls, in order of name.
  public List<Function> calledFunctions() {
    return expressions()
        .flatMap(ir -> Reads.calls(ir).stream())
        .map(Ir.Invoke::function)
        .distinct()
        .sorted(Comparator.comparing(Function::name))
        .toList();
  }

  public Evaluation evaluate(Event event, Ports ports, Scope scope) {
    var frame = frame(event, ports, scope == Scope.EVERYTHING);
    var run = new Run(this, frame);
    var evaluation =
        switch (scope) {
          case DECISION -> run.decision();
          case EVERYTHING -> run.everything();
        };
    frame.windows.keep();
    return evaluation;
  }

  /// Counts an event in every window that rules use, and does nothing else.
  public void count(Event event, Windows windows) {
    var frame = frame(event, Ports.NONE.withWindows(windows), false);
    new CountingRun(this, frame).count(0);
    frame.windows.keep();
  }

  private Frame frame(Event event, Ports ports, boolean everything) {
    var data = reader.read(event.data());
    var secrets = secretReader.read(event.secrets());
    var frame = new Frame(event, ports, everything, plan, data, secrets);
    if (!data.isJson() || !secrets.isJson()) {
      frame.fail(NOWHERE, "MalformedJson", "the event is not JSON");
    }
    return frame;
  }

  Optional<Integer> findUnit(String path) {
    return Optional.ofNullable(unitByPath.get(path));
  }

  String name(int slot) {
    return program.variables().get(slot).name();
  }
}
