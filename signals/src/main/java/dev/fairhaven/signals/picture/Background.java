package dev.fairhaven.signals.picture;

import dev.fairhaven.signals.pdq.Luma;
import dev.fairhaven.signals.pdq.Pdq;
import dev.fairhaven.signals.pdq.Pdq.Dialect;
import dev.fairhaven.signals.pdq.Pdq.Hashed;
import dev.fairhaven.signals.pdq.PdqHash;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Set;

/// What a picture looks like before the background that shows the most of it. Viewers put white
/// behind what is transparent, and so what nobody sees there does not count. White lines on
/// nothing, which are made for dark pages, show on black only.
///
/// @param otherHashes of the picture on black, if that is something else to see
record Background(Color colour, Luma luma, List<PdqHash> otherHashes, Set<Warning> warnings) {

  private static final int WHITE = 255;
  private static final int BLACK = 0;

  static Background of(BufferedImage image, Orientation orientation) {
    if (!Brightness.isTransparent(image)) {
      return onWhite(orientation.turned(Brightness.of(image)));
    }
    var light = orientation.turned(Brightness.over(image, WHITE));
    var dark = orientation.turned(Brightness.over(image, BLACK));
    var onLight = Pdq.hash(light, Dialect.FULL);
    var onDark = Pdq.hash(dark, Dialect.FULL);
    if (!Looks.isClear(onDark)) {
      return onWhite(light);
    }
    if (!Looks.isClear(onLight)) {
      return new Background(Color.BLACK, dark, List.of(), Set.of(Warning.BACKGROUND_MATTERS));
    }
    return Looks.areAlike(onLight, onDark) ? onWhite(light) : either(light, onDark);
  }

  private static Background onWhite(Luma luma) {
    return new Background(Color.WHITE, luma, List.of(), Set.of());
  }

  private static Background either(Luma light, Hashed onDark) {
    return new Background(
        Color.WHITE, light, List.of(onDark.hash()), Set.of(Warning.BACKGROUND_MATTERS));
  }
}
