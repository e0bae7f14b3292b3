package dev.fairhaven.app.decisions.log;

import dev.fairhaven.app.decisions.policy.PolicyRef;
import dev.fairhaven.app.detection.evidence.Evidence;
import dev.fairhaven.app.intake.entities.EntityLabel;
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
/// @param labels labels that it added to entities
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
    List<EntityLabel> labels,
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

  /// What `draft` asks for, recorded at `time` as the decision `id`.
  static Decision of(DecisionDraft draft, DecisionId id, Instant time) {
    return new Decision(
        id,
        time,
        draft.item(),
        draft.account(),
        draft.decider(),
        draft.cause(),
        Actions.harshest(draft.actions()),
        draft.actions(),
        draft.policy(),
        List.of(),
        Evidence.NONE,
        draft.note(),
        null);
  }

  /// This decision, resting on `found`, with the labels that were added with it.
  Decision restingOn(Evidence found, List<EntityLabel> added) {
    return new Decision(
        id, time, item, account, decider, cause, verdict, actions, policy, added, found, note,
        reverses);
  }

  /// The decision that undoes this one.
  Decision reversedBy(Decider who, Cause why, @Nullable String remark, Instant at) {
    return new Decision(
        DecisionId.next(),
        at,
        item,
        account,
        who,
        why,
        Actions.REVERSAL,
        List.of(new Action.Allow()),
        null,
        List.of(),
        Evidence.NONE,
        remark,
        id);
  }

  /// Whether it does no more than let the item be: nothing follows from it.
  public boolean isPlainAllow() {
    return reverses == null
        && labels.isEmpty()
        && actions.stream().allMatch(action -> action instanceof Action.Allow);
  }
}
