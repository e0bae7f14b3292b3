package dev.fairhaven.app.outward.compat;

import dev.fairhaven.app.platform.kernel.ProblemCode;

/// Why something was not judged.
public enum ModerationProblem implements ProblemCode {
  /// The input is missing, is of another form, or exceeds a bound.
  INVALID_INPUT(Kind.INVALID, "The input is not usable"),
  /// No model judges this kind of input.
  UNSUPPORTED_INPUT(Kind.INVALID, "This kind of input cannot be judged"),
  /// A picture could not be fetched from the address that was given.
  NOT_FETCHED(Kind.INVALID, "The picture was not fetched"),
  /// A classifier gave no score, so that nobody knows what it would have found.
  UNAVAILABLE(Kind.UNAVAILABLE, "A classifier gave no score");

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
