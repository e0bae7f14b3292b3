package dev.fairhaven.rules;

import dev.fairhaven.rules.Evaluation.Scope;
import dev.fairhaven.rules.check.Checker;
import dev.fairhaven.rules.eval.Executor;
import dev.fairhaven.rules.ir.Ir;
import dev.fairhaven.rules.ir.Program;
import dev.fairhaven.rules.ir.Variable;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/// A compiled rule set. Immutable and thread-safe; evaluating never throws on what an event
/// contains.
public final class RuleSet {

  private final Sources sources;
  private final Functions functions;
  private final Program program;
  private final Executor executor;
  private final List<Windows.Feature> windowFeatures;
  private final List<Function> usedFunctions;

  private RuleSet(Sources sources, Functions functions, Program program) {
    this.sources = sources;
    this.functions = functions;
    this.program = program;
    this.executor = new Executor(program);
    this.windowFeatures = windowFeatures(program);
    this.usedFunctions = executor.calledFunctions();
  }

  private static List<Windows.Feature> windowFeatures(Program program) {
    return program.variables().stream()
        .map(Variable::definition)
        .filter(Ir.Invoke.class::isInstance)
        .map(definition -> ((Ir.Invoke) definition).body())
        .filter(Windows.Counter.class::isInstance)
        .map(body -> ((Windows.Counter) body).feature())
        .toList();
  }

  /// A rule as its author wrote it.
  ///
  /// @param description with fields as `{Name}`
  public record RuleInfo(String name, String description, Location at) {}

  /// A feature that evaluations export.
  public record FeatureInfo(String name, Type type, Location at) {}

  /// Checks a rule set and compiles it if nothing is wrong.
  public static Compilation compile(Sources sources, Functions functions) {
    var result = Checker.check(sources, functions);
    return result.program() == null
        ? new Compilation.Rejected(result.messages())
        : new Compilation.Compiled(
            new RuleSet(sources, functions, result.program()), result.messages());
  }

  /// Evaluates rules, effects, and the features they need. Afterwards the event is counted in every
  /// window that rules use.
  public Evaluation evaluate(Event event, Ports ports) {
    return evaluate(event, ports, Scope.DECISION);
  }

  public Evaluation evaluate(Event event, Ports ports, Scope scope) {
    return executor.evaluate(event, ports, scope);
  }

  /// Counts an event in every window that rules use, without a decision: for replaying history.
  public void count(Event event, Windows windows) {
    if (!windowFeatures.isEmpty()) {
      executor.count(event, windows);
    }
  }

  /// The windows that rules use.
  public List<Windows.Feature> windowFeatures() {
    return windowFeatures;
  }

  /// The entities whose labels an evaluation of the event may read. Load them, then [#evaluate].
  public Set<Entity> labelledEntities(Event event) {
    return executor.labelledEntities(event);
  }

  /// Identifies the contents of the rule set.
  public String hash() {
    return sources.hash();
  }

  public Sources sources() {
    return sources;
  }

  public Functions functions() {
    return functions;
  }

  /// Every rule of every file, in the order of files and lines.
  public List<RuleInfo> rules() {
    return program.variables().stream()
        .filter(variable -> variable.definition() instanceof Ir.RuleOf)
        .map(variable -> ((Ir.RuleOf) variable.definition()).rule())
        .map(rule -> new RuleInfo(rule.name(), rule.template(), rule.at()))
        .toList();
  }

  /// Every feature that is exported, rules included.
  public List<FeatureInfo> features() {
    return program.variables().stream()
        .filter(Variable::exported)
        .map(variable -> new FeatureInfo(variable.name(), variable.type(), variable.at()))
        .toList();
  }

  /// The functions the rule set calls, except special forms, by name.
  public List<Function> usedFunctions() {
    return usedFunctions;
  }

  /// Whether the rule set calls the function.
  public boolean uses(String function) {
    return usedFunctions.stream().anyMatch(each -> each.name().equals(function));
  }

  /// The labels the rule set declares.
  public Collection<LabelDeclaration> labels() {
    return program.labels().values();
  }
}
