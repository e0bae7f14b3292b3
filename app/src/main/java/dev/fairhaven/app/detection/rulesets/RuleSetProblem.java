package dev.fairhaven.app.detection.rulesets;

import dev.fairhaven.app.platform.kernel.ProblemCode;

/// Why a request about rule sets was rejected.
public enum RuleSetProblem implements ProblemCode {
  /// The rules do not compile; the detail shows where and why.
  RULES_REJECTED(Kind.INVALID, "The rules have errors"),
  /// A rule test fails; the detail shows which event differs and how.
  TESTS_FAILED(Kind.INVALID, "A test of the rules fails"),
  VERSION_NOT_FOUND(Kind.NOT_FOUND, "No such version of the rule set"),
  /// The sources are identical to the newest version.
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
