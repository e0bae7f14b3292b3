package dev.fairhaven.signals.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CalibrationTest {

  private static final Calibration FITTED = new Calibration(2, 1);

  private static List<Float> logits(int count, float logit) {
    return Collections.nCopies(count, logit);
  }

  @Test
  void staysWhereFewHarmlessTextsAreTakenForSomething() {
    var fine = Stream.concat(logits(19, -3).stream(), logits(1, 3).stream()).toList();
    assertThat(FITTED.cautious(List.of(fine))).isEqualTo(FITTED);
    assertThat(FITTED.cautious(List.of(logits(5, 3)))).as("too few to tell").isEqualTo(FITTED);
    assertThat(FITTED.cautious(List.of())).isEqualTo(FITTED);
  }

  @Test
  void asksForMoreWhereManyWouldBe() {
    var spread = IntStream.range(0, 100).mapToObj(i -> i / 10f).toList();
    var cautious = FITTED.cautious(List.of(spread));
    assertThat(cautious.slope()).isEqualTo(FITTED.slope());
    long taken = spread.stream().filter(logit -> cautious.score(logit) >= 0.5).count();
    assertThat(taken).isBetween(9L, 10L);
    assertThat(FITTED.cautious(List.of(spread, logits(20, -5))).offset())
        .as("a mean over sets")
        .isGreaterThan(cautious.offset());
  }
}
