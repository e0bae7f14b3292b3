package dev.fairhaven.app.enforcement.actions;

import dev.fairhaven.app.platform.kernel.ItemRef;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// An account's position at one instant: what holds against it, and what did.
///
/// Suspensions do not add up: an account is suspended until the last of them ends. A ban holds
/// until every ban is reversed.
///
/// @param inForce measures on the account that hold at `at`, newest first
/// @param past measures on the account that no longer hold, newest first; at most [#PAST_MAX]
public record Standing(ItemRef account, Instant at, List<Measure> inForce, List<Measure> past) {

  public static final int PAST_MAX = 50;

  public Standing {
    inForce = List.copyOf(inForce);
    past = List.copyOf(past);
  }

  /// Splits what was ever done to the account.
  ///
  /// @param measures of this account, newest first
  static Standing of(ItemRef account, List<Measure> measures, Instant at) {
    var inForce = measures.stream().filter(measure -> measure.isInForce(at)).toList();
    var past = measures.stream().filter(measure -> !measure.isInForce(at)).limit(PAST_MAX).toList();
    return new Standing(account, at, inForce, past);
  }

  /// The strikes that count now, newest first.
  public List<Measure> strikes() {
    return inForce.stream().filter(measure -> measure.effect() instanceof Effect.Strike).toList();
  }

  public boolean isBanned() {
    return inForce.stream().anyMatch(measure -> measure.effect() instanceof Effect.Ban);
  }

  /// When the last suspension in force ends; empty for an account that is not suspended.
  public Optional<Instant> suspendedUntil() {
    return inForce.stream()
        .filter(measure -> measure.effect() instanceof Effect.Suspend)
        .map(Measure::endsAt)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder());
  }

  /// Whether no strike counts and the account may act. A warning does not spoil it.
  public boolean isGood() {
    return inForce.stream().allMatch(measure -> measure.effect() instanceof Effect.Warn);
  }
}
