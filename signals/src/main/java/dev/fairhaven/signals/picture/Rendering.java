package dev.fairhaven.signals.picture;

import dev.fairhaven.signals.pdq.PdqHash;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;

/// How a file became the picture that people see.
///
/// @param stored the chosen picture of the file in colours, not turned yet
/// @param background what shows through where the picture is transparent
/// @param orientation how the file says it is to be turned
/// @param otherHashes of what else people see of it, turned alike: other frames, and the picture on
///   a dark background. Each has enough detail, and none looks like another or like the picture
/// @param warnings each once, in the order of their declaration
public record Rendering(
    BufferedImage stored,
    Color background,
    Orientation orientation,
    List<PdqHash> otherHashes,
    List<Warning> warnings) {

  /// Other hashes of a picture at most.
  public static final int OTHERS_MAX = 8;

  public Rendering {
    otherHashes = List.copyOf(otherHashes);
    warnings = warnings.stream().distinct().sorted().toList();
  }

  /// The picture as it is shown, without transparent points. Made anew by each call.
  public BufferedImage image() {
    return orientation.turned(opaque());
  }

  private BufferedImage opaque() {
    if (!stored.getColorModel().hasAlpha()) {
      return stored;
    }
    int width = stored.getWidth();
    int height = stored.getHeight();
    var opaque = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var graphics = opaque.createGraphics();
    graphics.drawImage(stored, 0, 0, background, null);
    graphics.dispose();
    return opaque;
  }
}
