package dev.fairhaven.app.enforcement.actions;

import dev.fairhaven.app.platform.kernel.ItemRef;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// An account's standing at one instant: enforcement actions in force, and past ones.
///
/// Suspensions do not add up: an account is suspended until the last of them ends. A ban applies
/// until every ban is reversed.
///
/// @param inForce enforcement actions on the account in force at `at`, newest first
/// @param past enforcement actions on the account no longer in force, newest first; at most
///   [#PAST_MAX]
public record Standing(
    ItemRef account, Instant at, List<EnforcementAction> inForce, List<EnforcementAction> past) {

  public static final int PAST_MAX = 50;

  public Standing {
    inForce = List.copyOf(inForce);
    past = List.copyOf(past);
  }

  /// Derives the standing from an account's enforcement actions.
  ///
  /// @param enforcementActions those on this account, newest first
  static Standing of(ItemRef account, List<EnforcementAction> enforcementActions, Instant at) {
    var inForce =
        enforcementActions.stream()
            .filter(enforcementAction -> enforcementAction.isInForce(at))
            .toList();
    var past =
        enforcementActions.stream()
            .filter(enforcementAction -> !enforcementAction.isInForce(at))
            .limit(PAST_MAX)
            .toList();
    return new Standing(account, at, inForce, past);
  }

  /// The active strikes, newest first.
  public List<EnforcementAction> strikes() {
    return inForce.stream()
        .filter(enforcementAction -> enforcementAction.effect() instanceof Effect.Strike)
        .toList();
  }

  public boolean isBanned() {
    return inForce.stream()
        .anyMatch(enforcementAction -> enforcementAction.effect() instanceof Effect.Ban);
  }

  /// When the last suspension in force ends; empty if the account is not suspended.
  public Optional<Instant> suspendedUntil() {
    return inForce.stream()
        .filter(enforcementAction -> enforcementAction.effect() instanceof Effect.Suspend)
        .map(EnforcementAction::endsAt)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder());
  }

  /// Whether the account has no active strikes and may act. Warnings do not affect it.
  public boolean isGood() {
    return inForce.stream()
        .allMatch(enforcementAction -> enforcementAction.effect() instanceof Effect.Warn);
  }
}
