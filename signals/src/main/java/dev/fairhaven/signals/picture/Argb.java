package dev.fairhaven.signals.picture;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.util.Arrays;

/// Points as `0xAARRGGBB`. Samples are taken as they are, as [Brightness] does; colours of print
/// become those of screens by the usual rule without a profile.
final class Argb {

  private static final int OPAQUE = 255;

  private Argb() {}

  static int[] of(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    var raster = image.getRaster();
    boolean isPalette = image.getColorModel() instanceof IndexColorModel;
    boolean isGrey = raster.getNumBands() <= 2;
    boolean isDeep = raster.getSampleModel().getSampleSize(0) > Byte.SIZE;
    return isPalette || !(isGrey || isDeep)
        ? image.getRGB(0, 0, width, height, null, 0, width)
        : ofSamples(image, isGrey);
  }

  private static int[] ofSamples(BufferedImage image, boolean isGrey) {
    var raster = image.getRaster();
    int width = raster.getWidth();
    var colours = new int[width * raster.getHeight()];
    var row = new int[width];
    int alphaBand = raster.getNumBands() - 1;
    for (int y = 0; y < raster.getHeight(); y++) {
      for (int shift = 0; shift <= 16; shift += 8) {
        readBytes(raster, y, isGrey ? 0 : 2 - shift / 8, row);
        merge(row, colours, y * width, shift);
      }
      if (image.getColorModel().hasAlpha()) {
        readBytes(raster, y, alphaBand, row);
      } else {
        Arrays.fill(row, OPAQUE);
      }
      merge(row, colours, y * width, 24);
    }
    return colours;
  }

  private static void merge(int[] row, int[] colours, int start, int shift) {
    for (int x = 0; x < row.length; x++) {
      colours[start + x] |= row[x] << shift;
    }
  }

  private static void readBytes(Raster raster, int y, int band, int[] row) {
    raster.getSamples(raster.getMinX(), raster.getMinY() + y, row.length, 1, band, row);
    int bits = raster.getSampleModel().getSampleSize(band);
    for (int x = 0; bits != Byte.SIZE && x < row.length; x++) {
      row[x] = Brightness.toByte(row[x], bits);
    }
  }

  static boolean isPrint(BufferedImage image) {
    return image.getColorModel().getColorSpace().getType() == ColorSpace.TYPE_CMYK;
  }

  /// A picture in cyan, magenta, yellow and black, in the colours of screens.
  static BufferedImage ofPrint(BufferedImage image) {
    var raster = image.getRaster();
    int width = raster.getWidth();
    var screen = new BufferedImage(width, raster.getHeight(), BufferedImage.TYPE_INT_RGB);
    var black = new int[width];
    var ink = new int[width];
    var colours = new int[width];
    for (int y = 0; y < raster.getHeight(); y++) {
      Arrays.fill(colours, 0);
      readBytes(raster, y, 3, black);
      for (int band = 0; band < 3; band++) {
        readBytes(raster, y, band, ink);
        for (int x = 0; x < width; x++) {
          ink[x] = Math.round((OPAQUE - black[x]) * (OPAQUE - ink[x]) / (float) OPAQUE);
        }
        merge(ink, colours, 0, 16 - 8 * band);
      }
      screen.setRGB(0, y, width, 1, colours, 0, width);
    }
    return screen;
  }
}
