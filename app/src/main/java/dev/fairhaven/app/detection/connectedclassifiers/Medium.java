package dev.fairhaven.app.detection.connectedclassifiers;

/// The kinds of input that a classifier may support.
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
