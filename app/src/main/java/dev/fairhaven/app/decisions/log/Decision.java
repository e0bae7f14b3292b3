package dev.fairhaven.app.decisions.log;

import dev.fairhaven.app.decisions.policy.PolicyRef;
import dev.fairhaven.app.detection.evidence.Evidence;
import dev.fairhaven.app.intake.entities.EntityLabel;
import dev.fairhaven.app.platform.kernel.DecisionId;
import dev.fairhaven.app.platform.kernel.ItemRef;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A recorded decision: its decider, item, actions, policy and evidence. Immutable, so that the
/// record stays trustworthy: a wrong decision is corrected by a later decision that reverses it.
///
/// @param time when it was decided, to the microsecond
/// @param item the item the decision is about
/// @param account the account affected: the item's creator, or the account itself; null if unknown
/// @param verdict the name of the most severe action, or `allow`; lists and counts show it
/// @param actions the actions to take, in the order requested; never empty
/// @param policy the section violated; null if none was
/// @param labels the labels it attached to entities
/// @param note the reviewer's internal note
/// @param reverses the decision that this one reverses
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

  /// The decision `id` that `draft` becomes when it is recorded at `time`.
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

  /// A copy of this decision with its evidence and the labels attached along with it.
  Decision restingOn(Evidence found, List<EntityLabel> added) {
    return new Decision(
        id, time, item, account, decider, cause, verdict, actions, policy, added, found, note,
        reverses);
  }

  /// The decision that reverses this one.
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

  /// Whether it only allows the item, so that nothing has to be enforced.
  public boolean isPlainAllow() {
    return reverses == null
        && labels.isEmpty()
        && actions.stream().allMatch(action -> action instanceof Action.Allow);
  }
}
