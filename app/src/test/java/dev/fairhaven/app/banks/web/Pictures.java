package dev.fairhaven.app.banks.web;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;

/// Pictures for tests: coloured boxes, different for each seed, with enough to see in them.
public final class Pictures {

  private Pictures() {}

  public static byte[] png(long seed) {
    return png(seed, 1);
  }

  /// The same picture, larger or smaller.
  public static byte[] png(long seed, double scale) {
    var random = new Random(seed);
    int width = (int) (400 * scale);
    int height = (int) (300 * scale);
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var canvas = image.createGraphics();
    for (int i = 0; i < 40; i++) {
      canvas.setColor(new Color(random.nextInt(0x1000000)));
      canvas.fillRect(
          (int) (random.nextInt(400) * scale) - width / 8,
          (int) (random.nextInt(300) * scale) - height / 8,
          (int) ((40 + random.nextInt(120)) * scale),
          (int) ((40 + random.nextInt(120)) * scale));
    }
    canvas.dispose();
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
