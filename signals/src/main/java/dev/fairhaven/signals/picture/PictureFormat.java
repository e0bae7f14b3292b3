package dev.fairhaven.signals.picture;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// A form of picture files, told by their first bytes.
public enum PictureFormat {
  JPEG,
  PNG,
  GIF,
  WEBP,
  BMP,
  TIFF;

  /// The format of a file, empty when it is none of these.
  public static Optional<PictureFormat> of(byte[] bytes) {
    if (startsWith(bytes, 0, "\u00ff\u00d8\u00ff")) {
      return Optional.of(JPEG);
    }
    if (startsWith(bytes, 0, "\u0089PNG\r\n\u001a\n")) {
      return Optional.of(PNG);
    }
    if (startsWith(bytes, 0, "GIF87a") || startsWith(bytes, 0, "GIF89a")) {
      return Optional.of(GIF);
    }
    if (startsWith(bytes, 0, "RIFF") && startsWith(bytes, 8, "WEBP")) {
      return Optional.of(WEBP);
    }
    if (startsWith(bytes, 0, "BM")) {
      return Optional.of(BMP);
    }
    boolean isTiff = startsWith(bytes, 0, "II*\0") || startsWith(bytes, 0, "MM\0*");
    return isTiff ? Optional.of(TIFF) : Optional.empty();
  }

  private static boolean startsWith(byte[] bytes, int at, String mark) {
    var wanted = mark.getBytes(StandardCharsets.ISO_8859_1);
    return bytes.length >= at + wanted.length
        && java.util.Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length);
  }
}
