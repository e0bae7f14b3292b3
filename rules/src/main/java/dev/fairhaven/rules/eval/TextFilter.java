package dev.fairhaven.rules.eval;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// Filters by conditions that a name has one of several texts: `EventType == 'post'`, `Kind in
/// ['a', 'b']`. One lookup finds the rules whose condition is true.
final class TextFilter implements Filter {

  private final Node subject;
  private final Map<String, long[]> allowed = new HashMap<>();
  private final long[] unconstrained;

  /// @param texts that each rule asks for, by number of rule
  TextFilter(Node subject, Map<Integer, Set<String>> texts, int rules) {
    this.subject = subject;
    this.unconstrained = Bits.below(rules);
    texts.keySet().forEach(rule -> Bits.clear(unconstrained, rule));
    texts.forEach(
        (rule, some) ->
            some.forEach(
                text -> Bits.set(allowed.computeIfAbsent(text, _ -> unconstrained.clone()), rule)));
  }

  @Override
  public boolean narrow(long[] candidates, Frame frame) {
    if (!Bits.isSubset(candidates, unconstrained)) {
      var known = subject.eval(frame) instanceof String text ? allowed.get(text) : null;
      Bits.retain(candidates, known == null ? unconstrained : known);
    }
    return true;
  }
}
