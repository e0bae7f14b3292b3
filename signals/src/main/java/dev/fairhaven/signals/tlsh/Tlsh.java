package dev.fairhaven.signals.tlsh;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/// A hash of bytes that is near that of similar bytes (Oliver, Cheng and Chen, "TLSH – A Locality
/// Sensitive Hash", 2013), in its common form: 128 buckets, one byte of checksum, version 1.
///
/// It counts all triples in a window of five bytes into buckets; a hash says for each bucket in
/// which quarter of them its count lies, and beside it the length and how the quarters relate.
///
/// Immutable.
public final class Tlsh {

  /// Bytes below which there is no hash.
  public static final int BYTES_MIN = 50;

  /// Bytes at most.
  public static final int BYTES_MAX = 50_000_000;

  /// A distance up to which exchanges of texts take two hashes for the same text.
  public static final int NEAR = 30;

  private static final String VERSION = "T1";
  private static final int CODE_BYTES = 32;
  private static final int HEADER_BYTES = 3;
  private static final int HEX_DIGITS = 2 * (HEADER_BYTES + CODE_BYTES);

  /// What a difference of the header beyond one step weighs.
  private static final int STEP_WEIGHT = 12;

  private static final int LENGTHS = 256;
  private static final int RATIOS = 16;

  private final int checksum;
  private final int length;
  private final int ratio1;
  private final int ratio2;
  private final byte[] code;

  private Tlsh(int checksum, int length, int ratio1, int ratio2, byte[] code) {
    this.checksum = checksum;
    this.length = length;
    this.ratio1 = ratio1;
    this.ratio2 = ratio2;
    this.code = code;
  }

  /// Empty for fewer than [#BYTES_MIN] bytes, for more than [#BYTES_MAX], and for bytes that vary
  /// too little to tell anything.
  public static Optional<Tlsh> of(byte[] bytes) {
    if (bytes.length < BYTES_MIN || bytes.length > BYTES_MAX) {
      return Optional.empty();
    }
    var buckets = Buckets.of(bytes);
    if (!buckets.areTelling()) {
      return Optional.empty();
    }
    int[] quarters = buckets.quarters();
    return Optional.of(
        new Tlsh(
            buckets.checksum(),
            lengthStep(bytes.length),
            ratio(quarters[0], quarters[2]),
            ratio(quarters[1], quarters[2]),
            buckets.code(quarters)));
  }

  /// [#of(byte[])] of the text in UTF-8, as it is.
  public static Optional<Tlsh> of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  /// @param text `T1` and 70 hexadecimal digits, of either case; also without the `T1`
  /// @throws IllegalArgumentException if it is no hash
  public static Tlsh parse(String text) {
    var digits = text.startsWith(VERSION) ? text.substring(VERSION.length()) : text;
    if (digits.length() != HEX_DIGITS || !digits.chars().allMatch(HexFormat::isHexDigit)) {
      throw new IllegalArgumentException(
          "expected " + VERSION + " and " + HEX_DIGITS + " hexadecimal digits");
    }
    var bytes = HexFormat.of().parseHex(digits);
    var code = new byte[CODE_BYTES];
    for (int i = 0; i < CODE_BYTES; i++) {
      code[i] = bytes[bytes.length - 1 - i];
    }
    int ratios = swapped(bytes[2]);
    return new Tlsh(swapped(bytes[0]), swapped(bytes[1]), ratios & 0xf, ratios >>> 4, code);
  }

  /// How far apart two are: 0 for equal ones, below [#NEAR] for slightly changed contents, several
  /// hundred for unrelated ones.
  public int distance(Tlsh other) {
    int distance = weighed(around(length, other.length, LENGTHS));
    distance += steps(around(ratio1, other.ratio1, RATIOS));
    distance += steps(around(ratio2, other.ratio2, RATIOS));
    distance += checksum == other.checksum ? 0 : 1;
    for (int i = 0; i < CODE_BYTES; i++) {
      distance += codeDistance(code[i], other.code[i]);
    }
    return distance;
  }

  private static int weighed(int difference) {
    return difference <= 1 ? difference : difference * STEP_WEIGHT;
  }

  private static int steps(int difference) {
    return difference <= 1 ? difference : (difference - 1) * STEP_WEIGHT;
  }

  /// The shorter way around a circle.
  private static int around(int some, int other, int size) {
    int way = Math.abs(some - other);
    return Math.min(way, size - way);
  }

  /// Of four buckets: how many quarters they are apart, the whole range counting double.
  private static int codeDistance(byte some, byte other) {
    int distance = 0;
    for (int shift = 0; shift < 8; shift += 2) {
      int apart = Math.abs((some >>> shift & 3) - (other >>> shift & 3));
      distance += apart == 3 ? 6 : apart;
    }
    return distance;
  }

  /// The length on a scale of steps that widen with it.
  private static int lengthStep(int bytes) {
    double log = Math.log(bytes);
    double step;
    if (bytes <= 656) {
      step = log / 0.4054651;
    } else if (bytes <= 3199) {
      step = log / 0.26236426 - 8.72777;
    } else {
      step = log / 0.095310180 - 62.5472;
    }
    return (int) Math.floor(step) & 0xff;
  }

  /// In hundredths, of which the last four bits count.
  private static int ratio(int quarter, int highest) {
    return (int) ((float) (quarter * 100) / highest) % RATIOS;
  }

  /// With its halves exchanged, as the written form has the header.
  private static int swapped(int octet) {
    return (octet & 0xf) << 4 | (octet & 0xf0) >>> 4;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Tlsh hash
        && checksum == hash.checksum
        && length == hash.length
        && ratio1 == hash.ratio1
        && ratio2 == hash.ratio2
        && Arrays.equals(code, hash.code);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(code);
  }

  /// `T1` and 70 hexadecimal digits in upper case.
  @Override
  public String toString() {
    var bytes = new byte[HEADER_BYTES + CODE_BYTES];
    bytes[0] = (byte) swapped(checksum);
    bytes[1] = (byte) swapped(length);
    bytes[2] = (byte) swapped(ratio2 << 4 | ratio1);
    for (int i = 0; i < CODE_BYTES; i++) {
      bytes[bytes.length - 1 - i] = code[i];
    }
    return VERSION + HexFormat.of().formatHex(bytes).toUpperCase(Locale.ROOT);
  }
}
