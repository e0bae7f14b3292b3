package dev.fairhaven.signals.classify;

/// A small network that judges a text by its embedding: one layer of hidden units, and a logit for
/// each lane. Immutable and thread-safe.
final class Head {

  /// Numbers of embeddings are small; so many times theirs suit the first steps of training.
  static final float SCALE = 8;

  private final int inputs;
  private final int hidden;
  private final float[] values;

  /// @param values the weights of each input to all hidden units, the biases of these, the weights
  ///   of each hidden unit to all lanes, the biases of these
  Head(int inputs, int hidden, float[] values) {
    if (values.length != size(inputs, hidden)) {
      throw new IllegalArgumentException(
          "expected %d numbers, got %d".formatted(size(inputs, hidden), values.length));
    }
    this.inputs = inputs;
    this.hidden = hidden;
    this.values = values.clone();
  }

  static int size(int inputs, int hidden) {
    return inputs * hidden + hidden + hidden * Lanes.COUNT + Lanes.COUNT;
  }

  int inputs() {
    return inputs;
  }

  int hidden() {
    return hidden;
  }

  /// A copy.
  float[] values() {
    return values.clone();
  }

  float[] logits(float[] embedding) {
    var units = new float[hidden];
    units(values, embedding, units);
    for (int unit = 0; unit < hidden; unit++) {
      units[unit] = Math.max(0, units[unit]);
    }
    var logits = new float[Lanes.COUNT];
    logits(values, inputs, units, logits);
    return logits;
  }

  /// What comes into the hidden units.
  static void units(float[] values, float[] embedding, float[] units) {
    int hidden = units.length;
    System.arraycopy(values, embedding.length * hidden, units, 0, hidden);
    for (int input = 0; input < embedding.length; input++) {
      float value = SCALE * embedding[input];
      int from = input * hidden;
      for (int unit = 0; unit < hidden; unit++) {
        units[unit] += value * values[from + unit];
      }
    }
  }

  /// @param units what comes out of the hidden units
  static void logits(float[] values, int inputs, float[] units, float[] logits) {
    int from = (inputs + 1) * units.length;
    System.arraycopy(values, from + units.length * Lanes.COUNT, logits, 0, Lanes.COUNT);
    for (int unit = 0; unit < units.length; unit++) {
      for (int lane = 0; lane < Lanes.COUNT; lane++) {
        logits[lane] += units[unit] * values[from + unit * Lanes.COUNT + lane];
      }
    }
  }
}
