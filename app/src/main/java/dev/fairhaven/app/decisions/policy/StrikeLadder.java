package dev.fairhaven.app.decisions.policy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Maps an account's active strikes to its next sanction. Pure: no clock, no storage.
///
/// The first rung is for the first strike. Once an account has more strikes than there are rungs,
/// the last rung applies.
///
/// @param strikeLifetime how long a strike counts, from the time of the violation
/// @param rungs at least one, each at least as severe as the one before
public record StrikeLadder(Duration strikeLifetime, List<Sanction> rungs) {

  public StrikeLadder {
    rungs = List.copyOf(rungs);
    if (rungs.isEmpty()) {
      throw new IllegalArgumentException("a strike ladder needs at least one rung");
    }
    if (!strikeLifetime.isPositive()) {
      throw new IllegalArgumentException("strike lifetime must be positive, got " + strikeLifetime);
    }
    for (int i = 1; i < rungs.size(); i++) {
      if (Sanction.compare(rungs.get(i - 1), rungs.get(i)) > 0) {
        throw new IllegalArgumentException("rung " + i + " is milder than the one before");
      }
    }
  }

  /// The sanction for a violation at `violatedAt` by an account that already has `strikes`.
  ///
  /// @param strikes the times of other violations, in any order; strikes that have expired by
  ///   `violatedAt` and violations after it do not count
  public Sanction next(List<Instant> strikes, Instant violatedAt) {
    return rungs.get((int) Math.min(active(strikes, violatedAt), rungs.size() - 1));
  }

  /// How many of `strikes` are active at `at`.
  public long active(List<Instant> strikes, Instant at) {
    return strikes.stream().filter(strike -> counts(strike, at)).count();
  }

  private boolean counts(Instant strike, Instant at) {
    return !strike.isAfter(at) && strike.plus(strikeLifetime).isAfter(at);
  }
}
