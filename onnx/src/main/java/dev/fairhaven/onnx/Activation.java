package dev.fairhaven.onnx;

/// How the numbers a model answers with become scores from 0 to 1.
public enum Activation {
  /// One label of all is right.
  SOFTMAX,
  /// Each label is right or not by itself.
  SIGMOID,
  /// They are scores already.
  NONE;

  double[] scores(float[] values) {
    return switch (this) {
      case SOFTMAX -> softmax(values);
      case SIGMOID -> each(values, value -> 1 / (1 + Math.exp(-value)));
      case NONE -> each(values, value -> value);
    };
  }

  private static double[] softmax(float[] values) {
    double largest = Double.NEGATIVE_INFINITY;
    for (float value : values) {
      largest = Math.max(largest, value);
    }
    double most = largest;
    var scores = each(values, value -> Math.exp(value - most));
    double sum = java.util.Arrays.stream(scores).sum();
    for (int at = 0; at < scores.length; at++) {
      scores[at] /= sum;
    }
    return scores;
  }

  private static double[] each(float[] values, java.util.function.DoubleUnaryOperator change) {
    var changed = new double[values.length];
    for (int at = 0; at < values.length; at++) {
      changed[at] = change.applyAsDouble(values[at]);
    }
    return changed;
  }
}
