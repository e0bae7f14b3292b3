package dev.fairhaven.app.enforcement.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairhaven.app.enforcement.delivery.Delivery.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerdictTest {

  static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

  @ParameterizedTest
  @ValueSource(ints = {200, 201, 202, 204, 299})
  void takesAnySuccessForDelivered(int status) {
    assertThat(on(status, 0, null)).isEqualTo(new Verdict(State.DELIVERED, null, null));
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 307, 400, 401, 404, 429, 500, 502, 503, 504})
  void triesAgainAfterAnythingElse(int status) {
    assertThat(on(status, 0, null))
        .isEqualTo(new Verdict(State.PENDING, NOON.plusSeconds(5), null));
  }

  @Test
  void triesAgainWhenThereIsNoAnswer() {
    var verdict = Verdict.on(new Reply.NoAnswer("any"), dispatch(1, null), NOON, 0);
    assertThat(verdict.retryAt()).isEqualTo(NOON.plusSeconds(300));
  }

  @Test
  void disablesAnEndpointThatIsGone() {
    var verdict = on(410, 0, null);
    assertThat(verdict.state()).isEqualTo(State.DEAD);
    assertThat(verdict.disableBecause()).isEqualTo("it answered 410 Gone");
  }

  @Test
  void givesUpAfterTheLastRetry() {
    assertThat(on(500, RetrySchedule.DELAYS.size(), null).state()).isEqualTo(State.DEAD);
  }

  @Test
  void disablesAnEndpointThatFailsForDays() {
    var lately = NOON.minus(Verdict.FAILING_MAX);
    assertThat(on(500, 3, lately).disableBecause()).isNull();
    assertThat(on(500, 3, lately.minusSeconds(1)).disableBecause())
        .isEqualTo("it has taken nothing for 5 days");
  }

  @Test
  void honoursRetryAfter() {
    var later = NOON.plus(Duration.ofHours(1));
    var verdict = Verdict.on(new Reply.Answered(503, later, ""), dispatch(0, null), NOON, 0);
    assertThat(verdict.retryAt()).isEqualTo(later);
  }

  private static Verdict on(int status, int failures, @Nullable Instant failingSince) {
    return Verdict.on(
        new Reply.Answered(status, null, ""), dispatch(failures, failingSince), NOON, 0);
  }

  private static Dispatch dispatch(int failures, @Nullable Instant failingSince) {
    return new Dispatch(
        DeliveryId.next(),
        UUID.randomUUID(),
        MessageId.next(),
        "{}",
        failures,
        failures,
        EndpointId.next(),
        "https://example.org/",
        List.of(),
        failingSince);
  }
}
