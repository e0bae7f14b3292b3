package dev.fairhaven.app.enforcement.actions;

import dev.fairhaven.app.decisions.policy.PolicyRef;
import dev.fairhaven.app.platform.kernel.DecisionId;
import dev.fairhaven.app.platform.kernel.ItemRef;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One action taken because of a decision, and its current status.
///
/// @param decision the decision that asked for it; reversing that decision reverses this action
/// @param item the item that the decision is about
/// @param account the account affected; never null for an effect on an account
/// @param policy the section violated; never null for a strike
/// @param origin whether the decision asked for it directly or the strike ladder added it
/// @param startsAt when it took effect: the time of the decision
/// @param endsAt when it expires; null if it stays until reversed
/// @param endedAt when it was reversed, eased or recorded as expired; null while `status` is active
/// @param endedBy the decision that ended it; null if it expired, and while active
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

  /// Where an enforcement action comes from.
  public enum Origin {
    /// The decision asks for it directly.
    DECISION,
    /// The strike ladder added it as the sanction for the decision's strike.
    LADDER
  }

  /// The lifecycle of an enforcement action. All states but `ACTIVE` are final, except that an
  /// expired action can still be reversed, which records that it was wrong.
  public enum Status {
    ACTIVE,
    /// It reached its end time.
    EXPIRED,
    /// Its decision was reversed.
    REVERSED,
    /// An earlier strike was reversed, and a milder enforcement action replaced this one.
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

  /// The entity it applies to: the account or the item.
  public ItemRef target() {
    return account != null && effect.concernsAccount() ? account : item;
  }

  /// Whether it is in force at `at`. It ends exactly at `endsAt`, even if that is recorded later.
  public boolean isInForce(Instant at) {
    return status == Status.ACTIVE && (endsAt == null || endsAt.isAfter(at));
  }

  EnforcementAction ended(Status how, Instant at, @Nullable DecisionId by) {
    return new EnforcementAction(
        id, decision, item, account, policy, effect, origin, startsAt, endsAt, how, at, by);
  }
}
