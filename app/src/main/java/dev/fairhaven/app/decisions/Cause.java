package dev.fairhaven.app.decisions;

import dev.fairhaven.app.kernel.AppealId;
import dev.fairhaven.app.kernel.DecisionId;
import dev.fairhaven.app.kernel.EventId;
import dev.fairhaven.app.kernel.TaskId;

/// What made a decision necessary.
public sealed interface Cause {

  record OfEvent(EventId event) implements Cause {}

  record OfTask(TaskId task) implements Cause {}

  record OfAppeal(AppealId appeal) implements Cause {}

  /// Somebody reversed `decision` directly, from the console or the API.
  record OfReversal(DecisionId decision) implements Cause {}
}
