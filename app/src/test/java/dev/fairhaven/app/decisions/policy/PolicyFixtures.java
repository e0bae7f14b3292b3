package dev.fairhaven.app.decisions.policy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Drafts and published versions, valid unless a test overrides one thing.
final class PolicyFixtures {

  static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  static final Duration NINETY_DAYS = Duration.ofDays(90);
  static final List<Sanction> MILD_TO_HARSH =
      List.of(new Sanction.Warn(), new Sanction.Suspend(Duration.ofDays(7)), new Sanction.Ban());

  private PolicyFixtures() {}

  static PolicySection section(String number) {
    return new PolicySection(number, "Phishing", "You may not trick people.", Severity.SERIOUS);
  }

  static PolicyDraft draft(String key, int basedOn, PolicySection... sections) {
    return new PolicyDraft(
        key,
        basedOn,
        "Spam and scams",
        "We remove mass advertising.",
        List.of(sections),
        NINETY_DAYS,
        MILD_TO_HARSH,
        null,
        "First version.");
  }

  static PolicyDraft withLadder(PolicyDraft draft, Duration lifetime, List<Sanction> rungs) {
    return new PolicyDraft(
        draft.key(),
        draft.basedOn(),
        draft.title(),
        draft.summary(),
        draft.sections(),
        lifetime,
        rungs,
        draft.effectiveFrom(),
        draft.changeNote());
  }

  static PolicyDraft effectiveFrom(PolicyDraft draft, Instant effectiveFrom) {
    return new PolicyDraft(
        draft.key(),
        draft.basedOn(),
        draft.title(),
        draft.summary(),
        draft.sections(),
        draft.strikeLifetime(),
        draft.rungs(),
        effectiveFrom,
        draft.changeNote());
  }

  /// Version `version` of a policy whose only section is `number`.
  static PublishedPolicy published(String key, int version, String number, Instant effectiveFrom) {
    var policy = draft(key, version - 1, section(number)).toPolicy();
    return new PublishedPolicy(policy, effectiveFrom, effectiveFrom, "Ana", "First version.");
  }
}
