package dev.fairhaven.signals.classify;

import dev.fairhaven.signals.terms.NormalizedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/// A linear classifier of texts for all categories at once. Immutable and thread-safe.
///
/// A text's logit is a bias and the sum of its features' weights, the sum multiplied by `SCALE /
/// sqrt(features)` so that long texts do not weigh more than short ones. A text longer than a
/// window is judged by the window that speaks most for the category.
///
/// *Implementation.* A slot is one `long` with a byte for each category, offset by 128. Two
/// additions of alternate bytes sum all eight lanes at once; every 256 features the 16-bit sums are
/// emptied.
public final class LinearModel implements Judge {

  /// Characters, normalised, that are judged together; windows overlap by half.
  static final int WINDOW = 1_000;

  /// Characters of a text that are looked at.
  public static final int TEXT_MAX = 100_000;

  private static final float SCALE = 8;

  private static final int OFFSET = 128;
  private static final int FLUSH = 256;
  private static final long EVEN_BYTES = 0x00ff00ff00ff00ffL;

  /// Slots with a weight beyond this many times the usual are cut, lest one slot costs all others
  /// their precision.
  private static final double CLIPPED_SHARE = 1e-5;

  private final int bits;
  private final long[] slots;
  private final float[] units;
  private final float[] biases;
  private final ConcurrentLinkedQueue<Features> idle = new ConcurrentLinkedQueue<>();

  /// @param units what one step of a lane's byte is worth
  LinearModel(int bits, long[] slots, float[] units, float[] biases) {
    this.bits = bits;
    this.slots = slots;
    this.units = units;
    this.biases = biases;
  }

  /// Rounds weights to a byte each.
  static LinearModel of(int bits, float[] weights, float[] biases) {
    var units = new float[Lanes.COUNT];
    for (int lane = 0; lane < Lanes.COUNT; lane++) {
      units[lane] = largest(weights, lane) / 127;
    }
    var slots = new long[1 << bits];
    for (int at = 0; at < weights.length; at++) {
      int lane = at % Lanes.COUNT;
      int rounded = units[lane] == 0 ? 0 : Math.round(weights[at] / units[lane]);
      slots[at / Lanes.COUNT] |= (long) (Math.clamp(rounded, -127, 127) + OFFSET) << (8 * lane);
    }
    return new LinearModel(bits, slots, units, biases.clone());
  }

  private static float largest(float[] weights, int lane) {
    var sizes = new float[weights.length / Lanes.COUNT];
    for (int slot = 0; slot < sizes.length; slot++) {
      sizes[slot] = Math.abs(weights[slot * Lanes.COUNT + lane]);
    }
    java.util.Arrays.sort(sizes);
    return sizes[(int) (sizes.length * (1 - CLIPPED_SHARE)) - 1];
  }

  static float scale(int features) {
    return features == 0 ? 0 : SCALE / (float) Math.sqrt(features);
  }

  int bits() {
    return bits;
  }

  long[] slots() {
    return slots;
  }

  float[] units() {
    return units;
  }

  float[] biases() {
    return biases;
  }

  /// Only the first [#TEXT_MAX] characters count.
  @Override
  public float[] logits(String text) {
    var normalized = NormalizedText.of(cut(text));
    var features = borrow();
    try {
      return logits(normalized, features);
    } finally {
      idle.add(features);
    }
  }

  private float[] logits(NormalizedText text, Features features) {
    var best = new float[Lanes.COUNT];
    java.util.Arrays.fill(best, Float.NEGATIVE_INFINITY);
    int start = 0;
    do {
      features.read(text, start, Math.min(text.length(), start + WINDOW));
      addLogits(features, best);
      start += WINDOW / 2;
    } while (start + WINDOW / 2 < text.length());
    return best;
  }

  private void addLogits(Features features, float[] best) {
    var logits = logits(features);
    for (int lane = 0; lane < Lanes.COUNT; lane++) {
      best[lane] = Math.max(best[lane], logits[lane]);
    }
  }

  /// Of one window, by lane.
  float[] logits(Features features) {
    var sums = sums(features);
    float scale = scale(features.size());
    var logits = new float[Lanes.COUNT];
    for (int lane = 0; lane < Lanes.COUNT; lane++) {
      logits[lane] = biases[lane] + scale * units[lane] * (sums[lane] - OFFSET * features.size());
    }
    return logits;
  }

  /// A new array of the weights as they were before rounding, nearly: lane by lane of each slot.
  float[] weights() {
    var weights = new float[slots.length * Lanes.COUNT];
    for (int at = 0; at < weights.length; at++) {
      int lane = at % Lanes.COUNT;
      weights[at] = units[lane] * weight(slots[at / Lanes.COUNT], lane);
    }
    return weights;
  }

  private int[] sums(Features features) {
    var sums = new int[Lanes.COUNT];
    int size = features.size();
    for (int from = 0; from < size; from += FLUSH) {
      long even = 0;
      long odd = 0;
      for (int i = from; i < Math.min(size, from + FLUSH); i++) {
        long slot = slots[features.slot(i)];
        even += slot & EVEN_BYTES;
        odd += (slot >>> 8) & EVEN_BYTES;
      }
      for (int lane = 0; lane < Lanes.COUNT; lane += 2) {
        sums[lane] += (int) (even >>> (8 * lane)) & 0xffff;
        sums[lane + 1] += (int) (odd >>> (8 * lane)) & 0xffff;
      }
    }
    return sums;
  }

  /// What in a text speaks most for a category: neighbouring words together, the weightiest first.
  ///
  /// @param most passages at most
  List<Passage> evidence(String text, Category category, int most) {
    var normalized = NormalizedText.of(cut(text));
    var features = borrow();
    try {
      return evidence(normalized, features, Lanes.of(category)).stream()
          .sorted(Comparator.comparingDouble(Passage::weight).reversed())
          .limit(most)
          .toList();
    } finally {
      idle.add(features);
    }
  }

  private List<Passage> evidence(NormalizedText text, Features features, int lane) {
    var passages = new ArrayList<Passage>();
    for (int start = 0; start < text.length(); start += WINDOW) {
      features.read(text, start, Math.min(text.length(), start + WINDOW));
      float scale = scale(features.size()) * units[lane];
      int at = 0;
      while (at < features.size()) {
        int end = at;
        float weight = 0;
        for (; end < features.size() && features.start(end) == features.start(at); end++) {
          weight += scale * weight(slots[features.slot(end)], lane);
        }
        if (weight > 0) {
          add(passages, text, features.start(at), features.end(at), weight);
        }
        at = end;
      }
    }
    return passages;
  }

  private static int weight(long slot, int lane) {
    return ((int) (slot >>> (8 * lane)) & 0xff) - OFFSET;
  }

  /// Words that follow each other are one passage.
  private static void add(
      List<Passage> passages, NormalizedText text, int start, int end, float weight) {
    int from = text.originalStart(start);
    int to = text.originalEnd(end - 1);
    if (!passages.isEmpty()) {
      var last = passages.getLast();
      if (from <= last.end() + 1) {
        passages.removeLast();
        passages.add(new Passage(last.start(), Math.max(to, last.end()), last.weight() + weight));
        return;
      }
    }
    passages.add(new Passage(from, to, weight));
  }

  private static String cut(String text) {
    return text.length() > TEXT_MAX ? text.substring(0, TEXT_MAX) : text;
  }

  private Features borrow() {
    var features = idle.poll();
    return features == null ? new Features(bits) : features;
  }
}
