package dev.fairhaven.signals.picture;

/// What to know about the hash of a picture that was read.
public enum Warning {
  CUT("the file ends before the picture does, and only what is there is hashed"),
  DAMAGED("the file is damaged, and only what can be read is hashed"),
  FRAMES_SKIPPED("it has more frames than are looked at, and one of the others may differ"),
  BACKGROUND_MATTERS("it is transparent, and looks different on a dark background");

  private final String description;

  Warning(String description) {
    this.description = description;
  }

  /// A sentence without its capital and full stop.
  public String description() {
    return description;
  }
}
