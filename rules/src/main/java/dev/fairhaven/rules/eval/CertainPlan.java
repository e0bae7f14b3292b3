package dev.fairhaven.rules.eval;

import dev.fairhaven.rules.eval.UnitPlan.Action;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// The combined plan of the files of a [Route] that run for every event.
///
/// @param units in the order they count as run
/// @param entered the same as a set, and those that are still being run
/// @param counted slots of what they count
/// @param rules how many rules they have: the first of the program
/// @param index of these rules
/// @param actions of all of them, in order
/// @param always which actions do not depend on rules, as bits
/// @param triggers for each rule of the program the actions that depend on it
@SuppressWarnings("ArrayRecordComponent") // Plans are read on the hot path and never compared.
record CertainPlan(
    int[] units,
    long[] entered,
    int[] counted,
    int rules,
    RuleIndex index,
    Action[] actions,
    long[] always,
    int[][] triggers) {

  static CertainPlan of(Route route, UnitPlan[] units, int rules, IndexMaker indices) {
    var ran = new ArrayList<Integer>();
    var actions = new ArrayList<Action>();
    var certain = new ArrayList<Integer>();
    for (var stage : route.certain()) {
      switch (stage) {
        case Route.Stage.Rules(int unit) -> {
          ran.add(unit);
          for (int rule = units[unit].firstRule(); rule < units[unit].endRule(); rule++) {
            certain.add(rule);
          }
        }
        case Route.Stage.Act(int unit, int action) -> actions.add(units[unit].actions()[action]);
        case Route.Stage.Enter _ -> throw new IllegalStateException("certain stages are entered");
      }
    }
    return new CertainPlan(
        ran.stream().mapToInt(Integer::intValue).toArray(),
        route.entered(),
        ran.stream().flatMapToInt(unit -> IntStream.of(units[unit].counted())).toArray(),
        certain.size(),
        indices.of(certain),
        actions.toArray(Action[]::new),
        always(actions),
        triggers(actions, rules));
  }

  /// Makes an index of some rules.
  interface IndexMaker {
    RuleIndex of(List<Integer> rules);
  }

  private static long[] always(List<Action> actions) {
    var always = Bits.of(actions.size());
    for (int i = 0; i < actions.size(); i++) {
      if (!(actions.get(i) instanceof Action.When when && when.dependsOnRulesOnly())) {
        Bits.set(always, i);
      }
    }
    return always;
  }

  private static int[][] triggers(List<Action> actions, int rules) {
    var triggers = new ArrayList<List<Integer>>();
    for (int i = 0; i < rules; i++) {
      triggers.add(new ArrayList<>());
    }
    for (int i = 0; i < actions.size(); i++) {
      if (actions.get(i) instanceof Action.When when) {
        for (int rule : when.rules()) {
          triggers.get(rule).add(i);
        }
      }
    }
    return triggers.stream()
        .map(some -> some.stream().mapToInt(Integer::intValue).toArray())
        .toArray(int[][]::new);
  }
}
