package dev.fairhaven.app.enforcement.actions;

import dev.fairhaven.app.decisions.policy.Sanction;
import java.time.Instant;
import java.util.Optional;

/// What a strike leads to: strike `number` of `of`, and the sanction.
///
/// @param number 1 for the first active strike; at most `of`
/// @param of the number of rungs on the ladder
/// @param countsUntil when the strike expires
/// @param at when the strike is given
public record StrikeOutcome(
    int number, int of, Sanction sanction, Instant countsUntil, Instant at) {

  /// When the sanction ends; empty if it is permanent.
  public Optional<Instant> sanctionUntil() {
    return switch (sanction) {
      case Sanction.Suspend(var period) -> Optional.of(at.plus(period));
      case Sanction.Warn _, Sanction.Ban _ -> Optional.empty();
    };
  }
}
