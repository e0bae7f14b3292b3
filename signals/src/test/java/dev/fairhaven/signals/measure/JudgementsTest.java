package dev.fairhaven.signals.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.fairhaven.testkit.Property;
import java.util.List;
import org.junit.jupiter.api.Test;

class JudgementsTest {

  private static final double EXACT = 1e-12;

  /// Scores with the truth, best first: + + - + - - + -.
  private final Judgements judgements = judgements("++-+--+-");

  @Test
  void countsWhatIsAtOrAboveTheThreshold() {
    var figures = judgements.at(0.5); // the first four
    assertThat(figures.cases()).isEqualTo(8);
    assertThat(figures.positives()).isEqualTo(4);
    assertThat(figures.precision().value()).isEqualTo(0.75);
    assertThat(figures.recall().value()).isEqualTo(0.75);
    assertThat(figures.f1().value()).isEqualTo(0.75);
    assertThat(figures.accuracy().value()).isEqualTo(0.75);
    assertThat(figures.falsePositiveRate().value()).isEqualTo(0.25);
    assertThat(figures.alwaysYesF1()).isCloseTo(2 / 3.0, within(EXACT));
    assertThat(figures.auc().value()).isEqualTo(12 / 16.0);
  }

  @Test
  void areaIsTheShareOfPairsInTheRightOrder() {
    Property.forAll(
        random -> {
          var drawn = new Judgements();
          var scores = new double[20];
          var truths = new boolean[20];
          for (int i = 0; i < 20; i++) {
            scores[i] = random.intIn(0, 5);
            truths[i] = i < 2 ? i == 0 : random.oneOf(List.of(true, false));
            drawn.add(scores[i], truths[i]);
          }
          double right = 0;
          double pairs = 0;
          for (int i = 0; i < 20; i++) {
            for (int j = 0; j < 20; j++) {
              if (truths[i] && !truths[j]) {
                pairs++;
                right += scores[i] > scores[j] ? 1 : scores[i] == scores[j] ? 0.5 : 0;
              }
            }
          }
          assertThat(drawn.at(1).auc().value()).isCloseTo(right / pairs, within(EXACT));
        });
  }

  @Test
  void givesIntervalsAsWilsonDid() {
    var interval = Interval.ofShare(8, 10);
    assertThat(interval.low()).isCloseTo(0.4901625, within(1e-6));
    assertThat(interval.high()).isCloseTo(0.9433178, within(1e-6));
    assertThat(Interval.ofShare(0, 0)).isEqualTo(new Interval(0, 1));
  }

  @Test
  void findsTheLowestThresholdForAPrecision() {
    assertThat(judgements.thresholdFor(1, 0.5, 1)).isCloseTo(0.7, within(EXACT));
    assertThat(judgements.thresholdFor(0.75, 0.5, 1)).isCloseTo(0.5, within(EXACT));
    assertThat(judgements.thresholdFor(1, 0.5, 3)).isNaN();
  }

  @Test
  void asksForMoreWhereFewArePositive() {
    // of the first four 3 of 4 positives and 1 of 4 negatives: one in ten would make it 1 in 4
    assertThat(judgements.thresholdFor(0.75, 0.1, 1)).isCloseTo(0.7, within(EXACT));
  }

  @Test
  void knowsNothingOfNoCases() {
    var figures = judgements("----").at(0.9);
    assertThat(figures.recall().isKnown()).isFalse();
    assertThat(figures.auc().isKnown()).isFalse();
    assertThat(figures.falsePositiveRate().value()).isZero();
  }

  private static Judgements judgements(String truths) {
    var judgements = new Judgements();
    for (int i = 0; i < truths.length(); i++) {
      judgements.add((truths.length() - i) / 10.0, truths.charAt(i) == '+');
    }
    return judgements;
  }
}
