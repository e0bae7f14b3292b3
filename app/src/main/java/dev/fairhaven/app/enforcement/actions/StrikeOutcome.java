package dev.fairhaven.app.enforcement.actions;

import dev.fairhaven.app.decisions.policy.Sanction;
import java.time.Instant;
import java.util.Optional;

/// What a strike would lead to or has led to: strike `number` of `of`, and the sanction.
///
/// @param number 1 for the first strike that counts; never more than `of`
/// @param of how many rungs the ladder has
/// @param countsUntil when the strike stops counting
/// @param at when the strike is given
public record StrikeOutcome(
    int number, int of, Sanction sanction, Instant countsUntil, Instant at) {

  /// When the sanction ends; empty for one that has no end in time.
  public Optional<Instant> sanctionUntil() {
    return switch (sanction) {
      case Sanction.Suspend(var period) -> Optional.of(at.plus(period));
      case Sanction.Warn _, Sanction.Ban _ -> Optional.empty();
    };
  }
}
