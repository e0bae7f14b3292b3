package dev.fairhaven.app.platform.kernel;

import java.util.UUID;

/// Problems of the shared vocabulary itself.
public enum KernelProblem implements ProblemCode {
  /// An id in the request is not a UUID.
  INVALID_ID(Kind.INVALID, "The id is not a UUID");

  private final Kind kind;
  private final String title;

  KernelProblem(Kind kind, String title) {
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

  /// @throws ProblemException [#INVALID_ID] when `text` is no UUID
  public static UUID parseUuid(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException _) {
      throw new ProblemException(INVALID_ID, "expected a UUID of 36 characters");
    }
  }
}
