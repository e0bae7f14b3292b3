package dev.fairhaven.app.decisions.log;

import dev.fairhaven.app.decisions.policy.PolicyRef;
import dev.fairhaven.app.platform.kernel.ItemRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A decision before it is recorded, when it has no id and no time yet.
///
/// @param account the account affected; null if unknown
/// @param actions at least one
/// @param policy the section violated; null if none was
/// @param note the decider's internal note
public record DecisionDraft(
    ItemRef item,
    @Nullable ItemRef account,
    Decider decider,
    Cause cause,
    List<Action> actions,
    @Nullable PolicyRef policy,
    @Nullable String note) {

  public static final int NOTE_LENGTH_MAX = 2_000;

  public DecisionDraft {
    actions = List.copyOf(actions);
    if (actions.isEmpty()) {
      throw new IllegalArgumentException("a decision needs at least one action");
    }
    if (note != null && note.length() > NOTE_LENGTH_MAX) {
      throw new IllegalArgumentException(
          "note must have at most " + NOTE_LENGTH_MAX + " characters, has " + note.length());
    }
  }
}
