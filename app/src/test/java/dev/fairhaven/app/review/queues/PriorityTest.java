package dev.fairhaven.app.review.queues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.fairhaven.app.decisions.policy.Severity;
import dev.fairhaven.testkit.Property;
import dev.fairhaven.testkit.Property.Source;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class PriorityTest {

  static final Duration DAY = Duration.ofDays(1);

  @Test
  void addsUpSeverityFlagsAndReach() {
    assertThat(Priority.of(Severity.LOW, 0, 0)).isEqualTo(10);
    assertThat(Priority.of(Severity.MODERATE, 1, 0)).isEqualTo(30);
    assertThat(Priority.of(Severity.MODERATE, 4, 0)).isEqualTo(40);
    assertThat(Priority.of(Severity.MODERATE, 4, 10_000)).isEqualTo(48);
    assertThat(Priority.of(Severity.SERIOUS, 1_000_000, 0)).isEqualTo(75);
    assertThat(Priority.of(Severity.CRITICAL, 1_000, 1_000_000)).isEqualTo(100);
  }

  @Test
  void neverFallsWhenAFlagOrAViewerIsAdded() {
    Property.forAll(
        source -> {
          var severity = source.oneOf(List.of(Severity.values()));
          int flags = source.intIn(0, 100);
          int reach = source.intIn(0, 10_000_000);
          int before = Priority.of(severity, flags, reach);
          assertThat(before).isBetween(0, Priority.MAX);
          assertThat(Priority.of(severity, flags + 1, reach)).isGreaterThanOrEqualTo(before);
          assertThat(Priority.of(severity, flags, reach + more(source)))
              .isGreaterThanOrEqualTo(before);
        });
  }

  static int more(Source source) {
    return source.intIn(1, 1_000_000);
  }

  @Test
  void givesLessTimeTheHigherThePriority() {
    assertThat(Priority.allowance(DAY, 0)).isEqualTo(DAY);
    assertThat(Priority.allowance(DAY, 80)).isEqualTo(Duration.ofMinutes(576));
    assertThat(Priority.allowance(DAY, Priority.MAX)).isEqualTo(Duration.ofHours(6));
  }

  @Test
  void refusesAPriorityOutOfRange() {
    assertThatIllegalArgumentException().isThrownBy(() -> Priority.allowance(DAY, 101));
    assertThatIllegalArgumentException().isThrownBy(() -> Priority.allowance(DAY, -1));
  }
}
