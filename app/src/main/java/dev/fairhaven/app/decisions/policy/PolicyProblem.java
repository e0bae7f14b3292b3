package dev.fairhaven.app.decisions.policy;

import dev.fairhaven.app.platform.kernel.ProblemCode;

/// Why a request about policies was rejected.
public enum PolicyProblem implements ProblemCode {
  /// The policy, or this version of it, does not exist.
  POLICY_NOT_FOUND(Kind.NOT_FOUND, "There is no such policy"),
  /// The draft is invalid; the fields say where.
  INVALID_DRAFT(Kind.INVALID, "The draft cannot be published as it is"),
  /// The draft is identical to the version it is based on.
  NOTHING_CHANGED(Kind.INVALID, "The draft changes nothing"),
  /// Another version has been published since this draft was started.
  STALE_DRAFT(Kind.CONFLICT, "Somebody else has published a newer version");

  private final Kind kind;
  private final String title;

  PolicyProblem(Kind kind, String title) {
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
