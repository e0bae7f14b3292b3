package dev.fairhaven.onnx;

import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What the numbers that a model answers with stand for.
///
/// @param names in the order of the numbers
public record Labels(List<String> names, Activation activation) {

  /// A model of more is none that judges.
  public static final int MAX = 1_000;

  public Labels {
    names = List.copyOf(names);
    if (names.isEmpty() || names.size() > MAX) {
      throw new IllegalArgumentException(
          "labels: expected 1 to %d, got %d".formatted(MAX, names.size()));
    }
    if (names.stream().anyMatch(String::isBlank) || new HashSet<>(names).size() < names.size()) {
      throw new IllegalArgumentException("labels: expected names, each once, got " + names);
    }
  }

  /// Whether a model that answers with tensors of this shape has a number for each label.
  ///
  /// @throws IOException if not
  void check(long[] shape) throws IOException {
    long last = shape.length == 0 ? 1 : shape[shape.length - 1];
    if (last >= 0 && last != names.size()) {
      throw new IOException(
          "labels: expected as many as the model answers with, %d, got %d"
              .formatted(last, names.size()));
    }
  }

  /// @throws OnnxException if the model answered with anything but a score for each label
  Map<String, Double> scores(float[] answer) {
    if (answer.length != names.size()) {
      throw new OnnxException(
          "expected %d numbers from the model, got %d".formatted(names.size(), answer.length));
    }
    var values = activation.scores(answer);
    Map<String, Double> scores = new LinkedHashMap<>();
    for (int at = 0; at < values.length; at++) {
      if (!(values[at] >= 0 && values[at] <= 1)) {
        throw new OnnxException("expected a score from 0 to 1 for " + names.get(at));
      }
      scores.put(names.get(at), values[at]);
    }
    return scores;
  }
}
