package dev.fairhaven.app.review.appeals.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class VisitorLimitsTest {

  static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

  final VisitorLimits limits = new VisitorLimits(2);

  @Test
  void letsEachVisitorComeSoOftenAMinute() {
    assertThat(limits.allow("a", NOON)).isTrue();
    assertThat(limits.allow("a", NOON.plusSeconds(1))).isTrue();
    assertThat(limits.allow("a", NOON.plusSeconds(59))).isFalse();
    assertThat(limits.allow("b", NOON.plusSeconds(59))).isTrue();
    assertThat(limits.allow("a", NOON.plusSeconds(60))).isTrue();
  }

  @Test
  void countsNoMoreVisitorsThanItHasRoomFor() {
    for (int i = 0; i < VisitorLimits.VISITORS_MAX; i++) {
      limits.allow("visitor " + i, NOON);
    }
    for (int i = 0; i < 10; i++) {
      assertThat(limits.allow("one too many", NOON)).isTrue();
    }
    limits.allow("visitor 0", NOON);
    assertThat(limits.allow("visitor 0", NOON)).isFalse();
  }
}
