package dev.fairhaven.app.decisions.policy.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.fairhaven.app.decisions.policy.Policy;
import dev.fairhaven.app.decisions.policy.PolicySection;
import dev.fairhaven.app.decisions.policy.PolicyVersion;
import dev.fairhaven.app.decisions.policy.Sanction;
import dev.fairhaven.app.decisions.policy.Severity;
import dev.fairhaven.app.decisions.policy.StrikeLadder;
import dev.fairhaven.app.platform.web.Diff.Fate;
import dev.fairhaven.app.platform.web.Diff.Piece;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class PolicyDiffTest {

  @Test
  void showsNothingBetweenEqualVersions() {
    var policy = policy(new Sanction.Ban(), section("3.1", "Do not spam.", Severity.LOW));
    assertThat(PolicyDiff.between(policy, policy).isEmpty()).isTrue();
  }

  @Test
  void showsChangedWordsNewSectionsDroppedOnesAndTheLadder() {
    var before =
        policy(
            new Sanction.Warn(),
            section("3.1", "Do not spam.", Severity.LOW),
            section("3.2", "Gone.", Severity.LOW));
    var after =
        policy(
            new Sanction.Ban(),
            section("3.1", "Never spam.", Severity.LOW),
            section("3.3", "New.", Severity.LOW));
    var diff = PolicyDiff.between(before, after);
    assertThat(diff.sections())
        .extracting(PolicyDiff.Part::name, PolicyDiff.Part::fate)
        .containsExactly(
            tuple("3.1 A rule", Fate.KEPT),
            tuple("3.3 A rule", Fate.ADDED),
            tuple("3.2 A rule", Fate.REMOVED));
    assertThat(diff.sections().getFirst().words())
        .contains(new Piece(Fate.REMOVED, "Do not "), new Piece(Fate.ADDED, "Never "));
    assertThat(diff.ladder())
        .contains(
            new Piece(Fate.REMOVED, "Strike 1: warning"), new Piece(Fate.ADDED, "Strike 1: ban"));
  }

  @Test
  void showsASeverityThatChanged() {
    var before = policy(new Sanction.Ban(), section("3.1", "Same.", Severity.LOW));
    var after = policy(new Sanction.Ban(), section("3.1", "Same.", Severity.CRITICAL));
    assertThat(PolicyDiff.between(before, after).sections().getFirst().hasChanged()).isTrue();
  }

  private static PolicySection section(String number, String text, Severity severity) {
    return new PolicySection(number, "A rule", text, severity);
  }

  private static Policy policy(Sanction first, PolicySection... sections) {
    return new Policy(
        new PolicyVersion("spam", 1),
        "Spam",
        "What is spam.",
        List.of(sections),
        new StrikeLadder(Duration.ofDays(90), List.of(first)));
  }
}
