package dev.fairhaven.rules.eval;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// Filters by conditions that several rules share: each is tested once, and only while a rule that
/// has it is a candidate.
final class ConditionFilter implements Filter {

  private final List<Shared> conditions = new ArrayList<>();

  @SuppressWarnings("ArrayRecordComponent") // Plans are read on the hot path and never compared.
  private record Shared(Node condition, long[] rules) {}

  void add(Node condition, Collection<Integer> owners, int rules) {
    var set = Bits.of(rules);
    owners.forEach(rule -> Bits.set(set, rule));
    conditions.add(new Shared(condition, set));
  }

  @Override
  public boolean narrow(long[] candidates, Frame frame) {
    for (var shared : conditions) {
      if (Bits.intersect(candidates, shared.rules) && shared.condition.test(frame) != Node.TRUE) {
        Bits.remove(candidates, shared.rules);
      }
    }
    return true;
  }
}
