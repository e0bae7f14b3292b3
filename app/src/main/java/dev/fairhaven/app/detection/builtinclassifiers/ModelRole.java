package dev.fairhaven.app.detection.builtinclassifiers;

/// The role of a classifier version.
public enum ModelRole {
  /// Its scores are the ones that rules use.
  LIVE("live"),
  /// It classifies the same texts as the live version, for comparison only.
  SHADOW("shadow");

  private final String wireName;

  ModelRole(String wireName) {
    this.wireName = wireName;
  }

  /// The name used in the database and the audit log.
  public String wireName() {
    return wireName;
  }
}
