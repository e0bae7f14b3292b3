package dev.fairhaven.app.detection.connectedclassifiers;

import dev.fairhaven.app.detection.connectedclassifiers.ClassifierResult.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A classifier and how it fares.
///
/// @param pausedFor how long it is still left alone; zero when it is not
/// @param scored how many calls gave scores since the start
/// @param remembered how many answers were remembered
/// @param kept how many are, at present
/// @param unavailable how often there was no score, by reason
/// @param p50 of the last calls that gave scores; zero where none did
/// @param lastFailure why there was no score the last time; empty where there always was one
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

  /// How much of a budget is used.
  public record Used(int calls, int max) {

    public boolean isSpent() {
      return calls >= max;
    }
  }
}
