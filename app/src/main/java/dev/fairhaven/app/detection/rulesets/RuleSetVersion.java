package dev.fairhaven.app.detection.rulesets;

import java.time.Instant;
import java.util.Map;

/// One immutable version of the rule set.
///
/// @param version from 1
/// @param hash identifies the contents
/// @param sources text by path
/// @param author as named in the audit log
/// @param note the author's reason for the change
public record RuleSetVersion(
    int version,
    String hash,
    Map<String, String> sources,
    String author,
    String note,
    Instant createdAt) {

  public static final int NOTE_LENGTH_MAX = 500;

  public RuleSetVersion {
    sources = Map.copyOf(sources);
  }
}
