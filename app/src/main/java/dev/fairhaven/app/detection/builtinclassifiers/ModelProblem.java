package dev.fairhaven.app.detection.builtinclassifiers;

import dev.fairhaven.app.platform.kernel.ProblemCode;

/// Why a model was not trained, measured, loaded or kept.
public enum ModelProblem implements ProblemCode {
  /// The recipe names something that is not there, or contradicts itself.
  INVALID_RECIPE(Kind.INVALID, "The recipe is not usable"),
  /// The file is no model, or is damaged.
  UNREADABLE_MODEL(Kind.INVALID, "The model cannot be read"),
  /// Nothing can be told from these rows.
  UNUSABLE_DATA(Kind.INVALID, "The data is not usable"),
  /// A version is added with a word why.
  INVALID_NOTE(Kind.INVALID, "The note is missing or too long"),
  /// The file is a version already.
  SAME_MODEL(Kind.CONFLICT, "This model is there already"),
  /// The live version cannot run in its own shadow.
  ALREADY_LIVE(Kind.CONFLICT, "This version is the live one"),
  /// There is no version with this number.
  MODEL_NOT_FOUND(Kind.NOT_FOUND, "There is no such version");

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
