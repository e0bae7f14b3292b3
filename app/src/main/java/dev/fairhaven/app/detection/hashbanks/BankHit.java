package dev.fairhaven.app.detection.hashbanks;

import dev.fairhaven.app.platform.kernel.ItemRef;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What an entry matched.
///
/// @param rule that asked; empty where the item was there before the entry
/// @param verdict whether it was right; null while nobody said
/// @param judgedBy who said so, as the audit log names them
public record BankHit(
    long id,
    long entry,
    int distance,
    ItemRef item,
    String rule,
    Instant at,
    @Nullable Verdict verdict,
    @Nullable String judgedBy) {

  /// Whether what was matched is what the bank is for.
  public enum Verdict {
    RIGHT,
    WRONG
  }
}
