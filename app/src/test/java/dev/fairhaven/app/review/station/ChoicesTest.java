package dev.fairhaven.app.review.station;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairhaven.app.decisions.policy.Sanction;
import dev.fairhaven.app.enforcement.actions.StrikeOutcome;
import dev.fairhaven.app.platform.access.Role;
import dev.fairhaven.app.review.queues.Queue;
import dev.fairhaven.app.review.queues.QueueKind;
import dev.fairhaven.app.review.station.Choices.Subject;
import dev.fairhaven.testkit.Golden;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChoicesTest {

  static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  static final Set<String> EVERYTHING =
      Set.of("allow", "limit", "remove", "warn", "strike", "suspend", "ban");

  @Test
  void saysWhatEveryChoiceWillDo() {
    var table =
        Stream.of(Subject.values())
            .flatMap(
                subject ->
                    Choices.offered(queue(EVERYTHING), subject).stream()
                        .map(choice -> row(subject, choice)))
            .collect(Collectors.joining("\n", "", "\n"));
    Golden.check("review/station/choices.txt", table);
  }

  static String row(Subject subject, Choice choice) {
    var thing = subject == Subject.ACCOUNT ? "account" : "post";
    var strike = new StrikeOutcome(2, 3, new Sanction.Suspend(Duration.ofDays(7)), NOON, NOON);
    return "%-8s %-15s %-6s %s"
        .formatted(
            subject,
            choice.id(),
            choice.needsPolicy() ? "policy" : "-",
            Consequence.of(choice, thing, strike));
  }

  @Test
  void leavesOutWhatTheQueueDoesNotAllow() {
    assertThat(Choices.offered(queue(Set.of("allow", "remove")), Subject.CONTENT))
        .extracting(Choice::id)
        .containsExactly("allow", "remove");
    assertThat(Choices.find(queue(Set.of("allow")), Subject.CONTENT, "remove")).isEmpty();
  }

  @Test
  void putsEverySanctionOfALadderIntoWords() {
    assertThat(strike(1, new Sanction.Warn())).isEqualTo("strike 1 of 3 · warning");
    assertThat(strike(2, new Sanction.Suspend(Duration.ofDays(1))))
        .isEqualTo("strike 2 of 3 · suspension for 1 day");
    assertThat(strike(2, new Sanction.Suspend(Duration.ofHours(36))))
        .isEqualTo("strike 2 of 3 · suspension for 36 hours");
    assertThat(strike(3, new Sanction.Ban())).isEqualTo("strike 3 of 3 · ban for good");
    assertThat(Consequence.strike(null)).isEqualTo("no further strike: it has had one");
  }

  static String strike(int number, Sanction sanction) {
    return Consequence.strike(new StrikeOutcome(number, 3, sanction, NOON, NOON));
  }

  static Queue queue(Set<String> actions) {
    return new Queue(
        "default",
        "Default",
        "",
        QueueKind.CONTENT,
        1,
        Duration.ofDays(1),
        Set.of(Role.MODERATOR),
        actions);
  }
}
