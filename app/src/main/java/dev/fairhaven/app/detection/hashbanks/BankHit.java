package dev.fairhaven.app.detection.hashbanks;

import dev.fairhaven.app.platform.kernel.ItemRef;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A match of an entry.
///
/// @param rule the rule that looked it up; empty if the item is older than the entry
/// @param verdict whether the match is correct; null until it has been reviewed
/// @param judgedBy the reviewer, as named in the audit log
public record BankHit(
    long id,
    long entry,
    int distance,
    ItemRef item,
    String rule,
    Instant at,
    @Nullable Verdict verdict,
    @Nullable String judgedBy) {

  /// Whether the matched item is what the bank is for.
  public enum Verdict {
    RIGHT,
    WRONG
  }
}
