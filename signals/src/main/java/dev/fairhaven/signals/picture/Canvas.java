package dev.fairhaven.signals.picture;

import dev.fairhaven.signals.picture.Frame.Disposal;
import java.awt.image.BufferedImage;
import java.util.Arrays;

/// Where the frames of a moving picture are drawn, one over the other. Transparent at first.
final class Canvas {

  private final int width;
  private final int height;
  private int[] points;
  private int[] before;

  Canvas(int width, int height) {
    this.width = width;
    this.height = height;
    this.points = new int[width * height];
    this.before = points;
  }

  void draw(Frame frame, int[] colours) {
    if (frame.disposal() == Disposal.TAKEN_BACK) {
      before = points.clone();
    }
    int left = Math.max(0, -frame.left());
    int right = (int) Math.min(frame.width(), (long) width - frame.left());
    for (int y = Math.max(0, -frame.top()); y < frame.height() && frame.top() + y < height; y++) {
      int to = (frame.top() + y) * width + frame.left();
      int from = y * frame.width();
      for (int x = left; x < right; x++) {
        int colour = colours[from + x];
        points[to + x] = frame.isBlended() ? over(colour, points[to + x]) : colour;
      }
    }
  }

  /// Makes ready for the next frame.
  void dispose(Frame frame) {
    switch (frame.disposal()) {
      case KEPT -> {}
      case CLEARED -> clear(frame);
      case TAKEN_BACK -> points = before;
    }
  }

  private void clear(Frame frame) {
    int left = Math.max(0, frame.left());
    int right = (int) Math.min(width, (long) frame.left() + frame.width());
    int bottom = (int) Math.min(height, (long) frame.top() + frame.height());
    for (int y = Math.max(0, frame.top()); y < bottom && left < right; y++) {
      Arrays.fill(points, y * width + left, y * width + right, 0);
    }
  }

  /// What is there now.
  ///
  /// @param step 1 for all points, 2 for every other one of every other row, and so on
  BufferedImage image(int step) {
    int columns = (width + step - 1) / step;
    int rows = (height + step - 1) / step;
    var image = new BufferedImage(columns, rows, BufferedImage.TYPE_INT_ARGB);
    var row = new int[columns];
    for (int y = 0; y < rows; y++) {
      for (int x = 0; x < columns; x++) {
        row[x] = points[y * step * width + x * step];
      }
      image.getRaster().setDataElements(0, y, columns, 1, row);
    }
    return image;
  }

  /// One colour over another, neither premultiplied.
  private static int over(int upper, int lower) {
    int alpha = upper >>> 24;
    int below = (lower >>> 24) * (255 - alpha) / 255;
    if (alpha == 0 || below == 0) {
      return alpha == 0 ? lower : upper;
    }
    return ((alpha + below) << 24)
        | (mixed(upper >> 16, alpha, lower >> 16, below) << 16)
        | (mixed(upper >> 8, alpha, lower >> 8, below) << 8)
        | mixed(upper, alpha, lower, below);
  }

  private static int mixed(int upper, int alpha, int lower, int below) {
    return ((upper & 0xff) * alpha + (lower & 0xff) * below) / (alpha + below);
  }
}
