package dev.fairhaven.signals.picture;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.jspecify.annotations.Nullable;

/// Reads one picture by the readers there are, one after the other until one can. Of a broken file,
/// what they read before it broke.
final class StillReader {

  /// Four colours of sixteen bits.
  private static final int POINT_BYTES_MAX = 8;

  /// Readers that are part of the JDK; they read what the common libraries read, but no print
  /// colours, no WebP, and not every TIFF.
  private static final String JDK = "com.sun.imageio";

  private final Source source;
  private final Set<Warning> warnings = EnumSet.noneOf(Warning.class);

  /// @param page which picture of the file
  /// @param prefersJdk whether readers of the JDK come first
  /// @param scans how often the whole picture is passed over
  /// @param isCut whether the file is known to end before the picture does
  @SuppressWarnings("ArrayRecordComponent") // a file, read in place
  record Source(
      byte[] bytes, PictureFormat format, int page, boolean prefersJdk, int scans, boolean isCut) {}

  /// @param warnings about what could not be read
  record Still(BufferedImage image, Set<Warning> warnings) {

    boolean isWhole() {
      return warnings.isEmpty();
    }
  }

  private StillReader(Source source) {
    this.source = source;
  }

  static Still read(byte[] bytes, PictureFormat format) throws IOException {
    return read(new Source(bytes, format, 0, true, 1, false));
  }

  /// @throws RefusedException when nothing of it can be read, or it passes a limit
  static Still read(Source source) throws IOException {
    Still partial = null;
    String reason = "there is no reader of " + source.format() + " files";
    for (var reader : readers(source.format(), source.prefersJdk())) {
      try {
        var still = new StillReader(source).read(reader);
        if (still.isWhole()) {
          return still;
        }
        partial = partial == null ? still : partial;
      } catch (BrokenException e) {
        reason = String.valueOf(e.getMessage());
      } finally {
        reader.dispose();
      }
    }
    if (partial == null) {
      throw new RefusedException(reason);
    }
    return partial;
  }

  private static List<ImageReader> readers(PictureFormat format, boolean prefersJdk) {
    var first = new ArrayList<ImageReader>();
    var others = new ArrayList<ImageReader>();
    ImageIO.getImageReadersByFormatName(format.name())
        .forEachRemaining(reader -> (isOfJdk(reader) == prefersJdk ? first : others).add(reader));
    first.addAll(others);
    return first;
  }

  private static boolean isOfJdk(ImageReader reader) {
    return reader.getClass().getName().startsWith(JDK);
  }

  /// Most files are whole, and read the fastest way. Readers of pictures throw whatever comes to
  /// them when a file is broken.
  private Still read(ImageReader reader) throws RefusedException, BrokenException {
    reader.addIIOReadWarningListener((_, message) -> take(message));
    if (source.isCut()) {
      return readPart(reader);
    }
    try (var _ = opened(reader)) {
      return still(reader.read(source.page()));
    } catch (RefusedException e) {
      throw e;
    } catch (IOException | RuntimeException _) {
      return readPart(reader);
    }
  }

  /// What is read is there whether the reader comes to the end or not.
  private Still readPart(ImageReader reader) throws RefusedException, BrokenException {
    BufferedImage image = null;
    try (var _ = opened(reader)) {
      var parameters = reader.getDefaultReadParam();
      image = paper(reader);
      parameters.setDestination(image);
      return partial(reader.read(source.page(), parameters), new EOFException());
    } catch (RefusedException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      warnings.add(source.isCut() || isEnd(e) ? Warning.CUT : Warning.DAMAGED);
      return partial(image, e);
    }
  }

  private ImageInputStream opened(ImageReader reader) throws IOException {
    var stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(source.bytes()));
    reader.setInput(stream, /* seekForwardOnly= */ source.page() == 0, /* ignoreMetadata= */ true);
    refuseExcess(reader);
    return stream;
  }

  /// What the picture is read to. Where nothing is read it stays white, as in browsers.
  private BufferedImage paper(ImageReader reader) throws IOException {
    var image =
        reader
            .getImageTypes(source.page())
            .next()
            .createBufferedImage(reader.getWidth(source.page()), reader.getHeight(source.page()));
    if (source.isCut()) {
      var graphics = image.createGraphics();
      graphics.setColor(Color.WHITE);
      graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
      graphics.dispose();
    }
    return image;
  }

  private Still still(BufferedImage image) {
    if (source.isCut()) {
      warnings.clear();
      warnings.add(Warning.CUT);
    }
    return new Still(Argb.isPrint(image) ? Argb.ofPrint(image) : image, warnings);
  }

  private Still partial(@Nullable BufferedImage image, Exception e) throws BrokenException {
    if (image == null || isBlank(image)) {
      throw new BrokenException(source.format(), e);
    }
    return still(image);
  }

  private static boolean isBlank(BufferedImage image) {
    var values = Brightness.of(image).values();
    for (float value : values) {
      if (value != values[0]) {
        return false;
      }
    }
    return true;
  }

  private static boolean isEnd(@Nullable Throwable e) {
    return e != null && (e instanceof EOFException || isEnd(e.getCause()));
  }

  /// What libjpeg says of a picture that it reads all the same.
  private void take(String message) {
    if (message.startsWith("Corrupt JPEG data")) {
      warnings.add(Warning.DAMAGED);
    }
  }

  /// Refuses what would take too much memory or time: points, what a point has, the tiles that are
  /// read at once, or points that are read again and again.
  private void refuseExcess(ImageReader reader) throws IOException {
    int page = source.page();
    long pixels = (long) reader.getWidth(page) * reader.getHeight(page);
    long atOnce = (long) reader.getTileWidth(page) * reader.getTileHeight(page);
    refuseAbove(PictureDecoder.PIXELS_MAX, Math.max(pixels, atOnce), "points");
    refuseAbove(PictureDecoder.POINTS_SCANNED_MAX, pixels * source.scans(), "points in all scans");
    var types = reader.getImageTypes(page);
    int bytes = types.hasNext() ? bytesPerPoint(types.next()) : 1;
    refuseAbove(POINT_BYTES_MAX, bytes, "bytes a point");
  }

  private static void refuseAbove(long max, long value, String what) throws RefusedException {
    if (value > max) {
      throw new RefusedException("expected at most " + max + " " + what + ", got " + value);
    }
  }

  private static int bytesPerPoint(ImageTypeSpecifier type) {
    int bits = 0;
    for (int band = 0; band < type.getNumBands(); band++) {
      bits += type.getBitsPerBand(band);
    }
    return (bits + Byte.SIZE - 1) / Byte.SIZE;
  }

  /// A reader cannot read anything of a file.
  private static final class BrokenException extends Exception {

    private static final long serialVersionUID = 1;

    /// The message of the cause is left out: it may repeat what is in the file.
    BrokenException(PictureFormat format, Exception cause) {
      super("the " + format + " file is broken (" + cause.getClass().getSimpleName() + ")", cause);
    }
  }
}
