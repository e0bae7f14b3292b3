package dev.fairhaven.app.review.queues;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The lifecycle of a task. All states but [#DONE] count as open.
public enum TaskState {
  /// Available to any reviewer with access.
  WAITING,
  /// A reviewer holds a live lease on it.
  CLAIMED,
  /// Decided, but the decision can still be undone.
  DECIDED,
  /// The decision was carried out. Final.
  DONE;

  /// The commands that change a task's state.
  public enum Command {
    CLAIM,
    RENEW,
    RELEASE,
    /// Return it and hide it from the reviewer for a while.
    SKIP,
    /// Move it to another queue.
    ESCALATE,
    DECIDE,
    UNDO,
    /// The decision was carried out.
    COMPLETE,
    /// The decision could not be carried out.
    REOPEN
  }

  /// The state after `command`; empty if the command is not allowed.
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

  /// The stored value. Whether a lease is live depends on the clock, so waiting and claimed tasks
  /// are both stored as `open`.
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
