package dev.fairhaven.app.decisions.log;

import dev.fairhaven.app.platform.kernel.AppealId;
import dev.fairhaven.app.platform.kernel.DecisionId;
import dev.fairhaven.app.platform.kernel.EventId;
import dev.fairhaven.app.platform.kernel.TaskId;

/// What triggered a decision.
public sealed interface Cause {

  record OfEvent(EventId event) implements Cause {}

  record OfTask(TaskId task) implements Cause {}

  record OfAppeal(AppealId appeal) implements Cause {}

  /// A member of staff or an API client reversed `decision` directly.
  record OfReversal(DecisionId decision) implements Cause {}

  /// The name of this kind of cause, on the wire and in the database.
  default String kind() {
    return switch (this) {
      case OfEvent _ -> "event";
      case OfTask _ -> "task";
      case OfAppeal _ -> "appeal";
      case OfReversal _ -> "reversal";
    };
  }

  /// The id of the event, task, appeal or decision that triggered it.
  default String id() {
    return switch (this) {
      case OfEvent(var event) -> event.value();
      case OfTask(var task) -> task.toString();
      case OfAppeal(var appeal) -> appeal.toString();
      case OfReversal(var decision) -> decision.toString();
    };
  }

  /// The cause with this kind and id.
  ///
  /// @throws IllegalArgumentException if there is no such kind
  static Cause of(String kind, String id) {
    return switch (kind) {
      case "event" -> new OfEvent(new EventId(id));
      case "task" -> new OfTask(TaskId.parse(id));
      case "appeal" -> new OfAppeal(AppealId.parse(id));
      case "reversal" -> new OfReversal(DecisionId.parse(id));
      default -> throw new IllegalArgumentException("no such cause: " + kind);
    };
  }
}
