package dev.fairhaven.app.detection.lists;

import dev.fairhaven.app.platform.kernel.ProblemCode;

/// Why a request about lists was rejected.
public enum ListProblem implements ProblemCode {
  INVALID_LIST(Kind.INVALID, "The list is not as expected"),
  INVALID_ENTRIES(Kind.INVALID, "Entries are not as expected"),
  LIST_NOT_FOUND(Kind.NOT_FOUND, "No such list"),
  NAME_TAKEN(Kind.CONFLICT, "There is a list of this name already"),
  /// A limit on lists, on entries per list or on entries per request is exceeded; the detail names
  /// it.
  TOO_MANY(Kind.TOO_LARGE, "That is too many");

  private final Kind kind;
  private final String title;

  ListProblem(Kind kind, String title) {
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
