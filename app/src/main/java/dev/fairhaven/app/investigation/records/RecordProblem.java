package dev.fairhaven.app.investigation.records;

import dev.fairhaven.app.platform.kernel.ProblemCode;

/// Why a record cannot be shown.
public enum RecordProblem implements ProblemCode {
  /// No event, flag or decision has ever named the item.
  ITEM_NOT_FOUND(Kind.NOT_FOUND, "Nothing is known about this item");

  private final Kind kind;
  private final String title;

  RecordProblem(Kind kind, String title) {
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
