package dev.fairhaven.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// A model that reads the pieces of a text. Thread-safe.
final class TextNetwork implements AutoCloseable {

  private static final String PIECES = "input_ids";
  private static final String IS_TEXT = "attention_mask";
  private static final String PART = "token_type_ids";

  private final Network network;

  TextNetwork(Network network) {
    this.network = network;
  }

  /// What models that read pieces of texts may want.
  static Set<String> inputs() {
    return Set.of(PIECES, IS_TEXT, PART);
  }

  /// @throws OnnxException if the model gives no answer
  float[] run(long[] pieces) {
    var ones = new long[pieces.length];
    Arrays.fill(ones, 1);
    var values = Map.of(PIECES, pieces, IS_TEXT, ones, PART, new long[pieces.length]);
    Map<String, OnnxTensor> tensors = new HashMap<>();
    try {
      for (var name : network.inputs()) {
        tensors.put(name, tensor(values.getOrDefault(name, ones)));
      }
      return network.run(tensors);
    } catch (OrtException e) {
      throw new OnnxException("the text cannot be given to the model", e);
    } finally {
      tensors.values().forEach(OnnxTensor::close);
    }
  }

  private OnnxTensor tensor(long[] values) throws OrtException {
    return OnnxTensor.createTensor(
        network.environment(), LongBuffer.wrap(values), new long[] {1, values.length});
  }

  @Override
  public void close() {
    network.close();
  }
}
