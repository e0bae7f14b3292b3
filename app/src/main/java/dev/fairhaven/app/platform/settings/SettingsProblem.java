package dev.fairhaven.app.platform.settings;

import dev.fairhaven.app.platform.kernel.ProblemCode;

/// Why settings were not changed.
public enum SettingsProblem implements ProblemCode {
  /// A setting has a value that cannot be used.
  INVALID_SETTINGS(Kind.INVALID, "A setting has a value that cannot be used");

  private final Kind kind;
  private final String title;

  SettingsProblem(Kind kind, String title) {
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
