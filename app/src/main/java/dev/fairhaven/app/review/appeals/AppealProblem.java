package dev.fairhaven.app.review.appeals;

import dev.fairhaven.app.platform.kernel.ProblemCode;

/// Why a request about appeals was not carried out.
public enum AppealProblem implements ProblemCode {
  /// The link is not one of ours, or was cut short.
  NOTICE_NOT_FOUND(Kind.NOT_FOUND, "There is nothing behind this link"),
  TOO_MANY_REQUESTS(Kind.LIMITED, "That was too often in a short time"),
  APPEAL_NOT_FOUND(Kind.NOT_FOUND, "No such appeal"),
  /// The decision affected nobody, so that there is nothing to appeal against.
  NOT_APPEALABLE(Kind.NOT_FOUND, "There is no notice about this decision"),
  INVALID_APPEAL(Kind.INVALID, "The appeal cannot be taken as it is"),
  APPEAL_TOO_LARGE(Kind.TOO_LARGE, "The appeal is too large"),
  /// The time for appeals is over, or the decision was reversed already.
  TOO_LATE(Kind.CONFLICT, "The decision can no longer be appealed"),
  /// Whoever took a decision does not decide about an appeal against it.
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
