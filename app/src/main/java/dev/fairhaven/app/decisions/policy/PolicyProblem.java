package dev.fairhaven.app.decisions.policy;

import dev.fairhaven.app.platform.kernel.ProblemCode;

/// Why a request about policies was not carried out.
public enum PolicyProblem implements ProblemCode {
  /// There is no such policy, or no such version of it.
  POLICY_NOT_FOUND(Kind.NOT_FOUND, "There is no such policy"),
  /// The draft breaks the form of a policy; the fields say where.
  INVALID_DRAFT(Kind.INVALID, "The draft cannot be published as it is"),
  /// The draft says the same as the version it is based on.
  NOTHING_CHANGED(Kind.INVALID, "The draft changes nothing"),
  /// Another version was published since the draft was begun.
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
