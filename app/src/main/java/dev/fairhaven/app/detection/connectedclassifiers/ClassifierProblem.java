package dev.fairhaven.app.detection.connectedclassifiers;

import dev.fairhaven.app.platform.kernel.ProblemCode;

/// Why a request about classifiers was rejected.
public enum ClassifierProblem implements ProblemCode {
  CLASSIFIER_NOT_FOUND(Kind.NOT_FOUND, "No such classifier");

  private final Kind kind;
  private final String title;

  ClassifierProblem(Kind kind, String title) {
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
