package dev.fairhaven.signals.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.fairhaven.signals.measure.Curve.Point;
import java.util.List;
import org.junit.jupiter.api.Test;

class CurveTest {

  private static final double EXACT = 1e-9;

  private static Judgements judgements(double[] positive, double[] negative) {
    var judgements = new Judgements();
    for (double score : positive) {
      judgements.add(score, true);
    }
    for (double score : negative) {
      judgements.add(score, false);
    }
    return judgements;
  }

  private static Point at(Curve curve, double threshold) {
    return curve.points().stream()
        .filter(point -> Math.abs(point.threshold() - threshold) < EXACT)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void tellsWhatEachThresholdFinds() {
    var curve =
        Curve.of(judgements(new double[] {0.9, 0.6, 0.3}, new double[] {0.7, 0.2, 0.1, 0.0}));
    assertThat(curve.points()).hasSize(19);
    assertThat(at(curve, 0.5).recall()).isCloseTo(2 / 3.0, within(EXACT));
    assertThat(at(curve, 0.5).falsePositiveRate()).isCloseTo(0.25, within(EXACT));
    assertThat(at(curve, 0.5).precision(0.5)).isCloseTo(8 / 11.0, within(EXACT));
    assertThat(at(curve, 0.95).recall()).isZero();
    assertThat(at(curve, 0.95).precision(0.5)).isNaN();
  }

  @Test
  void countsEverySetTheSameHoweverLarge() {
    var large = judgements(new double[] {0.9, 0.9, 0.9, 0.9}, new double[] {0.9, 0.1});
    var small = judgements(new double[] {0.1}, new double[] {});
    var harmless = judgements(new double[] {}, new double[] {0.1, 0.1});
    var curve = Curve.ofSets(List.of(large, small, harmless), 1);
    assertThat(at(curve, 0.5).recall()).isCloseTo(0.5, within(EXACT));
    assertThat(at(curve, 0.5).falsePositiveRate()).isCloseTo(0.25, within(EXACT));
    assertThat(at(Curve.ofSets(List.of(large, small, harmless), 2), 0.5).recall()).isEqualTo(1);
  }

  @Test
  void isUnknownWithoutTextsOfEitherKind() {
    assertThat(Curve.of(judgements(new double[] {0.9}, new double[] {})).isKnown()).isFalse();
    assertThat(Curve.of(judgements(new double[] {}, new double[] {0.9})).isKnown()).isFalse();
    assertThat(Curve.ofSets(List.of(), 1)).isEqualTo(Curve.UNKNOWN);
  }
}
