package dev.fairhaven.signals.urls;

import java.util.Optional;

/// IPv4 addresses as browsers read them: one to four numbers, each decimal, octal or hexadecimal,
/// the last of which fills what is left.
///
/// After the "IPv4 parser" of the URL standard (url.spec.whatwg.org).
final class Ipv4 {

  private static final int PARTS_MAX = 4;
  private static final int BYTE_MAX = 255;
  private static final int DIGITS_MAX = 16;
  private static final long NONE = -1;

  private Ipv4() {}

  /// Whether a host that ends with this label must be an address.
  static boolean isNumber(String label) {
    return number(label) != NONE
        || (!label.isEmpty() && label.chars().allMatch(c -> c >= '0' && c <= '9'));
  }

  /// Four decimal numbers, or empty when `host` is no address.
  static Optional<String> parse(String host) {
    var parts = host.split("\\.", -1);
    if (parts.length > PARTS_MAX) {
      return Optional.empty();
    }
    long address = 0;
    for (int i = 0; i < parts.length - 1; i++) {
      long part = number(parts[i]);
      if (part < 0 || part > BYTE_MAX) {
        return Optional.empty();
      }
      address |= part << (8 * (PARTS_MAX - 1 - i));
    }
    long last = number(parts[parts.length - 1]);
    boolean fits = last >= 0 && last < 1L << (8 * (PARTS_MAX + 1 - parts.length));
    return fits ? Optional.of(written(address | last)) : Optional.empty();
  }

  private static String written(long address) {
    return (address >> 24)
        + "."
        + (address >> 16 & BYTE_MAX)
        + "."
        + (address >> 8 & BYTE_MAX)
        + "."
        + (address & BYTE_MAX);
  }

  private static long number(String part) {
    boolean isHex = part.startsWith("0x");
    boolean isOctal = !isHex && part.length() > 1 && part.startsWith("0");
    var digits = isHex ? part.substring(2) : part;
    if (part.isEmpty() || digits.length() > DIGITS_MAX || digits.startsWith("-")) {
      return NONE;
    }
    try {
      return digits.isEmpty() ? 0 : Long.parseLong(digits, isHex ? 16 : isOctal ? 8 : 10);
    } catch (NumberFormatException _) {
      return NONE;
    }
  }
}
