package dev.fairhaven.app.oversight.figures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairhaven.app.oversight.figures.CountStore.Sum;
import dev.fairhaven.app.platform.web.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FiguresTest {

  static final Instant FROM = Instant.parse("2026-11-22T12:00:00Z");

  @Test
  void takesEventsWithoutAnotherDecisionForAllows() {
    var events = series(new Sum("post.created", 0, 10), new Sum("comment.created", 1, 5));
    var decisions =
        series(
            new Sum("rules/remove", 0, 3),
            new Sum("person/remove", 0, 2),
            new Sum("rules/allow", 1, 1));
    var verdicts = Figures.withAllows(decisions, events).regroup(this::verdict);
    assertThat(verdicts.totals()).isEqualTo(Map.of("allow", 12L, "remove", 5L));
    assertThat(verdicts.values("allow").subList(0, 2)).containsExactly(7L, 5L);
  }

  @Test
  void neverCountsFewerThanNoAllows() {
    var decisions = series(new Sum("rules/remove", 0, 3));
    assertThat(Figures.withAllows(decisions, series()).totals())
        .isEqualTo(Map.of("rules/remove", 3L));
  }

  @Test
  void ordersKeysByHowOftenTheyCame() {
    assertThat(series(new Sum("b", 0, 1), new Sum("a", 0, 1), new Sum("c", 5, 9)).keys())
        .containsExactly("c", "a", "b");
  }

  @Test
  void cutsRangesIntoStepsThatEndNow() {
    var now = FROM.plusSeconds(125);
    for (var range : TimeRange.values()) {
      var from = range.from(now);
      var end = from.plus(range.length());
      assertThat(end).isAfter(now);
      assertThat(end.minus(range.step())).isBeforeOrEqualTo(now);
      assertThat(from.getEpochSecond() % range.step().toSeconds()).isZero();
      assertThat(TimeRange.parse(range.wireName())).isEqualTo(range);
    }
    assertThat(TimeRange.HOUR.step()).isEqualTo(Duration.ofMinutes(1));
  }

  private String verdict(String key) {
    return Tally.DecisionKey.parse(key).verdict();
  }

  private static Series series(Sum... sums) {
    return Series.of(TimeRange.HOUR, FROM, List.of(sums));
  }
}
