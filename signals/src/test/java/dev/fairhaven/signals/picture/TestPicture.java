package dev.fairhaven.signals.picture;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;

/// A picture in colours, the same everywhere: patches, waves and a bright corner, so that every way
/// to turn it looks different.
final class TestPicture {

  static final int WIDTH = 192;
  static final int HEIGHT = 128;
  private static final int PATCH = 13;

  private TestPicture() {}

  static BufferedImage rgb() {
    var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        image.setRGB(x, y, colour(x, y));
      }
    }
    return image;
  }

  /// As `0xRRGGBB`.
  static int colour(int x, int y) {
    double u = (x + 0.5) / WIDTH;
    double v = (y + 0.5) / HEIGHT;
    double corner = 50 * StrictMath.exp(-6 * (u * u + v * v));
    double base = 90 + corner + patch(x / PATCH, y / PATCH);
    double red = base + 40 * StrictMath.sin(19 * u + 7 * v * v);
    double green = base + 40 * StrictMath.cos(13 * v - 11 * u * v);
    double blue = base + 40 * StrictMath.sin(31 * u * u + 23 * v);
    return whole(red) << 16 | whole(green) << 8 | whole(blue);
  }

  /// From 0 to 79, without a pattern.
  private static int patch(int column, int row) {
    int mixed = (column * 374_761_393 + row * 668_265_263) * 1_274_126_177;
    return (mixed >>> 16) % 80;
  }

  private static int whole(double value) {
    return Math.clamp(Math.round(value), 0, 255);
  }

  /// The same of another type, drawn without conversion by a profile.
  static BufferedImage of(int type) {
    var image = new BufferedImage(WIDTH, HEIGHT, type);
    var rgb = rgb();
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        image.setRGB(x, y, 0xff000000 | rgb.getRGB(x, y));
      }
    }
    return image;
  }

  /// In shades of grey, as they are stored.
  static BufferedImage grey(int type, int scale) {
    var image = new BufferedImage(WIDTH, HEIGHT, type);
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        image.getRaster().setSample(x, y, 0, shade(x, y) * scale);
      }
    }
    return image;
  }

  /// In 256 shades of a palette.
  static BufferedImage palette() {
    var shades = new byte[256];
    for (int i = 0; i < shades.length; i++) {
      shades[i] = (byte) i;
    }
    var model = new IndexColorModel(8, shades.length, shades, shades, shades);
    var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_INDEXED, model);
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        image.getRaster().setSample(x, y, 0, shade(x, y));
      }
    }
    return image;
  }

  /// From 0 to 255.
  static int shade(int x, int y) {
    int colour = colour(x, y);
    return (299 * (colour >> 16) + 587 * (colour >> 8 & 0xff) + 114 * (colour & 0xff)) / 1000;
  }
}
