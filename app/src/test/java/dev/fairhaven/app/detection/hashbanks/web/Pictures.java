package dev.fairhaven.app.detection.hashbanks.web;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;

/// Pictures for tests: coloured boxes, different for each seed, with enough to see in them.
public final class Pictures {

  private static final int WIDTH = 400;
  private static final int HEIGHT = 300;

  private Pictures() {}

  public static byte[] png(long seed) {
    return encoded(drawn(seed));
  }

  /// The same picture, larger or smaller.
  public static byte[] png(long seed, double scale) {
    var scaled =
        new BufferedImage(
            (int) (WIDTH * scale), (int) (HEIGHT * scale), BufferedImage.TYPE_INT_RGB);
    var canvas = scaled.createGraphics();
    canvas.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    canvas.drawImage(drawn(seed), 0, 0, scaled.getWidth(), scaled.getHeight(), null);
    canvas.dispose();
    return encoded(scaled);
  }

  private static BufferedImage drawn(long seed) {
    var random = new Random(seed);
    var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    var canvas = image.createGraphics();
    for (int i = 0; i < 40; i++) {
      canvas.setColor(new Color(random.nextInt(0x1000000)));
      canvas.fillRect(
          random.nextInt(WIDTH) - WIDTH / 8,
          random.nextInt(HEIGHT) - HEIGHT / 8,
          40 + random.nextInt(120),
          40 + random.nextInt(120));
    }
    canvas.dispose();
    return image;
  }

  private static byte[] encoded(BufferedImage image) {
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
