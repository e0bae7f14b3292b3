package dev.fairhaven.app.review.flags;

import dev.fairhaven.app.platform.kernel.ProblemCode;

/// Why a flag was rejected.
public enum FlagProblem implements ProblemCode {
  /// The flag is invalid; the fields say where.
  INVALID_FLAG(Kind.INVALID, "The flag is not valid"),
  /// The request body exceeds the size limit of a flag.
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
