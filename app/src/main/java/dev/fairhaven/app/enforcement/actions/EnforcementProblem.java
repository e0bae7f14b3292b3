package dev.fairhaven.app.enforcement.actions;

import dev.fairhaven.app.platform.kernel.ProblemCode;

/// Why enforcement was rejected.
public enum EnforcementProblem implements ProblemCode {
  /// The decision to reverse is itself a reversal.
  REVERSAL_IS_FINAL(Kind.CONFLICT, "A reversal cannot be reversed; take a new decision instead"),
  /// The decision asks for an action on an account but does not identify one.
  ACCOUNT_UNKNOWN(Kind.INVALID, "The account that the decision concerns is not known"),
  /// The decision asks for a strike but names no policy, so there is no ladder to apply.
  POLICY_MISSING(Kind.INVALID, "A strike needs the policy section that was violated");

  private final Kind kind;
  private final String title;

  EnforcementProblem(Kind kind, String title) {
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
