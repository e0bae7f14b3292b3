package dev.fairhaven.app.decisions.policy;

import static dev.fairhaven.app.decisions.policy.PolicyFixtures.MILD_TO_HARSH;
import static dev.fairhaven.app.decisions.policy.PolicyFixtures.NINETY_DAYS;
import static dev.fairhaven.app.decisions.policy.PolicyFixtures.NOON;
import static dev.fairhaven.app.decisions.policy.PolicyFixtures.draft;
import static dev.fairhaven.app.decisions.policy.PolicyFixtures.effectiveFrom;
import static dev.fairhaven.app.decisions.policy.PolicyFixtures.published;
import static dev.fairhaven.app.decisions.policy.PolicyFixtures.section;
import static dev.fairhaven.app.decisions.policy.PolicyFixtures.withLadder;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fairhaven.app.platform.kernel.ProblemException.FieldProblem;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class DraftCheckTest {

  @Test
  void findsNothingWrongWithAProperDraft() {
    assertThat(pointers(draft("spam", 0, section("3.1"), section("3.2")))).isEmpty();
  }

  @Test
  void refusesANumberThatTwoSectionsShare() {
    assertThat(pointers(draft("spam", 0, section("3.1"), section("3.1"))))
        .containsExactly("/sections/1/number");
  }

  @Test
  void refusesANumberThatAnotherPolicyHasAndNamesThatPolicy() {
    var scams = published("scams", 1, "3.1", NOON).policy();
    assertThat(DraftCheck.problems(draft("spam", 0, section("3.1")), List.of(scams), NOON))
        .containsExactly(
            new FieldProblem("/sections/0/number", "a number that “Spam and scams” does not have"));
  }

  @Test
  void refusesALadderThatGetsMilder() {
    List<Sanction> milder = List.of(new Sanction.Ban(), new Sanction.Warn());
    assertThat(pointers(withLadder(draft("spam", 0, section("3.1")), NINETY_DAYS, milder)))
        .containsExactly("/ladder/rungs/1");
  }

  @Test
  void refusesASuspensionLongerThanADecisionCanAskFor() {
    List<Sanction> rungs =
        List.of(new Sanction.Suspend(DraftCheck.SUSPENSION_MAX.plus(Duration.ofSeconds(1))));
    assertThat(pointers(withLadder(draft("spam", 0, section("3.1")), NINETY_DAYS, rungs)))
        .containsExactly("/ladder/rungs/0");
  }

  @Test
  void refusesAnEmptyLadderAndAStrikeThatNeverCounts() {
    assertThat(pointers(withLadder(draft("spam", 0, section("3.1")), Duration.ZERO, List.of())))
        .containsExactly("/ladder/strikeLifetime", "/ladder/rungs");
  }

  @Test
  void refusesMoreSectionsAndRungsThanItsBounds() {
    var sections =
        Collections.nCopies(DraftCheck.SECTIONS_MAX + 1, section("x"))
            .toArray(PolicySection[]::new);
    var rungs = Collections.<Sanction>nCopies(DraftCheck.RUNGS_MAX + 1, new Sanction.Ban());
    assertThat(pointers(withLadder(draft("spam", 0, sections), NINETY_DAYS, rungs)))
        .contains("/sections", "/ladder/rungs");
  }

  @Test
  void refusesTextThatIsBlankOrTooLong() {
    var blank = new PolicySection("3.1", " ", "x", Severity.LOW);
    var endless =
        new PolicySection("3.2", "x", "y".repeat(DraftCheck.TEXT_LENGTH_MAX + 1), Severity.LOW);
    assertThat(pointers(draft("spam", 0, blank, endless)))
        .containsExactly("/sections/0/title", "/sections/1/text");
  }

  @Test
  void refusesAKeyThatCannotStandInALink() {
    assertThat(pointers(draft("Spam & scams", 0, section("3.1")))).containsExactly("/key");
  }

  @Test
  void refusesToTakeEffectInThePast() {
    var draft = draft("spam", 0, section("3.1"));
    assertThat(pointers(effectiveFrom(draft, NOON.minusSeconds(1))))
        .containsExactly("/effectiveFrom");
    assertThat(pointers(effectiveFrom(draft, NOON))).isEmpty();
  }

  @Test
  void knowsTheSameTextWhenItSeesIt() {
    var draft = draft("spam", 0, section("3.1"));
    assertThat(draft.saysTheSameAs(draft.toPolicy())).isTrue();
    assertThat(
            withLadder(draft, Duration.ofDays(91), MILD_TO_HARSH).saysTheSameAs(draft.toPolicy()))
        .isFalse();
  }

  private static List<String> pointers(PolicyDraft draft) {
    return DraftCheck.problems(draft, List.of(), NOON).stream().map(FieldProblem::pointer).toList();
  }
}
