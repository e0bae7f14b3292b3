package dev.fairhaven.signals.picture;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// A form of picture files, told by their first bytes.
public enum PictureFormat {
  JPEG,
  PNG,
  GIF,
  WEBP,
  BMP,
  TIFF,
  HEIC,
  AVIF;

  /// What HEIC files say they are compatible with, and AVIF files.
  private static final Set<String> HEIC_BRANDS =
      Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1");

  private static final Set<String> AVIF_BRANDS = Set.of("avif", "avis");
  private static final int BRANDS_MAX = 64;

  /// All of them, for people.
  static final String NAMES = "JPEG, PNG, GIF, WebP, BMP, TIFF, HEIC or AVIF";

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
    if (startsWith(bytes, 4, "ftyp")) {
      return ofBrands(brands(bytes));
    }
    boolean isTiff =
        Stream.of("II*\0", "MM\0*", "II+\0", "MM\0+").anyMatch(mark -> startsWith(bytes, 0, mark));
    return isTiff ? Optional.of(TIFF) : Optional.empty();
  }

  /// The first one tells most, but may be a general one.
  private static Optional<PictureFormat> ofBrands(List<String> brands) {
    if (brands.stream().anyMatch(AVIF_BRANDS::contains)) {
      return Optional.of(AVIF);
    }
    return brands.stream().anyMatch(HEIC_BRANDS::contains) ? Optional.of(HEIC) : Optional.empty();
  }

  private static List<String> brands(byte[] bytes) {
    int end = Math.min(bytes.length, ByteBuffer.wrap(bytes).getInt(0));
    var brands = new ArrayList<String>();
    for (int at = 8; at <= end - 4 && brands.size() < BRANDS_MAX; at += 4) {
      brands.add(new String(bytes, at, 4, StandardCharsets.ISO_8859_1));
    }
    return brands;
  }

  private static boolean startsWith(byte[] bytes, int at, String mark) {
    var wanted = mark.getBytes(StandardCharsets.ISO_8859_1);
    return bytes.length >= at + wanted.length
        && Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length);
  }
}
