package dev.fairhaven.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class CommunityOptionsTest {

  @Test
  void hasUsefulDefaults() {
    var options = CommunityOptions.startingAt(Fixtures.START).build();
    assertThat(options)
        .isEqualTo(
            new CommunityOptions(
                1, 3_000, Fixtures.START, Duration.ofDays(365), 0.3, Map.of(), 0.002, 0, 0));
    assertThat(options.strengths()).containsOnlyKeys(CampaignKind.values());
    assertThat(options.strength(CampaignKind.SPAM_WAVE)).isEqualTo(1);
    assertThat(options.eventsPerDay()).isEqualTo(900);
  }

  @Test
  void namesTheOptionThatIsOutOfRange() {
    refuses(options -> options.accounts(9), "accounts must be from 10 to 1000000, got 9");
    refuses(options -> options.accounts(1_000_001), "accounts");
    refuses(options -> options.duration(Duration.ZERO), "duration must be positive");
    refuses(options -> options.duration(Duration.ofDays(40_000)), "duration");
    refuses(options -> options.eventsPerAccountPerDay(0), "eventsPerAccountPerDay");
    refuses(options -> options.eventsPerAccountPerDay(101), "eventsPerAccountPerDay");
    refuses(options -> options.eventsPerAccountPerDay(Double.NaN), "eventsPerAccountPerDay");
    refuses(options -> options.growthPerDay(0), "growthPerDay must be above 0");
    refuses(options -> options.weekendLift(-0.1), "weekendLift must be from 0 to 10.0");
    refuses(options -> options.pictures(1.1), "pictures must be from 0 to 1");
    refuses(options -> options.strength(CampaignKind.PILE_ON, -1), "strength of pile_on");
    refuses(options -> options.strength(CampaignKind.PILE_ON, 11), "strength of pile_on");
    refuses(options -> options.strength(CampaignKind.PILE_ON, Double.NaN), "strength of pile_on");
  }

  @Test
  void refusesToStartInAnotherAge() {
    var start = Instant.parse("1999-12-31T00:00:00Z");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CommunityOptions.startingAt(start).build())
        .withMessageContaining("start must be from 2000");
  }

  private static void refuses(UnaryOperator<CommunityOptions.Builder> change, String message) {
    var options = change.apply(CommunityOptions.startingAt(Fixtures.START));
    assertThatIllegalArgumentException().isThrownBy(options::build).withMessageContaining(message);
  }
}
