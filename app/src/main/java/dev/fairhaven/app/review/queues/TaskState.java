package dev.fairhaven.app.review.queues;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where a task is in its life. All but [#DONE] count as open work.
public enum TaskState {
  /// Anybody with access may take it.
  WAITING,
  /// Somebody holds a live lease on it.
  CLAIMED,
  /// Decided, and still to be undone for a moment.
  DECIDED,
  /// The decision is carried out. Final.
  DONE;

  /// What can be asked of a task.
  public enum Command {
    CLAIM,
    RENEW,
    RELEASE,
    /// Give it back and not see it for a while.
    SKIP,
    /// Hand it to another queue.
    ESCALATE,
    DECIDE,
    UNDO,
    /// The decision was carried out.
    COMPLETE,
    /// The decision could not be carried out.
    REOPEN
  }

  /// The state after `command`, or nothing where it is not possible.
  public Optional<TaskState> next(Command command) {
    return Optional.ofNullable(
        switch (this) {
          case WAITING -> waiting(command);
          case CLAIMED -> claimed(command);
          case DECIDED -> decided(command);
          case DONE -> null;
        });
  }

  private static @Nullable TaskState waiting(Command command) {
    return command == Command.CLAIM ? CLAIMED : null;
  }

  private static @Nullable TaskState claimed(Command command) {
    return switch (command) {
      case RENEW -> CLAIMED;
      case RELEASE, SKIP, ESCALATE -> WAITING;
      case DECIDE -> DECIDED;
      case CLAIM, UNDO, COMPLETE, REOPEN -> null;
    };
  }

  private static @Nullable TaskState decided(Command command) {
    return switch (command) {
      case UNDO -> CLAIMED;
      case COMPLETE -> DONE;
      case REOPEN -> WAITING;
      case CLAIM, RENEW, RELEASE, SKIP, ESCALATE, DECIDE -> null;
    };
  }

  /// What is stored: whether a claim is live is for the clock to say, so waiting and claimed tasks
  /// are both kept as `open`.
  public String storedName() {
    return switch (this) {
      case WAITING, CLAIMED -> "open";
      case DECIDED, DONE -> name().toLowerCase(Locale.ROOT);
    };
  }

  /// The state at `now` of a task stored as `storedName` with a lease until `leaseUntil`.
  public static TaskState at(Instant now, String storedName, @Nullable Instant leaseUntil) {
    return switch (storedName) {
      case "open" -> leaseUntil != null && leaseUntil.isAfter(now) ? CLAIMED : WAITING;
      case "decided" -> DECIDED;
      case "done" -> DONE;
      default -> throw new IllegalStateException("task stored as " + storedName);
    };
  }
}
