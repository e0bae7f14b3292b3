package dev.fairhaven.app.enforcement.actions;

import dev.fairhaven.app.decisions.policy.PolicyRef;
import dev.fairhaven.app.platform.kernel.DecisionId;
import dev.fairhaven.app.platform.kernel.ItemRef;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One thing done because of a decision, and what became of it.
///
/// @param decision the decision that asked for it; reversing that one undoes this
/// @param item what the decision judged
/// @param account whom it concerns; never null for an effect on an account
/// @param policy the section violated; never null for a strike
/// @param origin whether the decision named it, or the strike ladder did
/// @param startsAt when it took effect: the time of the decision
/// @param endsAt when it ends by itself; null for what stays until reversed
/// @param endedAt when it was reversed, eased or found expired; null while `status` is active
/// @param endedBy the decision that ended it; null where time did, and while active
public record EnforcementAction(
    EnforcementId id,
    DecisionId decision,
    ItemRef item,
    @Nullable ItemRef account,
    @Nullable PolicyRef policy,
    Effect effect,
    Origin origin,
    Instant startsAt,
    @Nullable Instant endsAt,
    Status status,
    @Nullable Instant endedAt,
    @Nullable DecisionId endedBy) {

  /// Why an enforcement action exists.
  public enum Origin {
    /// The decision's own actions name it.
    DECISION,
    /// The strike that the decision gave led to it.
    LADDER
  }

  /// Where an enforcement action is in its life. Everything but `ACTIVE` is final, except that what
  /// has expired can still be reversed: it is then known to have been wrong.
  public enum Status {
    ACTIVE,
    /// Its time was up.
    EXPIRED,
    /// Its decision was reversed.
    REVERSED,
    /// An earlier strike was taken back, so that a milder enforcement action stands in its place.
    EASED
  }

  public EnforcementAction {
    if (account == null && effect.concernsAccount()) {
      throw new IllegalArgumentException(effect.wireName() + " of " + decision + " has no account");
    }
    if (policy == null && effect instanceof Effect.Strike) {
      throw new IllegalArgumentException("strike of " + decision + " has no policy");
    }
    if ((status == Status.ACTIVE) != (endedAt == null)) {
      throw new IllegalArgumentException(
          "enforcementAction " + id + " must have an end exactly if it ended");
    }
  }

  /// What it is done to: the account, or else the item.
  public ItemRef target() {
    return account != null && effect.concernsAccount() ? account : item;
  }

  /// Whether it holds at `at`. An enforcement action ends at its `endsAt` on the dot, whenever that
  /// is recorded.
  public boolean isInForce(Instant at) {
    return status == Status.ACTIVE && (endsAt == null || endsAt.isAfter(at));
  }

  EnforcementAction ended(Status how, Instant at, @Nullable DecisionId by) {
    return new EnforcementAction(
        id, decision, item, account, policy, effect, origin, startsAt, endsAt, how, at, by);
  }
}
