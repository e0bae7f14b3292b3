package dev.fairhaven.signals.picture;

import dev.fairhaven.signals.pdq.Luma;

/// Trims bars and frames of one colour, which a picture gets when it is shown on a screen of
/// another shape, and which change its hash.
public final class Borders {

  /// How much the brightness of a border may vary, out of 255.
  private static final float TOLERANCE = 12;

  /// A picture that would lose more than this of a side is left whole.
  private static final double TRIMMED_MAX = 0.8;

  private final Luma picture;
  private final float border;

  private Borders(Luma picture, float border) {
    this.picture = picture;
    this.border = border;
  }

  /// The picture without its borders; the picture itself if it has none, or is nothing else. Each
  /// corner is tried as the colour of the border.
  public static Luma trimmed(Luma picture) {
    var values = picture.values();
    var trimmed = new Borders(picture, values[0]).trimmed();
    boolean isWhole = trimmed.values().length == values.length;
    return isWhole ? new Borders(picture, values[values.length - 1]).trimmed() : trimmed;
  }

  private Luma trimmed() {
    int top = 0;
    int bottom = picture.height();
    int left = 0;
    int right = picture.width();
    while (top < bottom && isBorder(top * picture.width(), picture.width(), 1)) {
      top++;
    }
    while (bottom > top && isBorder((bottom - 1) * picture.width(), picture.width(), 1)) {
      bottom--;
    }
    while (left < right && isBorder(left, picture.height(), picture.width())) {
      left++;
    }
    while (right > left && isBorder(right - 1, picture.height(), picture.width())) {
      right--;
    }
    int width = right - left;
    int height = bottom - top;
    boolean isWhole = width == picture.width() && height == picture.height();
    return isWhole || isTooSmall(width, picture.width()) || isTooSmall(height, picture.height())
        ? picture
        : picture.part(left, top, width, height);
  }

  private static boolean isTooSmall(int side, int whole) {
    return side < whole * (1 - TRIMMED_MAX);
  }

  private boolean isBorder(int first, int count, int step) {
    for (int i = 0; i < count; i++) {
      if (Math.abs(picture.values()[first + i * step] - border) > TOLERANCE) {
        return false;
      }
    }
    return true;
  }
}
