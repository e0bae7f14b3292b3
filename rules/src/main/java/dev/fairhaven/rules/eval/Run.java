package dev.fairhaven.rules.eval;

import dev.fairhaven.rules.Effect;
import dev.fairhaven.rules.Evaluation;
import dev.fairhaven.rules.Evaluation.Match;
import dev.fairhaven.rules.eval.UnitPlan.Action;
import dev.fairhaven.rules.values.RuleValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A running evaluation of one event.
final class Run {

  private final Executor executor;
  private final Frame frame;
  private final long[] entered;
  private final ArrayList<Effect> effects = new ArrayList<>(0);
  private final List<String> verdicts = new ArrayList<>(1);
  private final long[] declared;

  /// The rules that matched, by number.
  private final long[] passed;

  private final int[] order;
  private int ran;
  private boolean areSilentSettled;

  Run(Executor executor, Frame frame) {
    this.executor = executor;
    this.frame = frame;
    this.passed = Bits.of(executor.rules.length);
    this.declared = Bits.of(executor.verdicts.size());
    this.entered =
        frame.everything ? Bits.of(executor.units.length) : executor.certain.entered().clone();
    this.order =
        frame.everything
            ? new int[executor.units.length]
            : Arrays.copyOf(executor.certain.units(), executor.units.length);
  }

  /// Evaluates every definition, file by file.
  Evaluation everything() {
    enter(0);
    var ordered = Arrays.copyOf(order, ran);
    return evaluation(matches(), () -> new ExportedFeatures(executor, frame, ordered));
  }

  /// Evaluates the decision: first the files that run for every event, together, then the others.
  Evaluation decision() {
    var certain = executor.certain;
    ran = certain.units().length;
    frame.compute(certain.counted());
    test(certain.index());
    act(certain);
    executor.route.uncertain().forEach(this::pass);
    var matches = matches();
    return evaluation(matches, () -> looked(matches));
  }

  private static SequencedMap<String, @Nullable Object> looked(List<Match> matches) {
    var features = new LinkedHashMap<String, @Nullable Object>();
    matches.forEach(match -> features.putAll(match.features()));
    return features;
  }

  private void act(CertainPlan certain) {
    var wanted = certain.always().clone();
    for (int rule = Bits.next(passed, 0); rule >= 0; rule = Bits.next(passed, rule + 1)) {
      for (int action : certain.triggers()[rule]) {
        Bits.set(wanted, action);
      }
    }
    effects.ensureCapacity(2 * Bits.count(wanted));
    for (int i = Bits.next(wanted, 0); i >= 0; i = Bits.next(wanted, i + 1)) {
      act(certain.actions()[i]);
    }
  }

  private void pass(Route.Stage stage) {
    switch (stage) {
      case Route.Stage.Enter(int unit) -> enter(unit);
      case Route.Stage.Rules(int unit) -> rules(unit);
      case Route.Stage.Act(int unit, int action) -> act(executor.units[unit].actions()[action]);
    }
  }

  /// Runs a file, unless it has been run.
  private void enter(int unit) {
    if (Bits.get(entered, unit)) {
      return;
    }
    Bits.set(entered, unit);
    var plan = executor.units[unit];
    // Imported files come first, so that definitions find their inputs computed.
    for (int imported : plan.imports()) {
      enter(imported);
    }
    rules(unit);
    for (var action : plan.actions()) {
      act(action);
    }
  }

  private void rules(int unit) {
    order[ran++] = unit;
    frame.compute(executor.units[unit].counted());
    if (frame.everything) {
      define(executor.units[unit]);
    } else {
      test(executor.units[unit].index());
    }
  }

  private void define(UnitPlan unit) {
    if (!areSilentSettled && executor.silent.areReady(frame)) {
      executor.silent.settle(frame);
      areSilentSettled = true;
    }
    for (int slot : unit.defined()) {
      frame.variable(slot);
    }
    for (int rule = unit.firstRule(); rule < unit.endRule(); rule++) {
      keepIfTrue(executor.rules[rule]);
    }
  }

  private void keepIfTrue(RulePlan rule) {
    if (frame.variable(rule.slot()) instanceof RuleValue value && value.isTrue()) {
      Bits.set(passed, rule.number());
    }
  }

  private void test(RuleIndex index) {
    var found = index.test(frame);
    for (int i = Bits.next(found, 0); i >= 0; i = Bits.next(found, i + 1)) {
      var rule = index.rules()[i];
      frame.settle(rule.slot(), rule.node().value(true));
      Bits.set(passed, rule.number());
    }
    for (var rule : index.observed()) {
      keepIfTrue(rule);
    }
  }

  private void act(Action action) {
    switch (action) {
      case Action.Require(var path, var condition) -> require(path, condition);
      case Action.When when -> effects(when);
      case Action.Call(var call) -> call.eval(frame);
    }
  }

  private void require(Node path, Node condition) {
    int holds = condition.test(frame);
    if ((holds == Node.TRUE || frame.everything)
        && path.eval(frame) instanceof String file
        && holds == Node.TRUE) {
      executor.findUnit(file).ifPresent(this::enter);
    }
  }

  private void effects(Action.When when) {
    var causes = when.dependsOnRulesOnly() ? passedOf(when.rules()) : trueOf(when.values());
    if (causes.isEmpty() && !frame.everything) {
      return;
    }
    for (int i = 0; i < when.effects().length; i++) {
      if (when.effects()[i].eval(frame) instanceof Effect wanted && !causes.isEmpty()) {
        effects.add(wanted.causedBy(causes));
        declare(wanted, when.verdicts()[i]);
      }
    }
  }

  private void declare(Effect effect, int number) {
    if (effect instanceof Effect.DeclareVerdict(var verdict, _)) {
      int known = number >= 0 ? number : executor.verdicts.getOrDefault(verdict, -1);
      boolean isNew = known >= 0 ? !Bits.get(declared, known) : !verdicts.contains(verdict);
      if (isNew) {
        verdicts.add(verdict);
      }
      if (known >= 0) {
        Bits.set(declared, known);
      }
    }
  }

  private List<String> passedOf(int[] rules) {
    int count = 0;
    int last = -1;
    for (int rule : rules) {
      if (Bits.get(passed, rule)) {
        count++;
        last = rule;
      }
    }
    return count == 0
        ? List.of()
        : count == 1 ? executor.rules[last].itself() : namesOf(rules, count);
  }

  private List<String> namesOf(int[] rules, int count) {
    var names = new String[count];
    int next = 0;
    for (int rule : rules) {
      if (Bits.get(passed, rule)) {
        names[next++] = executor.rules[rule].rule().name();
      }
    }
    return List.of(names);
  }

  private List<String> trueOf(Node[] values) {
    List<String> names = new ArrayList<>(0);
    for (var node : values) {
      if (node.eval(frame) instanceof RuleValue value && value.isTrue()) {
        names.add(value.rule());
      }
    }
    return List.copyOf(names);
  }

  private Evaluation evaluation(
      List<Match> matches, Supplier<SequencedMap<String, @Nullable Object>> features) {
    return new Evaluation(verdicts, effects, matches, features, frame.failures);
  }

  /// In the order the rules were run.
  private List<Match> matches() {
    List<Match> matches = new ArrayList<>(Bits.count(passed));
    addMatches(0, executor.certain.rules(), matches);
    for (int i = executor.certain.units().length; i < ran; i++) {
      var unit = executor.units[order[i]];
      addMatches(unit.firstRule(), unit.endRule(), matches);
    }
    return matches;
  }

  private void addMatches(int first, int end, List<Match> matches) {
    for (int rule = Bits.next(passed, first);
        rule >= 0 && rule < end;
        rule = Bits.next(passed, rule + 1)) {
      matches.add(executor.rules[rule].match(frame));
    }
  }
}
