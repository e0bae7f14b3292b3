package dev.fairhaven.app.oversight.retraining;

import dev.fairhaven.app.platform.kernel.ProblemCode;

/// Why a training run was rejected or failed.
public enum RetrainingProblem implements ProblemCode {
  /// An instance runs one training at a time.
  RETRAINING_RUNNING(Kind.CONFLICT, "A training run is under way"),
  /// No category has enough positive and negative decisions.
  TOO_FEW_DECISIONS(Kind.INVALID, "There are too few decisions to learn from"),
  /// The live version has a different number of features.
  NOT_RETRAINABLE(Kind.INVALID, "The live version cannot be retrained");

  private final Kind kind;
  private final String title;

  RetrainingProblem(Kind kind, String title) {
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
