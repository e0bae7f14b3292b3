package dev.fairhaven.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class NetworkTest {

  private static byte[] model() throws IOException {
    try (var in = NetworkTest.class.getResourceAsStream("/all-minilm-l6-v2-q.onnx")) {
      return Objects.requireNonNull(in).readAllBytes();
    }
  }

  /// 512 pieces take some hundred milliseconds, three a few.
  @Test
  void givesUpWhatTakesTooLongAndGoesOn() throws IOException {
    try (var network = new TextNetwork(Network.load(model(), Duration.ofMillis(20)))) {
      var many = new long[512];
      Arrays.fill(many, 2_000);
      assertThatThrownBy(() -> network.run(many))
          .isInstanceOf(OnnxException.class)
          .hasMessageContaining("the model gave no answer");
      assertThat(network.run(new long[] {101, 2_000, 102})).hasSize(3 * 384);
    }
  }

  @Test
  void refusesWhatIsNoModel() {
    assertThatThrownBy(() -> Network.load(new byte[100], Duration.ofSeconds(1)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("expected a model in the ONNX format");
  }
}
