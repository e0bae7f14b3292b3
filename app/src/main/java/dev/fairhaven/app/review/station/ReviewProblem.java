package dev.fairhaven.app.review.station;

import dev.fairhaven.app.platform.kernel.ProblemCode;

/// Why a request of the review station was not carried out.
public enum ReviewProblem implements ProblemCode {
  /// The choice does not exist, or this queue does not offer it.
  CHOICE_NOT_OFFERED(Kind.INVALID, "Choose one of the offered decisions"),
  /// Something is held against somebody without naming the rule.
  POLICY_NEEDED(Kind.INVALID, "Choose the section of the policy that was violated"),
  /// The note is longer than allowed.
  NOTE_TOO_LONG(Kind.INVALID, "The note is too long"),
  /// Somebody wants to hand a task on without saying why.
  REASON_NEEDED(Kind.INVALID, "Say in a few words why"),
  /// There is no such decision that waits to be carried out.
  PENDING_NOT_FOUND(Kind.NOT_FOUND, "There is no such decision to undo"),
  /// It was carried out or undone before.
  TOO_LATE_TO_UNDO(Kind.CONFLICT, "It is too late to undo this");

  private final Kind kind;
  private final String title;

  ReviewProblem(Kind kind, String title) {
    this.kind = kind;
    this.title = title;
  }

  @Override
  public Kind kind() {
    return kind;
  }

  @Override
  public String title() {
    return title;
  }
}
