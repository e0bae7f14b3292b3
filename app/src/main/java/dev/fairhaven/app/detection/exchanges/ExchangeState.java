package dev.fairhaven.app.detection.exchanges;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The progress of reading an exchange.
///
/// @param round incremented whenever everything is fetched again
/// @param isComplete whether everything has been fetched once in this round
/// @param put the number of hashes added so far
/// @param withdrawn the number of hashes removed so far
/// @param failures the number of consecutive failed attempts
/// @param error the error of the last attempt; empty if it succeeded
/// @param succeededAt when the exchange was last read to its end; null for never
/// @param runningUntil when the current run on some instance ends at the latest; null if none is
///   running
public record ExchangeState(
    String name,
    String checkpoint,
    int round,
    boolean isComplete,
    long put,
    long withdrawn,
    int failures,
    String error,
    @Nullable Instant succeededAt,
    Instant nextAt,
    @Nullable Instant runningUntil) {

  /// Before the first attempt.
  static ExchangeState fresh(String name, Instant now) {
    return new ExchangeState(name, DeltaSource.BEGINNING, 1, false, 0, 0, 0, "", null, now, null);
  }

  ExchangeState after(DeltaSource.Delta delta, int more, int fewer) {
    return new ExchangeState(
        name,
        delta.checkpoint(),
        round,
        isComplete || !delta.hasMore(),
        put + more,
        withdrawn + fewer,
        0,
        "",
        succeededAt,
        nextAt,
        runningUntil);
  }

  ExchangeState startedOver() {
    return new ExchangeState(
        name,
        DeltaSource.BEGINNING,
        round + 1,
        false,
        put,
        withdrawn,
        failures,
        error,
        succeededAt,
        nextAt,
        runningUntil);
  }

  ExchangeState ended(Instant now, Instant next) {
    return new ExchangeState(
        name, checkpoint, round, isComplete, put, withdrawn, 0, "", now, next, null);
  }

  ExchangeState failed(String why, Instant next) {
    return new ExchangeState(
        name,
        checkpoint,
        round,
        isComplete,
        put,
        withdrawn,
        failures + 1,
        why,
        succeededAt,
        next,
        null);
  }
}
