package dev.fairhaven.app.detection.builtinclassifiers;

import dev.fairhaven.app.platform.kernel.ProblemCode;

/// Why a request about models was rejected.
public enum ModelProblem implements ProblemCode {
  /// The recipe refers to something that does not exist, or contradicts itself.
  INVALID_RECIPE(Kind.INVALID, "The recipe is not usable"),
  /// The file is not a model, or is damaged.
  UNREADABLE_MODEL(Kind.INVALID, "The model cannot be read"),
  /// The rows do not allow an evaluation or training.
  UNUSABLE_DATA(Kind.INVALID, "The data is not usable"),
  /// Adding a version requires a note.
  INVALID_NOTE(Kind.INVALID, "The note is missing or too long"),
  /// An identical version already exists.
  SAME_MODEL(Kind.CONFLICT, "This model is there already"),
  /// The live version cannot run in shadow mode at the same time.
  ALREADY_LIVE(Kind.CONFLICT, "This version is the live one"),
  /// No version has this number.
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
