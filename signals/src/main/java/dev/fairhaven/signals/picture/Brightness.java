package dev.fairhaven.signals.picture;

import dev.fairhaven.signals.pdq.Luma;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.awt.image.PixelInterleavedSampleModel;
import java.awt.image.Raster;
import org.jspecify.annotations.Nullable;

/// How bright the points of a decoded picture are. Samples are taken as they are: the JDK would
/// convert grey by its own curve, and colours by their profile.
final class Brightness {

  private static final int BYTE_BITS = 8;
  private static final int OPAQUE = 255;

  private Brightness() {}

  /// As if nothing were transparent.
  static Luma of(BufferedImage image) {
    var raster = image.getRaster();
    int bands = raster.getNumBands();
    if (image.getColorModel() instanceof IndexColorModel) {
      return ofColours(image);
    }
    if (bands <= 2) {
      return ofGrey(raster);
    }
    if (raster.getSampleModel() instanceof PixelInterleavedSampleModel model
        && raster.getDataBuffer() instanceof DataBufferByte data
        && raster.getParent() == null) {
      return ofBytes(raster, model, data.getData());
    }
    return raster.getSampleModel().getSampleSize(0) > BYTE_BITS ? ofDeep(raster) : ofColours(image);
  }

  /// Whether something shows through anywhere.
  static boolean isTransparent(BufferedImage image) {
    if (!image.getColorModel().hasAlpha()) {
      return false;
    }
    var alpha = new int[image.getWidth()];
    for (int y = 0; y < image.getHeight(); y++) {
      readAlpha(image, y, alpha);
      for (int value : alpha) {
        if (value < OPAQUE) {
          return true;
        }
      }
    }
    return false;
  }

  /// Before a background, as viewers show it.
  ///
  /// @param background how bright that is, from 0 to 255
  static Luma over(BufferedImage image, int background) {
    var luma = of(image);
    var values = luma.values();
    boolean isPremultiplied = image.isAlphaPremultiplied();
    var alpha = new int[image.getWidth()];
    for (int y = 0, at = 0; y < image.getHeight(); y++) {
      readAlpha(image, y, alpha);
      for (int value : alpha) {
        if (value < OPAQUE) {
          float own = isPremultiplied ? values[at] : values[at] * value / OPAQUE;
          values[at] = own + (float) background * (OPAQUE - value) / OPAQUE;
        }
        at++;
      }
    }
    return luma;
  }

  private static void readAlpha(BufferedImage image, int y, int[] row) {
    var alpha = alphaRaster(image);
    if (alpha == null) {
      image.getRGB(0, y, row.length, 1, row, 0, row.length);
      for (int x = 0; x < row.length; x++) {
        row[x] >>>= 24;
      }
      return;
    }
    alpha.getSamples(alpha.getMinX(), alpha.getMinY() + y, row.length, 1, 0, row);
    int bits = alpha.getSampleModel().getSampleSize(0);
    for (int x = 0; bits != BYTE_BITS && x < row.length; x++) {
      row[x] = toByte(row[x], bits);
    }
  }

  /// Null for a palette, whose colours have it themselves.
  private static @Nullable Raster alphaRaster(BufferedImage image) {
    return image.getColorModel() instanceof IndexColorModel ? null : image.getAlphaRaster();
  }

  private static Luma ofColours(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    return Luma.ofRgb(width, height, image.getRGB(0, 0, width, height, null, 0, width));
  }

  private static Luma ofGrey(Raster raster) {
    var shades = new byte[raster.getWidth() * raster.getHeight()];
    int bits = raster.getSampleModel().getSampleSize(0);
    var row = new int[raster.getWidth()];
    for (int y = 0; y < raster.getHeight(); y++) {
      raster.getSamples(raster.getMinX(), raster.getMinY() + y, row.length, 1, 0, row);
      for (int x = 0; x < row.length; x++) {
        shades[y * row.length + x] = (byte) toByte(row[x], bits);
      }
    }
    return Luma.ofGrey(raster.getWidth(), raster.getHeight(), shades);
  }

  static int toByte(int sample, int bits) {
    return bits >= BYTE_BITS ? sample >> (bits - BYTE_BITS) : sample * 255 / ((1 << bits) - 1);
  }

  private static Luma ofBytes(Raster raster, PixelInterleavedSampleModel model, byte[] data) {
    int width = raster.getWidth();
    int height = raster.getHeight();
    var offsets = model.getBandOffsets();
    int red = offsets[0];
    int green = offsets[1];
    int blue = offsets[2];
    int stride = model.getPixelStride();
    var values = new float[width * height];
    for (int y = 0; y < height; y++) {
      int at = y * model.getScanlineStride();
      for (int x = 0; x < width; x++, at += stride) {
        values[y * width + x] =
            Luma.of(data[at + red] & 0xff, data[at + green] & 0xff, data[at + blue] & 0xff);
      }
    }
    return new Luma(width, height, values);
  }

  /// Colours of more than eight bits.
  private static Luma ofDeep(Raster raster) {
    int width = raster.getWidth();
    int height = raster.getHeight();
    int bits = raster.getSampleModel().getSampleSize(0);
    var colours = new int[width * height];
    var row = new int[width];
    for (int y = 0; y < height; y++) {
      for (int band = 0; band < 3; band++) {
        raster.getSamples(raster.getMinX(), raster.getMinY() + y, width, 1, band, row);
        for (int x = 0; x < width; x++) {
          colours[y * width + x] |= toByte(row[x], bits) << (16 - 8 * band);
        }
      }
    }
    return Luma.ofRgb(width, height, colours);
  }
}
