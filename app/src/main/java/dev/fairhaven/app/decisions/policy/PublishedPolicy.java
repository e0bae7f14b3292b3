package dev.fairhaven.app.decisions.policy;

import java.time.Instant;

/// A policy version with its publication details.
///
/// @param effectiveFrom when it takes effect
/// @param author the name the publisher had at the time
/// @param changeNote what changed and why, in the author's words
public record PublishedPolicy(
    Policy policy, Instant publishedAt, Instant effectiveFrom, String author, String changeNote) {

  public PolicyVersion version() {
    return policy.version();
  }

  String key() {
    return version().policy();
  }

  boolean isInEffect(Instant at) {
    return !effectiveFrom.isAfter(at);
  }
}
