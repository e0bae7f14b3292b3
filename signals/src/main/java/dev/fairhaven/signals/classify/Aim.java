package dev.fairhaven.signals.classify;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The training target of a sample: per lane 1, 0, or -1 if unlabelled, and the sample's weight.
final class Aim {

  final byte[] targets = new byte[Lanes.COUNT];
  final float[] weights = new float[Lanes.COUNT];

  private Aim() {
    java.util.Arrays.fill(targets, (byte) -1);
  }

  /// The targets of the samples of a set, in order.
  static List<Aim> of(SampleSet set) {
    Map<Category, Balance> balances = new EnumMap<>(Category.class);
    for (var category : Category.values()) {
      balances.put(category, Balance.of(set, category));
    }
    var aims = new ArrayList<Aim>(set.samples().size());
    set.samples().forEach(sample -> aims.add(of(sample, balances)));
    return aims;
  }

  private static Aim of(Sample sample, Map<Category, Balance> balances) {
    var aim = new Aim();
    balances.forEach(
        (category, balance) -> {
          int lane = Lanes.of(category);
          boolean isOf = sample.of().contains(category);
          aim.targets[lane] = (byte) (isOf ? 1 : sample.notOf().contains(category) ? 0 : -1);
          aim.weights[lane] = isOf ? balance.ofWeight() : balance.notOfWeight();
        });
    return aim;
  }
}
