package dev.fairhaven.app.decisions.policy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A policy version as its author wants it, not yet checked.
///
/// @param key the policy's key; a new one begins a new policy
/// @param basedOn the latest version the author saw; 0 for a new policy
/// @param strikeLifetime how long one strike counts
/// @param rungs what the first, second, … strike leads to
/// @param effectiveFrom null for at once
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

  /// The version this draft becomes. Only for a draft without problems.
  Policy toPolicy() {
    return new Policy(
        new PolicyVersion(key, basedOn + 1),
        title,
        summary,
        sections,
        new StrikeLadder(strikeLifetime, rungs));
  }

  /// Whether it reads exactly as `base` does.
  boolean saysTheSameAs(Policy base) {
    return title.equals(base.title())
        && summary.equals(base.summary())
        && sections.equals(base.sections())
        && strikeLifetime.equals(base.ladder().strikeLifetime())
        && rungs.equals(base.ladder().rungs());
  }
}
