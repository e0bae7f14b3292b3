package dev.fairhaven.app.decisions.log;

import dev.fairhaven.app.platform.kernel.ProblemCode;

/// Why a request about decisions was rejected.
public enum DecisionProblem implements ProblemCode {
  DECISION_NOT_FOUND(Kind.NOT_FOUND, "No such decision"),
  /// Another decision already reverses it.
  ALREADY_REVERSED(Kind.CONFLICT, "The decision is reversed already"),
  /// It is itself a reversal, or it had no effect that could be reversed.
  NOT_REVERSIBLE(Kind.CONFLICT, "There is nothing to reverse");

  private final Kind kind;
  private final String title;

  DecisionProblem(Kind kind, String title) {
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
