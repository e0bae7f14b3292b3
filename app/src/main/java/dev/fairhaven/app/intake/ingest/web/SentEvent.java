package dev.fairhaven.app.intake.ingest.web;

import dev.fairhaven.app.platform.kernel.ProblemException;
import tools.jackson.databind.JsonNode;

/// One event of several that came together: a bad one is refused, the others are answered.
sealed interface SentEvent {

  /// JSON, whatever it says.
  record Parsed(JsonNode json) implements SentEvent {}

  /// Not JSON that we read.
  record Broken(ProblemException problem) implements SentEvent {}
}
