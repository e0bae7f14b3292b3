package dev.fairhaven.app.detection.builtinclassifiers;

/// What a version of the classifier does.
public enum ModelRole {
  /// Its scores count.
  LIVE("live"),
  /// It judges the same texts as the live one, and nothing follows from it.
  SHADOW("shadow");

  private final String wireName;

  ModelRole(String wireName) {
    this.wireName = wireName;
  }

  /// The name in the database and the audit log.
  public String wireName() {
    return wireName;
  }
}
