package dev.fairhaven.app.testing;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import javax.imageio.ImageIO;

/// Small pictures.
public final class TestPicture {

  private static final int SIDE = 80;

  private TestPicture() {}

  public static String red() throws IOException {
    var image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
    var graphics = image.createGraphics();
    graphics.setColor(Color.RED);
    graphics.fillRect(0, 0, SIDE, SIDE);
    graphics.dispose();
    return png(image);
  }

  /// Of waves.
  public static String base64() throws IOException {
    var image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_BYTE_GRAY);
    for (int i = 0; i < SIDE * SIDE; i++) {
      double wave = Math.sin(i % SIDE / 9.0) + Math.cos(i / SIDE / 7.0);
      image.getRaster().setSample(i % SIDE, i / SIDE, 0, (int) (128 + 60 * wave));
    }
    return png(image);
  }

  private static String png(BufferedImage image) throws IOException {
    var out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    return Base64.getEncoder().encodeToString(out.toByteArray());
  }
}
