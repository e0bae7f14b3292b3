package dev.fairhaven.app.decisions.policy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A new policy version that has not been validated yet.
///
/// @param key the policy's key; an unknown key starts a new policy
/// @param basedOn the latest version the author saw; 0 for a new policy
/// @param strikeLifetime how long a strike counts
/// @param rungs the sanctions for the first, second, … strike
/// @param effectiveFrom null to take effect immediately
/// @param changeNote what changes and why
public record PolicyDraft(
    String key,
    int basedOn,
    String title,
    String summary,
    List<PolicySection> sections,
    Duration strikeLifetime,
    List<Sanction> rungs,
    @Nullable Instant effectiveFrom,
    String changeNote) {

  public PolicyDraft {
    sections = List.copyOf(sections);
    rungs = List.copyOf(rungs);
  }

  /// The version that this draft becomes. Call it only on a draft without problems.
  Policy toPolicy() {
    return new Policy(
        new PolicyVersion(key, basedOn + 1),
        title,
        summary,
        sections,
        new StrikeLadder(strikeLifetime, rungs));
  }

  /// Whether its content is identical to that of `base`.
  boolean saysTheSameAs(Policy base) {
    return title.equals(base.title())
        && summary.equals(base.summary())
        && sections.equals(base.sections())
        && strikeLifetime.equals(base.ladder().strikeLifetime())
        && rungs.equals(base.ladder().rungs());
  }
}
