package dev.fairhaven.app.detection.connectedclassifiers.adapters;

import dev.fairhaven.app.detection.connectedclassifiers.ClassifierException;
import dev.fairhaven.app.detection.connectedclassifiers.ClassifierResult.Reason;
import dev.fairhaven.app.detection.connectedclassifiers.Input;
import dev.fairhaven.signals.picture.Decoding.Decoded;
import dev.fairhaven.signals.picture.Decoding.Unreadable;
import dev.fairhaven.signals.picture.PictureDecoder;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;

/// Converts pictures to the forms that classifiers expect.
final class Pictures {

  /// The maximum length of a sent picture's longer side, in pixels.
  static final int SIDE_MAX = 1_024;

  private Pictures() {}

  /// @throws ClassifierException about the input, if it is not a readable picture
  static BufferedImage read(Input.Picture picture) throws ClassifierException {
    return switch (PictureDecoder.decode(picture.bytes())) {
      case Decoded decoded -> decoded.image();
      case Unreadable(var reason) ->
          throw ClassifierException.aboutInput(Reason.UNSUITABLE, "no readable picture: " + reason);
    };
  }

  /// Encodes the picture as a data URL: a JPEG of at most [#SIDE_MAX] pixels, re-encoded so that no
  /// metadata, such as the location, is sent to a third party.
  ///
  /// @throws ClassifierException about the input, if it is not a readable picture
  static String address(Input.Picture picture) throws ClassifierException {
    var out = new ByteArrayOutputStream();
    try {
      ImageIO.write(scaled(read(picture)), "jpeg", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(out.toByteArray());
  }

  /// Transparent areas become white.
  private static BufferedImage scaled(BufferedImage image) {
    double scale = Math.min(1, (double) SIDE_MAX / Math.max(image.getWidth(), image.getHeight()));
    int width = (int) Math.max(1, Math.round(scale * image.getWidth()));
    int height = (int) Math.max(1, Math.round(scale * image.getHeight()));
    var drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var graphics = drawn.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, width, height);
    graphics.drawImage(image, 0, 0, width, height, null);
    graphics.dispose();
    return drawn;
  }
}
