package dev.fairhaven.signals.picture;

import dev.fairhaven.signals.picture.Decoding.Decoded;
import dev.fairhaven.signals.picture.Decoding.Unreadable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.stream.MemoryCacheImageInputStream;

/// Reads pictures. Stateless and thread-safe. How large a picture is, is looked at before memory is
/// taken for it.
public final class PictureDecoder {

  /// Length of a file at most.
  public static final int BYTES_MAX = 50_000_000;

  /// Points of a picture at most; reading one takes about ten bytes a point.
  public static final int PIXELS_MAX = 40_000_000;

  /// Scans of a JPEG file at most; a progressive one has about ten. Each costs as much as a whole
  /// picture, and may take a few bytes only.
  public static final int SCANS_MAX = 64;

  /// Points times scans at most: some ten seconds of reading, which nothing can interrupt.
  public static final long POINTS_SCANNED_MAX = 500_000_000;

  /// Four colours of sixteen bits.
  private static final int POINT_BYTES_MAX = 8;

  /// Readers that are part of the JDK; they read what the common libraries read, but no print
  /// colours and no WebP.
  private static final String JDK = "com.sun.imageio";

  private PictureDecoder() {}

  /// Reads a picture from a file; of several, the first.
  public static Decoding decode(Path file) {
    try {
      long bytes = Files.size(file);
      return bytes > BYTES_MAX ? tooLarge(bytes) : decode(Files.readAllBytes(file));
    } catch (IOException _) {
      return new Unreadable("there is no such file, or it cannot be read");
    }
  }

  private static Decoding tooLarge(long bytes) {
    return new Unreadable("expected at most " + BYTES_MAX + " bytes, got " + bytes);
  }

  /// Reads a picture; of several, the first.
  public static Decoding decode(byte[] bytes) {
    if (bytes.length > BYTES_MAX) {
      return tooLarge(bytes.length);
    }
    return PictureFormat.of(bytes)
        .map(format -> decode(bytes, format))
        .orElseGet(() -> new Unreadable("expected JPEG, PNG, GIF, WebP, BMP or TIFF"));
  }

  private static Decoding decode(byte[] bytes, PictureFormat format) {
    boolean isJpeg = format == PictureFormat.JPEG;
    var segments = isJpeg ? JpegSegments.of(bytes) : null;
    if (segments != null && segments.scans() > SCANS_MAX) {
      return new Unreadable("expected at most " + SCANS_MAX + " scans, got " + segments.scans());
    }
    int scans = segments == null ? 1 : segments.scans();
    var plain = segments == null ? bytes : segments.withoutProfile();
    boolean prefersJdk = segments == null || segments.components() != 4;
    Decoding outcome = new Unreadable("there is no reader of " + format + " files");
    for (var reader : readers(format, prefersJdk)) {
      outcome = decode(plain, format, reader, scans);
      if (outcome instanceof Decoded) {
        return outcome;
      }
    }
    return outcome;
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

  /// Readers of pictures throw whatever comes to them when a file is broken.
  private static Decoding decode(
      byte[] bytes, PictureFormat format, ImageReader reader, int scans) {
    try (var stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
      reader.setInput(stream, /* seekForwardOnly= */ true, /* ignoreMetadata= */ true);
      var excess = excess(reader, scans);
      if (excess.isPresent()) {
        return excess.get();
      }
      var image = reader.read(0);
      return new Decoded(format, Brightness.of(image), image);
    } catch (IOException | RuntimeException e) {
      return new Unreadable("the " + format + " file is broken (" + kind(e) + ")");
    } finally {
      reader.dispose();
    }
  }

  /// What would take too much memory or time: points, what a point has, the tiles that are read at
  /// once, or points that are read again and again.
  private static Optional<Decoding> excess(ImageReader reader, int scans) throws IOException {
    long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
    long atOnce = (long) reader.getTileWidth(0) * reader.getTileHeight(0);
    if (Math.max(pixels, atOnce) > PIXELS_MAX) {
      return Optional.of(
          new Unreadable(
              "expected at most " + PIXELS_MAX + " points, got " + Math.max(pixels, atOnce)));
    }
    if (pixels * scans > POINTS_SCANNED_MAX) {
      return Optional.of(
          new Unreadable(
              "expected at most "
                  + POINTS_SCANNED_MAX
                  + " points in all scans, got "
                  + pixels * scans));
    }
    var types = reader.getImageTypes(0);
    int bytes = types.hasNext() ? bytesPerPoint(types.next()) : 1;
    return bytes > POINT_BYTES_MAX
        ? Optional.of(
            new Unreadable("expected at most " + POINT_BYTES_MAX + " bytes a point, got " + bytes))
        : Optional.empty();
  }

  private static int bytesPerPoint(ImageTypeSpecifier type) {
    int bits = 0;
    for (int band = 0; band < type.getNumBands(); band++) {
      bits += type.getBitsPerBand(band);
    }
    return (bits + Byte.SIZE - 1) / Byte.SIZE;
  }

  /// Not its message: it may repeat what is in the file.
  private static String kind(Exception e) {
    return e.getClass().getSimpleName();
  }
}
