package dev.fairhaven.rules.eval;

/// Which of some rules are true for an event. All start as candidates; filters take out many at a
/// time, and what is left is tested rule by rule, without the conditions that are settled by then.
/// Immutable. Made by [IndexPlanner].
///
/// @param rules those that are indexed
/// @param filters the cheapest first; at most [IndexPlanner#FILTERS_MAX]
/// @param conditions what is to be tested, for each indexed rule, the cheapest first
/// @param observed rules whose value is needed exactly, and which are evaluated as others need it
@SuppressWarnings("ArrayRecordComponent") // Plans are read on the hot path and never compared.
record RuleIndex(
    RulePlan[] rules, Filter[] filters, Condition[][] conditions, RulePlan[] observed) {

  /// @param filter that may have settled the condition, -1 for none
  record Condition(Node node, int filter) {}

  /// The indexed rules that are true, by place.
  long[] test(Frame frame) {
    var candidates = Bits.below(rules.length);
    test(frame, candidates);
    return candidates;
  }

  /// Takes rules out that are not true.
  void test(Frame frame, long[] candidates) {
    long settled = 0;
    for (int i = 0; i < filters.length; i++) {
      settled |= filters[i].narrow(candidates, frame) ? 1L << i : 0;
    }
    for (int rule = Bits.next(candidates, 0); rule >= 0; rule = Bits.next(candidates, rule + 1)) {
      if (!holds(conditions[rule], settled, frame) || !rules[rule].node().isDescribed(frame)) {
        Bits.clear(candidates, rule);
      }
    }
  }

  private static boolean holds(Condition[] conditions, long settled, Frame frame) {
    for (var condition : conditions) {
      boolean isSettled = condition.filter >= 0 && (settled & 1L << condition.filter) != 0;
      if (!isSettled && condition.node.test(frame) != Node.TRUE) {
        return false;
      }
    }
    return true;
  }
}
