package dev.fairhaven.signals.picture;

import dev.fairhaven.signals.pdq.PdqHash;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Set;

/// What was read from a file: the picture that counts, as it is stored.
///
/// @param otherHashes of what else is shown; see [Rendering]
record Shown(
    BufferedImage image,
    Orientation orientation,
    List<PdqHash> otherHashes,
    Set<Warning> warnings) {

  static Shown of(BufferedImage image, Orientation orientation, Set<Warning> warnings) {
    return new Shown(image, orientation, List.of(), warnings);
  }
}
