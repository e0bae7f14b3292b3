package dev.fairhaven.app.review.appeals;

import dev.fairhaven.app.platform.kernel.ProblemCode;

/// Why a request about appeals was rejected.
public enum AppealProblem implements ProblemCode {
  /// The link's signature is invalid, or the link is incomplete.
  NOTICE_NOT_FOUND(Kind.NOT_FOUND, "There is nothing behind this link"),
  TOO_MANY_REQUESTS(Kind.LIMITED, "That was too often in a short time"),
  APPEAL_NOT_FOUND(Kind.NOT_FOUND, "No such appeal"),
  /// The decision affected no person, so it has no notice to appeal against.
  NOT_APPEALABLE(Kind.NOT_FOUND, "There is no notice about this decision"),
  INVALID_APPEAL(Kind.INVALID, "The appeal cannot be taken as it is"),
  APPEAL_TOO_LARGE(Kind.TOO_LARGE, "The appeal is too large"),
  /// The appeal period is over, or the decision has already been reversed.
  TOO_LATE(Kind.CONFLICT, "The decision can no longer be appealed"),
  /// The reviewer took the decision under appeal.
  OWN_DECISION(Kind.FORBIDDEN, "Somebody else has to decide this appeal"),
  ALREADY_DECIDED(Kind.CONFLICT, "The appeal was decided otherwise before");

  private final Kind kind;
  private final String title;

  AppealProblem(Kind kind, String title) {
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
