package dev.fairhaven.app.models;

import dev.fairhaven.app.kernel.ProblemCode;

/// Why a model was not trained, measured or loaded.
public enum ModelProblem implements ProblemCode {
  /// The recipe names something that is not there, or contradicts itself.
  INVALID_RECIPE(Kind.INVALID, "The recipe is not usable"),
  /// The file is no model, or is damaged.
  UNREADABLE_MODEL(Kind.INVALID, "The model cannot be read"),
  /// Nothing can be told from these rows.
  UNUSABLE_DATA(Kind.INVALID, "The data is not usable");

  private final Kind kind;
  private final String title;

  ModelProblem(Kind kind, String title) {
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
