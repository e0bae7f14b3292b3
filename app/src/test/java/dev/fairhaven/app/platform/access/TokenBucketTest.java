package dev.fairhaven.app.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class TokenBucketTest {

  private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");

  private final TokenBucket bucket = new TokenBucket(60, START);

  @Test
  void allowsAMinutesWorthAtOnceAndNoMore() {
    for (int i = 59; i >= 0; i--) {
      assertThat(bucket.take(60, START).remaining()).isEqualTo(i);
    }
    var refused = bucket.take(60, START);
    assertThat(refused.isTaken()).isFalse();
    assertThat(refused.retrySeconds()).isEqualTo(1);
    assertThat(refused.resetSeconds()).isEqualTo(60);
  }

  @Test
  void givesBackEvenly() {
    for (int i = 0; i < 60; i++) {
      bucket.take(60, START);
    }
    assertThat(bucket.take(60, START.plusMillis(999)).isTaken()).isFalse();
    assertThat(bucket.take(60, START.plusSeconds(1)).isTaken()).isTrue();
    assertThat(bucket.take(60, START.plusSeconds(1)).isTaken()).isFalse();
  }

  @Test
  void neverHoldsMoreThanAMinutesWorth() {
    assertThat(bucket.take(60, START.plusSeconds(3_600)).remaining()).isEqualTo(59);
  }

  @Test
  void takesAChangedLimitAtOnce() {
    assertThat(bucket.take(10, START).remaining()).isEqualTo(9);
  }

  @Test
  void survivesAClockThatGoesBack() {
    bucket.take(60, START);
    assertThat(bucket.take(60, START.minusSeconds(10)).remaining()).isEqualTo(58);
  }
}
