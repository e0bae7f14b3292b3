package dev.fairhaven.signals.pdq;

/// How bright each point of a picture is, from 0 to 255, row by row from the top left.
///
/// @param values `width * height` of them; not copied, and not changed by anybody here
@SuppressWarnings("ArrayRecordComponent") // millions of values, read in place
public record Luma(int width, int height, float[] values) {

  private static final float RED = 0.299f;
  private static final float GREEN = 0.587f;
  private static final float BLUE = 0.114f;

  public Luma {
    if (width < 1 || height < 1 || values.length != (long) width * height) {
      throw new IllegalArgumentException(
          "expected " + width + " × " + height + " values, got " + values.length);
    }
  }

  /// Of colours as `0xRRGGBB`; higher bits are ignored.
  public static Luma ofRgb(int width, int height, int[] colours) {
    var values = new float[colours.length];
    for (int i = 0; i < colours.length; i++) {
      values[i] = of(colours[i] >> 16 & 0xff, colours[i] >> 8 & 0xff, colours[i] & 0xff);
    }
    return new Luma(width, height, values);
  }

  /// How bright a colour is, added from left to right in single precision, as the reference does.
  public static float of(int red, int green, int blue) {
    return RED * red + GREEN * green + BLUE * blue;
  }

  /// Of shades of grey, one byte each, unsigned.
  public static Luma ofGrey(int width, int height, byte[] shades) {
    var values = new float[shades.length];
    for (int i = 0; i < shades.length; i++) {
      values[i] = shades[i] & 0xff;
    }
    return new Luma(width, height, values);
  }

  /// The picture with every point taken from the nearest one above and to the left.
  Luma resampled(int toWidth, int toHeight) {
    var resampled = new float[toWidth * toHeight];
    for (int y = 0; y < toHeight; y++) {
      int row = (int) ((long) y * height / toHeight) * width;
      for (int x = 0; x < toWidth; x++) {
        resampled[y * toWidth + x] = values[row + (int) ((long) x * width / toWidth)];
      }
    }
    return new Luma(toWidth, toHeight, resampled);
  }

  /// A part of the picture.
  public Luma part(int left, int top, int partWidth, int partHeight) {
    var part = new float[partWidth * partHeight];
    for (int y = 0; y < partHeight; y++) {
      System.arraycopy(values, (top + y) * width + left, part, y * partWidth, partWidth);
    }
    return new Luma(partWidth, partHeight, part);
  }
}
