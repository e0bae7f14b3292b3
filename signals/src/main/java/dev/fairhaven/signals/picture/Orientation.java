package dev.fairhaven.signals.picture;

import dev.fairhaven.signals.pdq.Luma;
import java.awt.image.BufferedImage;

/// How a stored picture is turned before it is shown: the eight orientations of EXIF, in their
/// order, so that the first is 1.
public enum Orientation {
  UPRIGHT("upright", false, false, false),
  MIRRORED("mirrored left to right", false, true, false),
  HALF_TURN("turned by 180°", false, true, true),
  FLIPPED("mirrored top to bottom", false, false, true),
  TRANSPOSED("mirrored along the falling diagonal", true, false, false),
  CLOCKWISE("turned clockwise by 90°", true, false, true),
  TRANSVERSED("mirrored along the rising diagonal", true, true, true),
  COUNTERCLOCKWISE("turned counterclockwise by 90°", true, true, false);

  /// Rows that are written at once when rows become columns: their ends stay in the cache.
  private static final int ROWS_AT_ONCE = 32;

  private final String description;
  private final boolean swapsAxes;
  private final boolean mirrorsX;
  private final boolean mirrorsY;

  Orientation(String description, boolean swapsAxes, boolean mirrorsX, boolean mirrorsY) {
    this.description = description;
    this.swapsAxes = swapsAxes;
    this.mirrorsX = mirrorsX;
    this.mirrorsY = mirrorsY;
  }

  /// @param value as in EXIF, from 1 to 8; others stand for upright
  static Orientation ofExif(int value) {
    return value >= 1 && value <= 8 ? values()[value - 1] : UPRIGHT;
  }

  /// What was done to the stored picture, in words that go on from "the picture was".
  public String description() {
    return description;
  }

  /// The orientation that takes this one back.
  public Orientation inverse() {
    return switch (this) {
      case CLOCKWISE -> COUNTERCLOCKWISE;
      case COUNTERCLOCKWISE -> CLOCKWISE;
      case UPRIGHT, MIRRORED, HALF_TURN, FLIPPED, TRANSPOSED, TRANSVERSED -> this;
    };
  }

  /// This orientation, and the other after it.
  Orientation then(Orientation next) {
    boolean x = mirrorsX ^ (swapsAxes ? next.mirrorsY : next.mirrorsX);
    boolean y = mirrorsY ^ (swapsAxes ? next.mirrorsX : next.mirrorsY);
    boolean swaps = swapsAxes ^ next.swapsAxes;
    for (var each : values()) {
      if (each.swapsAxes == swaps && each.mirrorsX == x && each.mirrorsY == y) {
        return each;
      }
    }
    throw new IllegalStateException("expected one of eight orientations");
  }

  /// The picture as it is shown; the same object when it is upright.
  public Luma turned(Luma stored) {
    if (this == UPRIGHT) {
      return stored;
    }
    var turned = new float[stored.values().length];
    var from = stored.values();
    forEachPoint(stored.width(), stored.height(), (to, source) -> turned[to] = from[source]);
    return swapsAxes
        ? new Luma(stored.height(), stored.width(), turned)
        : new Luma(stored.width(), stored.height(), turned);
  }

  /// The picture as it is shown; the same object when it is upright.
  BufferedImage turned(BufferedImage stored) {
    if (this == UPRIGHT) {
      return stored;
    }
    int width = stored.getWidth();
    int height = stored.getHeight();
    var from = stored.getRGB(0, 0, width, height, null, 0, width);
    var to = new int[from.length];
    forEachPoint(width, height, (at, source) -> to[at] = from[source]);
    int type =
        stored.getColorModel().hasAlpha()
            ? BufferedImage.TYPE_INT_ARGB
            : BufferedImage.TYPE_INT_RGB;
    int shownWidth = swapsAxes ? height : width;
    int shownHeight = swapsAxes ? width : height;
    var turned = new BufferedImage(shownWidth, shownHeight, type);
    turned.setRGB(0, 0, shownWidth, shownHeight, to, 0, shownWidth);
    return turned;
  }

  private interface PointTaker {
    void take(int shown, int stored);
  }

  /// @param width of the stored picture, as `height`
  private void forEachPoint(int width, int height, PointTaker taker) {
    int columns = swapsAxes ? height : width;
    int rows = swapsAxes ? width : height;
    for (int block = 0; block < rows; block += ROWS_AT_ONCE) {
      int end = Math.min(rows, block + ROWS_AT_ONCE);
      for (int column = 0; column < columns; column++) {
        for (int row = block; row < end; row++) {
          int x = swapsAxes ? row : column;
          int y = swapsAxes ? column : row;
          int fromX = mirrorsX ? width - 1 - x : x;
          int fromY = mirrorsY ? height - 1 - y : y;
          taker.take(row * columns + column, fromY * width + fromX);
        }
      }
    }
  }
}
