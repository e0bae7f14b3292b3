package dev.fairhaven.signals.video;

import dev.fairhaven.signals.pdq.Luma;
import java.awt.image.BufferedImage;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/// Reads pictures that follow one another in the form PPM (`P6`, of one byte a colour).
final class PpmFrames {

  /// Why there are no more frames.
  enum End {
    COMPLETE,
    /// A frame has more points than wanted.
    TOO_LARGE,
    /// There are more frames than wanted.
    TOO_MANY,
    /// What follows is not a whole picture.
    BROKEN
  }

  private static final int SIDE_DIGITS_MAX = 6;

  private final InputStream in;
  private final int pixelsMax;
  private final int framesMax;

  PpmFrames(InputStream in, int pixelsMax, int framesMax) {
    this.in = in;
    this.pixelsMax = pixelsMax;
    this.framesMax = framesMax;
  }

  /// Reads the points of a frame.
  private interface Points {
    void read(InputStream in, int width, int height) throws IOException;
  }

  /// Hands over frame by frame, each read when the one before was taken.
  End forEach(Consumer<Luma> taker) throws IOException {
    return forEach((in, width, height) -> taker.accept(luma(in, width, height)));
  }

  /// The same in colours.
  End forEachInColours(Consumer<BufferedImage> taker) throws IOException {
    return forEach((in, width, height) -> taker.accept(image(in, width, height)));
  }

  private End forEach(Points points) throws IOException {
    try {
      for (int frames = 0; hasNext(); frames++) {
        int width = number();
        int height = number();
        if ((long) width * height > pixelsMax) {
          return End.TOO_LARGE;
        }
        if (width < 1 || height < 1 || number() != 255) {
          return End.BROKEN;
        }
        if (frames == framesMax) {
          return End.TOO_MANY;
        }
        points.read(in, width, height);
      }
      return End.COMPLETE;
    } catch (EOFException _) {
      return End.BROKEN;
    }
  }

  private boolean hasNext() throws IOException {
    int first = in.read();
    if (first < 0) {
      return false;
    }
    if (first != 'P' || in.read() != '6' || !Character.isWhitespace(in.read())) {
      throw new EOFException();
    }
    return true;
  }

  /// A number and the one blank after it.
  private int number() throws IOException {
    int number = 0;
    for (int digits = 0; digits <= SIDE_DIGITS_MAX; digits++) {
      int next = in.read();
      if (Character.isWhitespace(next) && digits > 0) {
        return number;
      }
      if (next < '0' || next > '9') {
        throw new EOFException();
      }
      number = 10 * number + next - '0';
    }
    throw new EOFException();
  }

  private static Luma luma(InputStream in, int width, int height) throws IOException {
    var values = new float[width * height];
    var row = new byte[3 * width];
    for (int y = 0; y < height; y++) {
      fill(in, row);
      for (int x = 0; x < width; x++) {
        values[y * width + x] =
            Luma.of(row[3 * x] & 0xff, row[3 * x + 1] & 0xff, row[3 * x + 2] & 0xff);
      }
    }
    return new Luma(width, height, values);
  }

  private static BufferedImage image(InputStream in, int width, int height) throws IOException {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    var row = new byte[3 * width];
    for (int y = 0; y < height; y++) {
      fill(in, row);
      image.getRaster().setDataElements(0, y, width, 1, row);
    }
    return image;
  }

  private static void fill(InputStream in, byte[] row) throws IOException {
    if (in.readNBytes(row, 0, row.length) < row.length) {
      throw new EOFException();
    }
  }
}
