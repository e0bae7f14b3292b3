package dev.fairhaven.app.enforcement.notices;

import dev.fairhaven.app.platform.kernel.DecisionId;
import dev.fairhaven.app.platform.kernel.ItemRef;
import java.time.Instant;
import java.util.List;

/// What one person was told about one decision.
///
/// @param account whom it is for
/// @param text what they were told; never changes
/// @param appealUntil until when they may ask to look again
/// @param updates what they were told since, oldest first
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

  /// Something that changed after the notice was issued.
  public record Update(Instant at, List<String> sentences) {

    public Update {
      sentences = List.copyOf(sentences);
    }
  }

  /// Whether the person may still ask to look again.
  public boolean canBeAppealed(Instant at) {
    return state == NoticeState.OPEN && at.isBefore(appealUntil);
  }
}
