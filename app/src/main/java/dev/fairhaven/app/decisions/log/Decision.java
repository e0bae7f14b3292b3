package dev.fairhaven.app.decisions.log;

import dev.fairhaven.app.decisions.policy.PolicyRef;
import dev.fairhaven.app.platform.kernel.DecisionId;
import dev.fairhaven.app.platform.kernel.ItemRef;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who or what decided what, about which item, under which policy, on what evidence. Immutable: a
/// mistake is mended by a later decision that reverses this one.
///
/// @param time when it was decided, to the microsecond
/// @param item what was judged
/// @param account whom it concerns: the item's creator, or the account itself; null where unknown
/// @param verdict the harshest action's name, or `allow`; what lists and counts show
/// @param actions what is to be done, in the order it was asked for; never empty
/// @param policy the section violated; null where nothing was
/// @param labels labels added to entities, as `Type/label`
/// @param note the reviewer's own words, for colleagues
/// @param reverses the decision this one undoes
public record Decision(
    DecisionId id,
    Instant time,
    ItemRef item,
    @Nullable ItemRef account,
    Decider decider,
    Cause cause,
    String verdict,
    List<Action> actions,
    @Nullable PolicyRef policy,
    List<String> labels,
    Evidence evidence,
    @Nullable String note,
    @Nullable DecisionId reverses) {

  public Decision {
    actions = List.copyOf(actions);
    labels = List.copyOf(labels);
    if (actions.isEmpty()) {
      throw new IllegalArgumentException("decision " + id + " has no action");
    }
  }

  /// Whether it does no more than let the item be: nothing follows from it.
  public boolean isPlainAllow() {
    return reverses == null
        && labels.isEmpty()
        && actions.stream().allMatch(action -> action instanceof Action.Allow);
  }
}
