package dev.fairhaven.rules.eval;

import dev.fairhaven.rules.Effect;
import dev.fairhaven.rules.Entity;
import dev.fairhaven.rules.Evaluation;
import dev.fairhaven.rules.Evaluation.Evidence;
import dev.fairhaven.rules.Evaluation.Match;
import dev.fairhaven.rules.Evaluation.Scope;
import dev.fairhaven.rules.Event;
import dev.fairhaven.rules.Function;
import dev.fairhaven.rules.Location;
import dev.fairhaven.rules.Ports;
import dev.fairhaven.rules.ir.Ir;
import dev.fairhaven.rules.ir.Program;
import dev.fairhaven.rules.ir.Program.Step;
import dev.fairhaven.rules.ir.Variable;
import dev.fairhaven.rules.json.PathReader;
import dev.fairhaven.rules.values.PythonText;
import dev.fairhaven.rules.values.RuleValue;
import dev.fairhaven.rules.values.Values;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Runs a program over events. Immutable and thread-safe; never throws on what an event contains.
///
/// With [Scope#DECISION] only rules, effects and requirements are evaluated, and whatever they
/// need; with [Scope#EVERYTHING] every definition and every operand, so that all features and
/// errors come out.
public final class Executor {

  private static final Location NOWHERE = new Location("event", 1, 0, "");

  private final Program program;
  private final Node[] definitions;
  private final UnitPlan[] units;
  private final Map<String, Integer> unitByPath = new HashMap<>();
  private final PathReader reader;
  private final PathReader secretReader;
  private final int paths;
  private final int secretPaths;
  private final Map<Integer, RuleInfo> rules = new LinkedHashMap<>();
  private final List<Node> labelledEntities = new ArrayList<>();

  /// The slots a file defines, those of them that are rules and features, and what else it does.
  private record UnitPlan(
      List<Integer> defined, List<Integer> rules, List<Integer> exported, List<StepPlan> steps) {}

  /// What to do for a step other than a definition.
  private sealed interface StepPlan {
    record Import(List<Integer> units) implements StepPlan {}

    record Require(Node path, Node condition) implements StepPlan {}

    record When(List<Node> rules, List<Node> effects) implements StepPlan {}

    record Run(Node call) implements StepPlan {}
  }

  /// What a rule depends on.
  private record RuleInfo(dev.fairhaven.rules.ir.Rule rule, BitSet features, BitSet calls) {}

  public Executor(Program program) {
    this.program = program;
    var planner = new Planner(program);
    this.definitions = planner.definitions();
    this.units = program.units().stream().map(unit -> plan(unit, planner)).toArray(UnitPlan[]::new);
    for (int i = 0; i < program.units().size(); i++) {
      unitByPath.put(program.units().get(i).path(), i);
    }
    program.variables().forEach(variable -> describe(variable, planner));
    program.units().stream()
        .flatMap(unit -> unit.steps().stream())
        .flatMap(step -> expressions(step).stream())
        .forEach(ir -> findLabelled(ir, planner));
    this.reader = new PathReader(planner.paths());
    this.secretReader = new PathReader(planner.secretPaths());
    this.paths = planner.paths().size();
    this.secretPaths = planner.secretPaths().size();
  }

  private UnitPlan plan(Program.Unit unit, Planner planner) {
    var variables =
        unit.steps().stream()
            .filter(Step.Define.class::isInstance)
            .map(step -> ((Step.Define) step).variable())
            .toList();
    var rules = variables.stream().filter(v -> v.definition() instanceof Ir.RuleOf).toList();
    var exported = variables.stream().filter(Variable::exported).toList();
    var steps = unit.steps().stream().filter(step -> !(step instanceof Step.Define));
    return new UnitPlan(
        slots(variables),
        slots(rules),
        slots(exported),
        steps.map(step -> plan(step, planner)).toList());
  }

  private static List<Integer> slots(List<Variable> variables) {
    return variables.stream().map(Variable::slot).toList();
  }

  private static StepPlan plan(Step step, Planner planner) {
    return switch (step) {
      case Step.Import(var units) -> new StepPlan.Import(units);
      case Step.Require(var path, var condition) ->
          new StepPlan.Require(planner.node(path), planner.node(condition));
      case Step.When(var rules, var effects) ->
          new StepPlan.When(nodes(rules, planner), nodes(effects, planner));
      case Step.Run(var call) -> new StepPlan.Run(planner.node(call));
      case Step.Define _ -> throw new IllegalStateException("definitions are planned apart");
    };
  }

  private static List<Ir> expressions(Step step) {
    return switch (step) {
      case Step.Define _, Step.Import _ -> List.of();
      case Step.Require(var path, var condition) -> List.of(path, condition);
      case Step.When(var rules, var effects) ->
          Stream.concat(rules.stream(), effects.stream()).toList();
      case Step.Run(var call) -> List.of(call);
    };
  }

  private static List<Node> nodes(List<Ir> expressions, Planner planner) {
    return expressions.stream().map(planner::node).toList();
  }

  private void describe(Variable variable, Planner planner) {
    if (variable.definition() instanceof Ir.RuleOf(var rule)) {
      var slots = Reads.closure(variable.definition());
      var calls = new BitSet();
      Reads.calls(variable.definition()).forEach(call -> calls.set(call.call()));
      slots.stream()
          .mapToObj(slot -> program.variables().get(slot))
          .flatMap(read -> Reads.calls(read.definition()).stream())
          .forEach(call -> calls.set(call.call()));
      rules.put(variable.slot(), new RuleInfo(rule, slots, calls));
    }
    findLabelled(variable.definition(), planner);
  }

  private void findLabelled(Ir ir, Planner planner) {
    for (var call : Reads.calls(ir)) {
      if (call.function().name().equals("HasLabel")) {
        labelledEntities.add(planner.node(call.arguments().getFirst()));
      }
    }
  }

  /// The entities whose labels the rules may ask for. To be loaded before [#evaluate].
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
    var steps = program.units().stream().flatMap(unit -> unit.steps().stream());
    return Stream.concat(
            program.variables().stream().map(Variable::definition),
            steps.flatMap(step -> expressions(step).stream()))
        .flatMap(ir -> Reads.calls(ir).stream())
        .map(Ir.Invoke::function)
        .distinct()
        .sorted(Comparator.comparing(Function::name))
        .toList();
  }

  public Evaluation evaluate(Event event, Ports ports, Scope scope) {
    var run = new Run(frame(event, ports, scope == Scope.EVERYTHING));
    run.unit(0);
    var evaluation = run.evaluation();
    run.frame.windows.keep();
    return evaluation;
  }

  private Frame frame(Event event, Ports ports, boolean everything) {
    var raw = new @Nullable Object[paths];
    var secrets = new @Nullable Object[secretPaths];
    boolean dataIsJson = reader.read(event.data(), raw);
    boolean secretsAreJson = secretReader.read(event.secrets(), secrets);
    var frame = new Frame(event, ports, everything, definitions, raw, secrets);
    if (!dataIsJson || !secretsAreJson) {
      frame.fail(NOWHERE, "MalformedJson", "the event is not JSON");
    }
    return frame;
  }

  /// One evaluation on its way.
  private final class Run {

    private final Frame frame;
    private final BitSet done = new BitSet();
    private final List<Integer> order = new ArrayList<>();
    private final List<Effect> effects = new ArrayList<>(0);

    Run(Frame frame) {
      this.frame = frame;
    }

    void unit(int number) {
      if (done.get(number)) {
        return;
      }
      done.set(number);
      var unit = units[number];
      // What is imported comes first, so that definitions find what they read already computed.
      for (var step : unit.steps) {
        if (step instanceof StepPlan.Import(var imported)) {
          for (int other : imported) {
            unit(other);
          }
        }
      }
      order.add(number);
      for (int slot : frame.everything ? unit.defined : unit.rules) {
        frame.variable(slot);
      }
      for (var step : unit.steps) {
        step(step);
      }
    }

    private void step(StepPlan step) {
      switch (step) {
        case StepPlan.Import _ -> {}
        case StepPlan.Require(var path, var condition) -> require(path, condition);
        case StepPlan.When(var rules, var effects) -> when(rules, effects);
        case StepPlan.Run(var call) -> call.eval(frame);
      }
    }

    private void require(Node path, Node condition) {
      int holds = condition.test(frame);
      if ((holds == Node.TRUE || frame.everything)
          && path.eval(frame) instanceof String file
          && holds == Node.TRUE) {
        var number = unitByPath.get(file);
        if (number != null) {
          unit(number);
        }
      }
    }

    private void when(List<Node> rules, List<Node> then) {
      List<String> passed = new ArrayList<>(0);
      for (var rule : rules) {
        if (rule.eval(frame) instanceof RuleValue value && value.isTrue()) {
          passed.add(value.rule());
        }
      }
      if (passed.isEmpty() && !frame.everything) {
        return;
      }
      for (var effect : then) {
        if (effect.eval(frame) instanceof Effect wanted && !passed.isEmpty()) {
          effects.add(wanted.causedBy(passed));
        }
      }
    }

    Evaluation evaluation() {
      var verdicts = new LinkedHashSet<String>();
      for (var effect : effects) {
        if (effect instanceof Effect.DeclareVerdict verdict) {
          verdicts.add(verdict.verdict());
        }
      }
      var matches = matches();
      var features = frame.everything ? exported() : looked(matches);
      return new Evaluation(List.copyOf(verdicts), effects, matches, features, frame.failures);
    }

    private List<Match> matches() {
      List<Match> matches = new ArrayList<>(0);
      for (int number : order) {
        for (int slot : units[number].rules) {
          if (frame.variable(slot) instanceof RuleValue value && value.isTrue()) {
            matches.add(match(java.util.Objects.requireNonNull(rules.get(slot))));
          }
        }
      }
      return matches;
    }

    private Match match(RuleInfo info) {
      var features = new LinkedHashMap<String, @Nullable Object>();
      info.features.stream().forEach(slot -> addFeature(slot, features));
      var evidence = new LinkedHashSet<Evidence>();
      for (var found : frame.found) {
        if (info.calls.get(found.call())) {
          evidence.add(found.evidence());
        }
      }
      return new Match(
          info.rule.name(),
          description(info.rule),
          info.rule.at(),
          features,
          List.copyOf(evidence));
    }

    private void addFeature(int slot, SequencedMap<String, @Nullable Object> features) {
      var variable = program.variables().get(slot);
      boolean shown = !variable.constant() && !variable.secret() && !variable.local();
      if (shown && frame.isComputed(slot)) {
        features.put(variable.name(), plain(slot));
      }
    }

    private String description(dev.fairhaven.rules.ir.Rule rule) {
      var text = new StringBuilder();
      for (var part : rule.description()) {
        switch (part) {
          case Ir.Format.Part.Literal(var literal) -> text.append(literal);
          case Ir.Format.Part.Field(_, var value) -> text.append(PythonText.str(value(value)));
        }
      }
      return text.toString();
    }

    /// The value of a name in a description; nothing else can stand there.
    private @Nullable Object value(Ir ir) {
      return switch (ir) {
        case Ir.Read(var variable) -> frame.variable(variable.slot());
        case Ir.Unwrap(var inner) -> Values.plain(value(inner));
        default -> throw new IllegalStateException("not a name");
      };
    }

    private SequencedMap<String, @Nullable Object> exported() {
      var features = new LinkedHashMap<String, @Nullable Object>();
      for (int number : order) {
        for (int slot : units[number].exported) {
          features.put(program.variables().get(slot).name(), plain(slot));
        }
      }
      return features;
    }

    private static SequencedMap<String, @Nullable Object> looked(List<Match> matches) {
      var features = new LinkedHashMap<String, @Nullable Object>();
      matches.forEach(match -> features.putAll(match.features()));
      return features;
    }

    private @Nullable Object plain(int slot) {
      var value = frame.variable(slot);
      return value == Node.FAILED ? null : Values.plain(value);
    }
  }
}
