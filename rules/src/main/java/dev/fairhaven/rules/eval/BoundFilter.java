package dev.fairhaven.rules.eval;

import dev.fairhaven.rules.syntax.Tree.Comparator;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Filters by conditions that compare a name with whole numbers: `Age < 7`, `Links == 2`. Stores
/// for each interval between the numbers which rules have a true condition, so that one binary
/// search decides all of them.
final class BoundFilter implements Filter {

  /// How large the table of one filter may be, in words of 64 rules.
  static final int WORDS_MAX = 1_000_000;

  private final int slot;
  private final long[] starts;
  private final long[][] allowed;
  private final long[] unconstrained;

  /// The values from `low` to `high`; both belong to it.
  record Interval(long low, long high) {
    private static final Interval NONE = new Interval(1, 0);

    /// The values for which the comparison with a bound is true; null if they are not an interval.
    static @Nullable Interval of(Comparator how, long bound) {
      return switch (how) {
        case LESS -> bound == Long.MIN_VALUE ? NONE : new Interval(Long.MIN_VALUE, bound - 1);
        case LESS_OR_EQUAL -> new Interval(Long.MIN_VALUE, bound);
        case GREATER -> bound == Long.MAX_VALUE ? NONE : new Interval(bound + 1, Long.MAX_VALUE);
        case GREATER_OR_EQUAL -> new Interval(bound, Long.MAX_VALUE);
        case EQUAL -> new Interval(bound, bound);
        case NOT_EQUAL, IN, NOT_IN -> null;
      };
    }

    Interval and(Interval other) {
      return new Interval(Math.max(low, other.low), Math.min(high, other.high));
    }

    boolean contains(long value) {
      return low <= value && value <= high;
    }
  }

  /// @param intervals in which the value must be, by number of rule
  BoundFilter(int slot, Map<Integer, Interval> intervals, int rules) {
    this.slot = slot;
    this.unconstrained = Bits.below(rules);
    intervals.keySet().forEach(rule -> Bits.clear(unconstrained, rule));
    this.starts = starts(intervals);
    this.allowed = new long[starts.length][];
    for (int i = 0; i < starts.length; i++) {
      allowed[i] = allowed(starts[i], intervals);
    }
  }

  private static long[] starts(Map<Integer, Interval> intervals) {
    var starts = new TreeSet<Long>();
    starts.add(Long.MIN_VALUE);
    for (var interval : intervals.values()) {
      starts.add(interval.low());
      if (interval.high() < Long.MAX_VALUE) {
        starts.add(interval.high() + 1);
      }
    }
    return starts.stream().mapToLong(Long::longValue).toArray();
  }

  private long[] allowed(long value, Map<Integer, Interval> intervals) {
    var row = unconstrained.clone();
    intervals.forEach(
        (rule, interval) -> {
          if (interval.contains(value)) {
            Bits.set(row, rule);
          }
        });
    return row;
  }

  /// Whether the table is not too large.
  static boolean fits(Map<Integer, Interval> intervals, int rules) {
    return 2L * intervals.size() * (rules / Long.SIZE + 1) <= WORDS_MAX;
  }

  @Override
  public boolean narrow(long[] candidates, Frame frame) {
    if (Bits.isSubset(candidates, unconstrained)) {
      return true;
    }
    var value = frame.variable(slot);
    if (value instanceof Long number) {
      Bits.retain(candidates, allowed[interval(number)]);
      return true;
    }
    if (value == null || value == Node.FAILED) {
      Bits.retain(candidates, unconstrained);
      return true;
    }
    return false;
  }

  private int interval(long value) {
    int found = Arrays.binarySearch(starts, value);
    return found >= 0 ? found : -found - 2;
  }
}
