package dev.fairhaven.app.decisions.log;

import dev.fairhaven.app.platform.kernel.ProblemCode;

/// Why a request about decisions was not carried out.
public enum DecisionProblem implements ProblemCode {
  DECISION_NOT_FOUND(Kind.NOT_FOUND, "No such decision"),
  /// Another decision reverses it already.
  ALREADY_REVERSED(Kind.CONFLICT, "The decision is reversed already"),
  /// It is itself a reversal, or nothing was done because of it.
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
