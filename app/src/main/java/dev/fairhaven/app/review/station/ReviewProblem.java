package dev.fairhaven.app.review.station;

import dev.fairhaven.app.platform.kernel.ProblemCode;

/// Why a request to the review station was rejected.
public enum ReviewProblem implements ProblemCode {
  /// The choice does not exist, or this queue does not offer it.
  CHOICE_NOT_OFFERED(Kind.INVALID, "Choose one of the offered decisions"),
  /// The choice counts against an account but names no policy section.
  POLICY_NEEDED(Kind.INVALID, "Choose the section of the policy that was violated"),
  /// The note exceeds the maximum length.
  NOTE_TOO_LONG(Kind.INVALID, "The note is too long"),
  /// Escalating a task requires a reason.
  REASON_NEEDED(Kind.INVALID, "Say in a few words why"),
  /// No pending decision has this id.
  PENDING_NOT_FOUND(Kind.NOT_FOUND, "There is no such decision to undo"),
  /// It has already been carried out or undone.
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
