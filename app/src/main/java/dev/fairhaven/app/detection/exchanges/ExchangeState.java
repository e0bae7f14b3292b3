package dev.fairhaven.app.detection.exchanges;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How far an exchange was read.
///
/// @param round grows when everything is read anew
/// @param isComplete whether everything was read once in this round
/// @param put how many hashes were taken in so far
/// @param withdrawn and how many were taken out
/// @param failures how many attempts failed in a row
/// @param error why the last one did; empty where none did
/// @param succeededAt when everything there was had been read the last time; null for never
/// @param runningUntil until when some instance reads it at most; null where none does
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
