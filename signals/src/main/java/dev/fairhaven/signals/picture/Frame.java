package dev.fairhaven.signals.picture;

/// A part of a picture that moves, drawn over what was there before.
///
/// @param shownMillis how long it is seen, as browsers take it
/// @param isBlended whether what was there shows through; otherwise it is replaced
record Frame(
    int left,
    int top,
    int width,
    int height,
    int shownMillis,
    Disposal disposal,
    boolean isBlended) {

  /// What becomes of a frame before the next one is drawn.
  enum Disposal {
    KEPT,
    CLEARED,
    TAKEN_BACK
  }

  long points() {
    return (long) width * height;
  }

  /// Whether nothing of what was there before is left.
  boolean covers(int canvasWidth, int canvasHeight) {
    return !isBlended
        && left <= 0
        && top <= 0
        && (long) left + width >= canvasWidth
        && (long) top + height >= canvasHeight;
  }
}
