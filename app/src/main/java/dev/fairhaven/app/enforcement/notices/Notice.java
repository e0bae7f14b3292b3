package dev.fairhaven.app.enforcement.notices;

import dev.fairhaven.app.platform.kernel.DecisionId;
import dev.fairhaven.app.platform.kernel.ItemRef;
import java.time.Instant;
import java.util.List;

/// A notice that tells a person about a decision that affects them.
///
/// @param account the recipient
/// @param text the notice as issued; never changes
/// @param appealUntil the end of the appeal period
/// @param updates later changes the person was told about, oldest first
public record Notice(
    NoticeId id,
    DecisionId decision,
    ItemRef item,
    ItemRef account,
    NoticeText text,
    NoticeState state,
    Instant issuedAt,
    Instant appealUntil,
    List<Update> updates) {

  public Notice {
    updates = List.copyOf(updates);
  }

  /// A change since the notice was issued.
  public record Update(Instant at, List<String> sentences) {

    public Update {
      sentences = List.copyOf(sentences);
    }
  }

  /// Whether the person may still appeal.
  public boolean canBeAppealed(Instant at) {
    return state == NoticeState.OPEN && at.isBefore(appealUntil);
  }
}
