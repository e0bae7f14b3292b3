package dev.fairhaven.rules.eval;

import java.util.stream.Stream;

/// Finds the rules that match an event. All start as candidates; filters remove many at a time, and
/// the rest is tested rule by rule, without the conditions that filters have decided. Immutable.
/// Made by [IndexPlanner].
///
/// @param rules those that are indexed
/// @param filters the cheapest first; at most [IndexPlanner#FILTERS_MAX]
/// @param tests the test of each indexed rule
/// @param observed rules whose value is needed exactly, and which are evaluated as others need it
@SuppressWarnings("ArrayRecordComponent") // Plans are read on the hot path and never compared.
record RuleIndex(RulePlan[] rules, Filter[] filters, Tests[] tests, RulePlan[] observed) {

  /// @param filter that may have decided the condition, -1 for none
  record Condition(Node node, int filter) {}

  /// The test of one rule.
  ///
  /// @param conditions all of them, the cheapest first
  /// @param open those that no filter decides
  /// @param filters those that decide the others, as bits
  @SuppressWarnings("ArrayRecordComponent") // Plans are read on the hot path and never compared.
  record Tests(Condition[] conditions, Node[] open, long filters) {
    static Tests of(Condition[] conditions) {
      long filters = 0;
      for (var condition : conditions) {
        filters |= condition.filter < 0 ? 0 : 1L << condition.filter;
      }
      var open = Stream.of(conditions).filter(each -> each.filter < 0).map(Condition::node);
      return new Tests(conditions, open.toArray(Node[]::new), filters);
    }
  }

  /// The indexed rules that match, by position.
  long[] test(Frame frame) {
    var candidates = Bits.below(rules.length);
    test(frame, candidates);
    return candidates;
  }

  /// Removes rules that do not match.
  void test(Frame frame, long[] candidates) {
    long settled = 0;
    for (int i = 0; i < filters.length; i++) {
      settled |= filters[i].narrow(candidates, frame) ? 1L << i : 0;
    }
    for (int rule = Bits.next(candidates, 0); rule >= 0; rule = Bits.next(candidates, rule + 1)) {
      if (!holds(tests[rule], settled, frame) || !rules[rule].node().isDescribed(frame)) {
        Bits.clear(candidates, rule);
      }
    }
  }

  private static boolean holds(Tests tests, long settled, Frame frame) {
    if ((settled & tests.filters) == tests.filters) {
      return allHold(tests.open, frame);
    }
    for (var condition : tests.conditions) {
      boolean isSettled = condition.filter >= 0 && (settled & 1L << condition.filter) != 0;
      if (!isSettled && condition.node.test(frame) != Node.TRUE) {
        return false;
      }
    }
    return true;
  }

  private static boolean allHold(Node[] conditions, Frame frame) {
    for (var condition : conditions) {
      if (condition.test(frame) != Node.TRUE) {
        return false;
      }
    }
    return true;
  }
}
