package dev.fairhaven.app.enforcement.delivery;

import static dev.fairhaven.testkit.Property.forAll;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RetryScheduleTest {

  static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

  @Test
  void waitsLongerAfterEachFailureAndThenGivesUp() {
    for (int failures = 1; failures <= RetrySchedule.DELAYS.size(); failures++) {
      assertThat(RetrySchedule.next(failures, NOON, null, 0))
          .contains(NOON.plus(RetrySchedule.DELAYS.get(failures - 1)));
    }
    assertThat(RetrySchedule.next(RetrySchedule.DELAYS.size() + 1, NOON, null, 0)).isEmpty();
  }

  @Test
  void retriesForAboutThreeDays() {
    var total = RetrySchedule.DELAYS.stream().reduce(Duration.ZERO, Duration::plus);
    assertThat(total).isBetween(Duration.ofDays(3), Duration.ofDays(4));
  }

  @Test
  void stretchesDelaysByNoMoreThanTheJitter() {
    forAll(
        source -> {
          int failures = source.intIn(1, RetrySchedule.DELAYS.size());
          var delay = RetrySchedule.DELAYS.get(failures - 1);
          var next = RetrySchedule.next(failures, NOON, null, source.intIn(0, 999) / 1000.0);
          var longest = NOON.plusMillis((long) (delay.toMillis() * (1 + RetrySchedule.JITTER)));
          assertThat(next.orElseThrow()).isBetween(NOON.plus(delay), longest);
        });
  }

  @Test
  void waitsAsLongAsTheEndpointAsksForWithinReason() {
    var inAnHour = NOON.plus(Duration.ofHours(1));
    assertThat(RetrySchedule.next(1, NOON, inAnHour, 0)).contains(inAnHour);
    assertThat(RetrySchedule.next(1, NOON, NOON.plus(Duration.ofDays(400)), 0))
        .contains(NOON.plus(RetrySchedule.RETRY_AFTER_MAX));
    assertThat(RetrySchedule.next(9, NOON, inAnHour, 0)).contains(NOON.plus(Duration.ofHours(24)));
  }
}
