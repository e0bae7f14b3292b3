package dev.fairhaven.app.oversight.figures;

import dev.fairhaven.app.platform.kernel.ProblemCode;

/// Why a figure cannot be shown.
public enum FigureProblem implements ProblemCode {
  /// The overview has no chart with this name.
  CHART_NOT_FOUND(Kind.NOT_FOUND, "No such chart");

  private final Kind kind;
  private final String title;

  FigureProblem(Kind kind, String title) {
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
