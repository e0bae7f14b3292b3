package dev.fairhaven.app.detection.rulesets;

import dev.fairhaven.app.platform.kernel.ProblemCode;

/// Why a request about rule sets was not carried out.
public enum RuleSetProblem implements ProblemCode {
  /// The rules do not compile; the detail shows where and why.
  RULES_REJECTED(Kind.INVALID, "The rules have errors"),
  /// A test beside the rules fails; the detail shows which event differs and how.
  TESTS_FAILED(Kind.INVALID, "A test of the rules fails"),
  VERSION_NOT_FOUND(Kind.NOT_FOUND, "No such version of the rule set"),
  /// The same sources are the newest version already.
  NOTHING_CHANGED(Kind.CONFLICT, "The rules are the same as in the newest version");

  private final Kind kind;
  private final String title;

  RuleSetProblem(Kind kind, String title) {
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
