package dev.fairhaven.app.moderation;

import dev.fairhaven.app.kernel.ProblemCode;

/// Why something was not judged.
public enum ModerationProblem implements ProblemCode {
  /// The input is missing, is of another form, or exceeds a bound.
  INVALID_INPUT(Kind.INVALID, "The input is not usable"),
  /// No model judges this kind of input.
  UNSUPPORTED_INPUT(Kind.INVALID, "This kind of input cannot be judged");

  private final Kind kind;
  private final String title;

  ModerationProblem(Kind kind, String title) {
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
