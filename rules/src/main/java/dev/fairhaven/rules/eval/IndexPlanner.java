package dev.fairhaven.rules.eval;

import dev.fairhaven.rules.Function.Category;
import dev.fairhaven.rules.Function.Cost;
import dev.fairhaven.rules.Function.Purity;
import dev.fairhaven.rules.eval.BoundFilter.Interval;
import dev.fairhaven.rules.eval.RuleIndex.Condition;
import dev.fairhaven.rules.ir.Ir;
import dev.fairhaven.rules.ir.Rule;
import dev.fairhaven.rules.regex.PatternSearch;
import dev.fairhaven.rules.syntax.Tree.Comparator;
import dev.fairhaven.rules.syntax.Tree.LogicalOperator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Builds the [RuleIndex] of some rules: finds the conditions that a [Filter] can test.
///
/// A filter may read names that a rule would not have read, so it reads only those whose value is
/// cheap to get from the event.
final class IndexPlanner {

  /// The most filters in an index.
  static final int FILTERS_MAX = Long.SIZE;

  /// How many things that one rule needs in one text are looked at by a filter.
  private static final int LAYERS_MAX = 3;

  private final Planner planner;
  private final List<List<Ir>> conditions;
  private final int rules;
  private final List<Filter> filters = new ArrayList<>();

  /// Numbers of the filters that settle conditions.
  private final IdentityHashMap<Ir, Integer> settled = new IdentityHashMap<>();

  private IndexPlanner(Planner planner, List<RulePlan> rules) {
    this.planner = planner;
    this.rules = rules.size();
    this.conditions = rules.stream().map(rule -> conditions(rule.rule())).toList();
  }

  /// An index of the rules that are not observed; the others are kept separate.
  static RuleIndex index(Planner planner, List<RulePlan> rules) {
    var observed = rules.stream().filter(rule -> rule.node().isObserved()).toList();
    var others = rules.stream().filter(rule -> !rule.node().isObserved()).toList();
    return indexAll(planner, others, observed);
  }

  static RuleIndex indexAll(Planner planner, List<RulePlan> rules, List<RulePlan> observed) {
    var index = new IndexPlanner(planner, rules);
    index.addTextFilters();
    index.addBoundFilters();
    index.addLiteralFilters();
    index.addConditionFilter();
    return new RuleIndex(
        rules.toArray(RulePlan[]::new),
        index.filters.toArray(Filter[]::new),
        rules.stream()
            .map(rule -> RuleIndex.Tests.of(index.tests(rule.rule())))
            .toArray(RuleIndex.Tests[]::new),
        observed.toArray(RulePlan[]::new));
  }

  /// The conditions of a rule, those that are joined by `and` one by one; none for a list that is
  /// not written in the rule itself.
  private static List<Ir> conditions(Rule rule) {
    return rule.conditions() instanceof Ir.Items(var items)
        ? items.stream().flatMap(IndexPlanner::conjuncts).toList()
        : List.of();
  }

  private static Stream<Ir> conjuncts(Ir condition) {
    return condition instanceof Ir.Logical(var operator, var operands)
            && operator == LogicalOperator.AND
        ? operands.stream().flatMap(IndexPlanner::conjuncts)
        : Stream.of(condition);
  }

  private Condition[] tests(Rule rule) {
    if (!(rule.conditions() instanceof Ir.Items)) {
      return new Condition[] {new Condition(planner.allHold(rule.conditions()), -1)};
    }
    return conditions(rule).stream()
        .sorted(java.util.Comparator.comparingInt(IndexPlanner::cost))
        .map(ir -> new Condition(planner.node(ir), settled.getOrDefault(ir, -1)))
        .toArray(Condition[]::new);
  }

  /// How much a condition costs, by steps.
  private static int cost(Ir condition) {
    int calls = Reads.calls(condition).stream().mapToInt(IndexPlanner::cost).max().orElse(0);
    boolean searches = condition instanceof Ir.Compare(var how, _, _) && how == Comparator.IN;
    return Math.max(calls, searches ? 1 : 0);
  }

  private static int cost(Ir.Invoke call) {
    return switch (call.function().cost()) {
      case LOW -> 1;
      case LINEAR -> call.body() instanceof PatternSearch ? 1 : 2;
      case SLOW -> 3;
    };
  }

  /// Whether the value of an expression comes from the event at little cost.
  private static boolean isCheap(Ir ir) {
    return Reads.calls(ir).stream().allMatch(IndexPlanner::isCheapCall)
        && Reads.of(ir).stream().allMatch(read -> isCheap(read.definition()));
  }

  private static boolean isCheapCall(Ir.Invoke call) {
    var function = call.function();
    return function.cost() != Cost.SLOW
        && (function.purity() == Purity.PURE || function.category() == Category.EVENT);
  }

  private static boolean isName(Ir ir) {
    return ir instanceof Ir.Read || (ir instanceof Ir.Unwrap(var value) && isName(value));
  }

  /// Conditions that are left to the same filter, and what they ask for, by number of rule.
  private static final class Group<T> {
    final Map<Integer, T> byRule = new LinkedHashMap<>();
    final List<Ir> conditions = new ArrayList<>();
  }

  private void add(Filter filter, List<Ir> settledConditions) {
    if (filters.size() < FILTERS_MAX) {
      settledConditions.forEach(condition -> settled.put(condition, filters.size()));
      filters.add(filter);
    }
  }

  private interface ConditionUser {
    void use(int rule, Ir condition);
  }

  private void forEachCondition(ConditionUser user) {
    for (int rule = 0; rule < rules; rule++) {
      for (var condition : conditions.get(rule)) {
        user.use(rule, condition);
      }
    }
  }

  // Names that have one of some texts.

  private record Guard(Ir subject, Set<String> texts) {}

  private void addTextFilters() {
    var groups = new LinkedHashMap<Ir, Group<Set<String>>>();
    forEachCondition(
        (rule, condition) -> {
          var guard = guard(condition);
          if (guard != null && isName(guard.subject) && isCheap(guard.subject)) {
            var group = groups.computeIfAbsent(guard.subject, _ -> new Group<>());
            group.byRule.merge(rule, guard.texts, IndexPlanner::common);
            group.conditions.add(condition);
          }
        });
    groups.forEach(
        (subject, group) ->
            add(new TextFilter(planner.node(subject), group.byRule, rules), group.conditions));
  }

  private static Set<String> common(Set<String> some, Set<String> others) {
    var common = new HashSet<>(some);
    common.retainAll(others);
    return common;
  }

  private static @Nullable Guard guard(Ir condition) {
    return switch (condition) {
      case Ir.Compare(var how, var left, Ir.Constant(String text)) when how == Comparator.EQUAL ->
          new Guard(left, Set.of(text));
      case Ir.Compare(var how, Ir.Constant(String text), var right) when how == Comparator.EQUAL ->
          new Guard(right, Set.of(text));
      case Ir.Compare(var how, var left, Ir.Constant(List<?> list))
          when how == Comparator.IN && list.stream().allMatch(String.class::isInstance) ->
          new Guard(left, texts(list));
      default -> null;
    };
  }

  private static Set<String> texts(List<?> list) {
    var texts = new HashSet<String>();
    list.forEach(text -> texts.add((String) text));
    return texts;
  }

  // Names that are compared with whole numbers.

  private record Bounded(int slot, Interval interval) {}

  private void addBoundFilters() {
    var groups = new LinkedHashMap<Integer, Group<Interval>>();
    forEachCondition(
        (rule, condition) -> {
          var bounded = bounded(condition);
          if (bounded != null && isCheap(condition)) {
            var group = groups.computeIfAbsent(bounded.slot, _ -> new Group<>());
            group.byRule.merge(rule, bounded.interval, Interval::and);
            group.conditions.add(condition);
          }
        });
    groups.forEach(
        (slot, group) -> {
          if (BoundFilter.fits(group.byRule, rules)) {
            add(new BoundFilter(slot, group.byRule, rules), group.conditions);
          }
        });
  }

  private static @Nullable Bounded bounded(Ir condition) {
    return switch (condition) {
      case Ir.Compare(var how, Ir.Read(var variable), Ir.Constant(Long bound)) ->
          bounded(variable.slot(), Interval.of(how, bound));
      case Ir.Compare(var how, Ir.Constant(Long bound), Ir.Read(var variable)) ->
          bounded(variable.slot(), Interval.of(mirrored(how), bound));
      default -> null;
    };
  }

  private static @Nullable Bounded bounded(int slot, @Nullable Interval interval) {
    return interval == null ? null : new Bounded(slot, interval);
  }

  private static Comparator mirrored(Comparator how) {
    return switch (how) {
      case LESS -> Comparator.GREATER;
      case LESS_OR_EQUAL -> Comparator.GREATER_OR_EQUAL;
      case GREATER -> Comparator.LESS;
      case GREATER_OR_EQUAL -> Comparator.LESS_OR_EQUAL;
      case EQUAL, NOT_EQUAL, IN, NOT_IN -> how;
    };
  }

  // Literals in texts.

  private void addLiteralFilters() {
    var groups = new LinkedHashMap<Integer, Group<List<int[]>>>();
    forEachCondition(
        (rule, condition) -> {
          if (planner.node(condition) instanceof ScanNodes.NeedsLiterals needs
              && !needs.literals().isEmpty()
              && isCheap(needs.text().definition())) {
            var group = groups.computeIfAbsent(needs.text().slot(), _ -> new Group<>());
            var layers = group.byRule.computeIfAbsent(rule, _ -> new ArrayList<>());
            layers.addAll(needs.literals());
            if (needs.isDecidedByLiterals() && layers.size() <= LAYERS_MAX) {
              group.conditions.add(condition);
            }
          }
        });
    groups.forEach(
        (slot, group) ->
            add(
                new LiteralFilter(slot, planner.scan(slot), layers(group.byRule), rules),
                group.conditions));
  }

  private static List<Map<Integer, int[]>> layers(Map<Integer, List<int[]>> needed) {
    var layers = new ArrayList<Map<Integer, int[]>>();
    for (int i = 0; i < LAYERS_MAX; i++) {
      var layer = new LinkedHashMap<Integer, int[]>();
      for (var each : needed.entrySet()) {
        if (each.getValue().size() > i) {
          layer.put(each.getKey(), each.getValue().get(i));
        }
      }
      if (!layer.isEmpty()) {
        layers.add(layer);
      }
    }
    return layers;
  }

  // Whatever several rules have in common.

  private void addConditionFilter() {
    var owners = new LinkedHashMap<Ir, Group<Integer>>();
    forEachCondition(
        (rule, condition) -> {
          if (!settled.containsKey(condition)
              && Reads.calls(condition).isEmpty()
              && isCheap(condition)) {
            var group = owners.computeIfAbsent(condition, _ -> new Group<>());
            group.byRule.put(rule, rule);
            group.conditions.add(condition);
          }
        });
    owners.values().removeIf(group -> group.byRule.size() == 1);
    if (!owners.isEmpty()) {
      var filter = new ConditionFilter();
      owners.forEach(
          (condition, group) -> filter.add(planner.node(condition), group.byRule.keySet(), rules));
      add(filter, owners.values().stream().flatMap(group -> group.conditions.stream()).toList());
    }
  }
}
