package dev.fairhaven.signals.picture;

import dev.fairhaven.signals.pdq.Luma;
import java.awt.image.BufferedImage;

/// What became of an attempt to read a picture.
public sealed interface Decoding {

  /// @param luma how bright the points are that people see: the right way up, on its background
  /// @param rendering how the file became that, and what to know about it
  record Decoded(PictureFormat format, Luma luma, Rendering rendering) implements Decoding {

    /// What people see, in colours, for those who need them.
    public BufferedImage image() {
      return rendering.image();
    }
  }

  /// @param reason what was expected, and nothing of the contents
  record Unreadable(String reason) implements Decoding {}
}
