package dev.fairhaven.app.review.flags;

import dev.fairhaven.app.platform.kernel.ProblemCode;

/// Why a flag was not accepted.
public enum FlagProblem implements ProblemCode {
  /// The flag breaks its form; the fields say where.
  INVALID_FLAG(Kind.INVALID, "The flag is not valid"),
  /// The body is larger than a flag can be.
  FLAG_TOO_LARGE(Kind.TOO_LARGE, "The flag is too large");

  private final Kind kind;
  private final String title;

  FlagProblem(Kind kind, String title) {
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
