package dev.fairhaven.app.oversight.retraining;

import dev.fairhaven.app.platform.kernel.ProblemCode;

/// Why nothing was taught.
public enum LearningProblem implements ProblemCode {
  /// An instance teaches one version at a time.
  LESSON_RUNNING(Kind.CONFLICT, "A version is being taught already"),
  /// No category has enough decisions of either kind.
  TOO_FEW_DECISIONS(Kind.INVALID, "There are too few decisions to learn from"),
  /// The live version was made for another number of features.
  UNTEACHABLE_MODEL(Kind.INVALID, "The live version cannot be taught further");

  private final Kind kind;
  private final String title;

  LearningProblem(Kind kind, String title) {
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
