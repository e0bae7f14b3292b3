package dev.fairhaven.app.intake.imports;

import dev.fairhaven.app.platform.kernel.ProblemCode;

/// Why a file, or a row of it, was not imported.
public enum ImportProblem implements ProblemCode {
  /// The mapping names something that is not there, or contradicts itself.
  INVALID_MAPPING(Kind.INVALID, "The mapping is not usable"),
  /// The file cannot be opened, or is in none of the known formats.
  UNREADABLE_FILE(Kind.INVALID, "The file cannot be read"),
  /// One row does not become an event.
  UNUSABLE_ROW(Kind.INVALID, "The row is not usable"),
  /// The database stopped taking events; what was acknowledged is kept and the import resumes
  /// there.
  INTERRUPTED(Kind.UNAVAILABLE, "The import was interrupted");

  private final Kind kind;
  private final String title;

  ImportProblem(Kind kind, String title) {
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
