package dev.fairhaven.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Iterator;
import org.junit.jupiter.api.Test;

class CommunityTest {

  static final Instant START = Instant.parse("2026-11-01T00:00:00Z");

  @Test
  void repeatsItselfExactly() {
    var community = Community.of(Fixtures.village().build());
    Iterator<Happening> again = community.happenings();
    community.stream()
        .forEach(happening -> assertThat(again.next().toJson()).isEqualTo(happening.toJson()));
    assertThat(again.hasNext()).isFalse();
  }

  @Test
  void neverGoesBackInTimeAndCountsWithoutGaps() {
    long expected = 0;
    var time = Instant.MIN;
    Iterator<Happening> all = Community.of(Fixtures.village().build()).happenings();
    while (all.hasNext()) {
      var happening = all.next();
      assertThat(happening.sequence()).isEqualTo(expected++);
      assertThat(happening.time()).isAfterOrEqualTo(time);
      time = happening.time();
    }
    assertThat(time).isBefore(START.plus(Duration.ofDays(10)));
  }

  @Test
  void givesEachHappeningAnIdOfItsOwn() {
    var ids = new HashSet<String>();
    Community.of(Fixtures.village().build()).stream()
        .forEach(happening -> assertThat(ids.add(happening.id())).isTrue());
    assertThat(ids).hasSizeGreaterThan(3_000);
  }
}
