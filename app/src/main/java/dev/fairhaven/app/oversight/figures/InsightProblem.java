package dev.fairhaven.app.oversight.figures;

import dev.fairhaven.app.platform.kernel.ProblemCode;

/// Why a record could not be shown or changed from its page.
public enum InsightProblem implements ProblemCode {
  /// No event, flag or decision ever named the item.
  ITEM_NOT_FOUND(Kind.NOT_FOUND, "Nothing is known of this item"),
  /// The overview has no chart of that name.
  CHART_NOT_FOUND(Kind.NOT_FOUND, "There is no such chart");

  private final Kind kind;
  private final String title;

  InsightProblem(Kind kind, String title) {
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
