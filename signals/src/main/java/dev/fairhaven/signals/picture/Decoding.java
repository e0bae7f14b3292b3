package dev.fairhaven.signals.picture;

import dev.fairhaven.signals.pdq.Luma;
import java.awt.image.BufferedImage;

/// What became of an attempt to read a picture.
public sealed interface Decoding {

  /// @param luma how bright its points are, by their samples as they stand in the file
  /// @param image in colours, for those who need them
  record Decoded(PictureFormat format, Luma luma, BufferedImage image) implements Decoding {}

  /// @param reason what was expected, and nothing of the contents
  record Unreadable(String reason) implements Decoding {}
}
