package dev.fairhaven.app.detection.connectedclassifiers;

import dev.fairhaven.app.detection.connectedclassifiers.ClassifierResult.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A classifier and its current state.
///
/// @param pausedFor the remaining time until the circuit breaker closes; zero if it is closed
/// @param scored the number of successful calls since startup
/// @param remembered the number of results served from the cache
/// @param kept the number of results in the cache
/// @param unavailable the number of missing scores, by reason
/// @param p50 the median duration of recent successful calls; zero if there were none
/// @param lastFailure why the last score was missing; empty if none ever was
public record ClassifierState(
    String name,
    ClassifierKind kind,
    String host,
    String model,
    List<String> categories,
    Set<Medium> media,
    Duration pausedFor,
    Used minute,
    Used day,
    long scored,
    long remembered,
    int kept,
    Map<Reason, Long> unavailable,
    Duration p50,
    Duration p95,
    String lastFailure,
    @Nullable Instant lastFailureAt) {

  /// How much of a budget has been used.
  public record Used(int calls, int max) {

    public boolean isSpent() {
      return calls >= max;
    }
  }
}
