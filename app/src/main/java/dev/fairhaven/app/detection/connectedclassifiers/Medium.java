package dev.fairhaven.app.detection.connectedclassifiers;

/// What kind of thing a classifier judges.
public enum Medium {
  TEXT("texts"),
  PICTURE("pictures");

  private final String plural;

  Medium(String plural) {
    this.plural = plural;
  }

  public String plural() {
    return plural;
  }
}
