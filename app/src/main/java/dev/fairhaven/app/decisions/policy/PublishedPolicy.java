package dev.fairhaven.app.decisions.policy;

import java.time.Instant;

/// A policy version with the circumstances of its publication.
///
/// @param effectiveFrom from when violations are judged by it
/// @param author who published it, by the name colleagues knew then
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
