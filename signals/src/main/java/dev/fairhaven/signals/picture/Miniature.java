package dev.fairhaven.signals.picture;

import dev.fairhaven.signals.pdq.Luma;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/// A small grey picture, enough to compare by eye, and kinder to look at than the original.
public final class Miniature {

  /// Length of its longer side at most, in points.
  public static final int SIDE_MAX = 192;

  private Miniature() {}

  /// A JPEG of a few kilobytes; smaller pictures keep their size. Each point is the mean of those
  /// it stands for.
  public static byte[] jpeg(Luma picture) {
    double scale = Math.min(1, (double) SIDE_MAX / Math.max(picture.width(), picture.height()));
    int width = Math.max(1, (int) Math.round(picture.width() * scale));
    int height = Math.max(1, (int) Math.round(picture.height() * scale));
    var image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.getRaster().setSample(x, y, 0, mean(picture, x, y, width, height));
      }
    }
    return encoded(image);
  }

  private static int mean(Luma picture, int x, int y, int width, int height) {
    int left = (int) ((long) x * picture.width() / width);
    int top = (int) ((long) y * picture.height() / height);
    int right = Math.max(left + 1, (int) ((x + 1L) * picture.width() / width));
    int bottom = Math.max(top + 1, (int) ((y + 1L) * picture.height() / height));
    double sum = 0;
    for (int row = top; row < bottom; row++) {
      for (int column = left; column < right; column++) {
        sum += picture.values()[row * picture.width() + column];
      }
    }
    return Math.clamp(Math.round(sum / ((right - left) * (bottom - top))), 0, 255);
  }

  private static byte[] encoded(BufferedImage image) {
    var bytes = new ByteArrayOutputStream();
    try {
      if (!ImageIO.write(image, "jpeg", bytes)) {
        throw new IllegalStateException("there is no writer of grey JPEG files");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
