package dev.fairhaven.app.shell.setup;

import dev.fairhaven.app.platform.kernel.ProblemCode;

/// Why the set-up was not carried on.
public enum SetupProblem implements ProblemCode {
  /// There is no template of this name.
  TEMPLATE_NOT_FOUND(Kind.NOT_FOUND, "There is no such template"),
  /// Events, flags or decisions have arrived, and they rest on the template in use.
  TEMPLATE_IN_USE(Kind.CONFLICT, "The template is in use already");

  private final Kind kind;
  private final String title;

  SetupProblem(Kind kind, String title) {
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
