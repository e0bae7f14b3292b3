package dev.fairhaven.app.oversight.figures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairhaven.app.oversight.figures.store.CountStores;
import dev.fairhaven.app.platform.web.TimeRange;
import dev.fairhaven.app.testing.TestPostgres;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CountingTest {

  static final Instant NOW = Instant.parse("2026-11-22T12:30:40Z");

  final CountStore store = CountStores.on(TestPostgres.freshDataSource());
  final Figures figures = new Figures(store, () -> NOW);

  @Test
  void countsAtOnceAndStillAfterAddingUp() {
    count("post.created", NOW, 3);
    count("post.created", NOW.minusSeconds(90), 2);
    assertThat(lastHour()).isEqualTo(Map.of("post.created", 5L));
    assertThat(store.rollUp(100)).isEqualTo(2);
    assertThat(store.rollUp(100)).isZero();
    count("post.created", NOW, 1);
    assertThat(lastHour()).isEqualTo(Map.of("post.created", 6L));
  }

  @Test
  void fillsStepsInWhichNothingHappened() {
    count("post.created", NOW.minus(Duration.ofMinutes(2)), 7);
    var values = figures.series(Metric.EVENTS, TimeRange.HOUR).values("post.created");
    assertThat(values).hasSize(60).endsWith(0L, 7L, 0L, 0L);
    assertThat(values.stream().mapToLong(Long::longValue).sum()).isEqualTo(7);
  }

  @Test
  void givesTheSameTotalInEveryRangeThatHoldsIt() {
    count("post.created", NOW.minus(Duration.ofMinutes(40)), 4);
    count("post.created", NOW.minus(Duration.ofHours(20)), 5);
    count("post.created", NOW.minus(Duration.ofDays(6)), 6);
    store.rollUp(2);
    assertThat(totalsByRange()).containsExactly(4L, 9L, 15L, 15L);
    store.rollUp(100);
    assertThat(totalsByRange()).containsExactly(4L, 9L, 15L, 15L);
  }

  @Test
  void keepsHoursWhenMinutesAreForgotten() {
    count("post.created", NOW.minus(Duration.ofDays(4)), 6);
    store.rollUp(100);
    store.forgetMinutes(NOW.minus(Figures.MINUTES_KEPT));
    assertThat(figures.series(Metric.EVENTS, TimeRange.WEEK).total()).isEqualTo(6);
  }

  @Test
  void addsUpNoMoreThanItsBoundAtOnce() {
    IntStream.range(0, 5).forEach(_ -> count("post.created", NOW, 1));
    assertThat(store.rollUp(3)).isEqualTo(3);
    assertThat(store.rollUp(3)).isEqualTo(2);
    assertThat(lastHour()).isEqualTo(Map.of("post.created", 5L));
  }

  @Test
  void keepsMetricsApart() {
    count("a", NOW, 1);
    store.add(List.of(new Count(Metric.RULES, "a", minute(NOW), 10)));
    assertThat(figures.series(Metric.RULES, TimeRange.DAY).total("a")).isEqualTo(10);
  }

  private void count(String key, Instant at, long number) {
    store.add(List.of(new Count(Metric.EVENTS, key, minute(at), number)));
  }

  private static Instant minute(Instant at) {
    return at.truncatedTo(ChronoUnit.MINUTES);
  }

  private Map<String, Long> lastHour() {
    return figures.series(Metric.EVENTS, TimeRange.HOUR).totals();
  }

  private List<Long> totalsByRange() {
    return Arrays.stream(TimeRange.values())
        .map(range -> figures.series(Metric.EVENTS, range).total())
        .toList();
  }
}
