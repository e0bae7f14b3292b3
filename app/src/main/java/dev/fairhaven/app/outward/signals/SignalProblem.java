package dev.fairhaven.app.outward.signals;

import dev.fairhaven.app.platform.kernel.ProblemCode;

/// Why signals were not run.
public enum SignalProblem implements ProblemCode {
  /// The text, the picture or a setting is missing, is of another form, or exceeds a bound.
  INVALID_INPUT(Kind.INVALID, "The input is not usable");

  private final Kind kind;
  private final String title;

  SignalProblem(Kind kind, String title) {
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
