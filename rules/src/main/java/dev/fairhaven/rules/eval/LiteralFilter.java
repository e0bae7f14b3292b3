package dev.fairhaven.rules.eval;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Filters by conditions that need one of several literals in a text.
final class LiteralFilter implements Filter {

  private final int slot;
  private final int scan;
  private final long[] unconstrained;
  private final Layer[] layers;

  /// One condition of each rule, as a rule may have several over one text.
  private static final class Layer {
    private final long[] without;
    private final int[] literals;
    private final long[][] rules;

    /// @param needed literals of which a rule needs one, by number of rule
    Layer(Map<Integer, int[]> needed, int count) {
      this.without = Bits.below(count);
      var byLiteral = new LinkedHashMap<Integer, long[]>();
      needed.forEach(
          (rule, some) -> {
            Bits.clear(without, rule);
            for (int literal : some) {
              Bits.set(byLiteral.computeIfAbsent(literal, _ -> Bits.of(count)), rule);
            }
          });
      this.literals = byLiteral.keySet().stream().mapToInt(Integer::intValue).toArray();
      this.rules = byLiteral.values().toArray(long[][]::new);
    }

    void narrow(long[] candidates, dev.fairhaven.rules.regex.Occurrences occurrences) {
      var present = new long[literals.length][];
      int count = 0;
      for (int i = 0; i < literals.length; i++) {
        // Without a branch, which would be unpredictable.
        present[count] = rules[i];
        count += occurrences.has(literals[i]) ? 1 : 0;
      }
      for (int word = 0; word < candidates.length; word++) {
        long possible = without[word];
        for (int i = 0; i < count; i++) {
          possible |= present[i][word];
        }
        candidates[word] &= possible;
      }
    }
  }

  /// @param layers what rules need, by number of rule, for each layer
  LiteralFilter(int slot, int scan, List<Map<Integer, int[]>> layers, int rules) {
    this.slot = slot;
    this.scan = scan;
    this.unconstrained = Bits.below(rules);
    layers.getFirst().keySet().forEach(rule -> Bits.clear(unconstrained, rule));
    this.layers = layers.stream().map(needed -> new Layer(needed, rules)).toArray(Layer[]::new);
  }

  @Override
  public boolean narrow(long[] candidates, Frame frame) {
    if (Bits.isSubset(candidates, unconstrained)) {
      return true;
    }
    if (!(frame.variable(slot) instanceof String text)) {
      return false;
    }
    var occurrences = frame.occurrences(scan, text);
    if (occurrences.mayHideLiterals()) {
      return false;
    }
    for (var layer : layers) {
      layer.narrow(candidates, occurrences);
    }
    return occurrences.isPlain();
  }
}
