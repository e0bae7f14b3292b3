package dev.fairhaven.signals.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.fairhaven.signals.terms.NormalizedText;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LinearModelTest {

  private static final int BITS = 10;

  private final Random random = new Random(3);
  private final float[] weights = weights();
  private final float[] biases = {0.5f, -0.5f, 0, 0, 0, 0, 0.25f, 0};
  private final LinearModel model = LinearModel.of(BITS, weights, biases);

  @Test
  void addsTheWeightsOfAllFeaturesForEveryCategoryAtOnce() {
    for (int words = 0; words < 60; words++) {
      var text = text(words);
      var features = new Features(BITS);
      var normalized = NormalizedText.of(text);
      features.read(normalized, 0, normalized.length());
      var logits = model.logits(text);
      for (int lane = 0; lane < Lanes.COUNT; lane++) {
        double sum = 0;
        for (int i = 0; i < features.size(); i++) {
          sum += weights[features.slot(i) * Lanes.COUNT + lane];
        }
        double expected = biases[lane] + LinearModel.scale(features.size()) * sum;
        // a weight is off by half a step of a 127th at most
        assertThat((double) logits[lane])
            .isCloseTo(expected, within(0.004 * LinearModel.scale(1) * Math.sqrt(words + 1) * 8));
      }
    }
  }

  @Test
  void judgesALongTextByItsMostTellingPart() {
    var telling = "xylophone quartet";
    var harmless = "word ".repeat(1_000);
    var single = model.logits(telling);
    var long1 = model.logits(harmless);
    var mixed = model.logits(harmless + telling);
    for (int lane = 0; lane < Lanes.COUNT; lane++) {
      assertThat(mixed[lane]).isGreaterThanOrEqualTo(Math.min(single[lane], long1[lane]) - 1);
    }
  }

  @Test
  void looksAtNoMoreThanItsBound() {
    var kept = "a b ".repeat(LinearModel.TEXT_MAX / 4);
    assertThat(model.logits(kept + text(50))).isEqualTo(model.logits(kept));
  }

  @Test
  void judgesNothingByItsBiasAlone() {
    assertThat(model.logits("")[0]).isEqualTo(0.5f);
    assertThat(model.evidence("", Category.TOXICITY, 3)).isEmpty();
  }

  private float[] weights() {
    var drawn = new float[Lanes.COUNT << BITS];
    for (int i = 0; i < drawn.length; i++) {
      drawn[i] = random.nextFloat() * 2 - 1;
    }
    return drawn;
  }

  private String text(int words) {
    var text = new StringBuilder();
    for (int i = 0; i < words; i++) {
      text.append("word").append((char) ('a' + random.nextInt(26))).append(' ');
    }
    return text.toString();
  }
}
