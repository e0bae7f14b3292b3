package dev.fairhaven.rules.syntax;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads Python's number literals.
final class Numerals {

  private static final String DIGITS = "[0-9](?:_?[0-9])*";

  private static final Pattern NUMBER =
      Pattern.compile(
          "0[xX](?:_?[0-9a-fA-F])+|0[oO](?:_?[0-7])+|0[bB](?:_?[01])+|(?:"
              + DIGITS
              + "\\.(?:"
              + DIGITS
              + ")?|\\."
              + DIGITS
              + "|"
              + DIGITS
              + ")(?:[eE][+-]?"
              + DIGITS
              + ")?[jJ]?");

  private Numerals() {}

  /// The length of the number at `start`; 0 when there is none.
  static int lengthAt(String text, int start) {
    var matcher = NUMBER.matcher(text).region(start, text.length());
    return matcher.lookingAt() ? matcher.end() - start : 0;
  }

  static boolean isImaginary(String numeral) {
    return numeral.endsWith("j") || numeral.endsWith("J");
  }

  /// The value; empty for a number that Python rejects, such as `01`.
  static Optional<Number> parse(String numeral) {
    var digits = numeral.replace("_", "").toLowerCase(Locale.ROOT);
    if (digits.startsWith("0x")) {
      return Optional.of(whole(digits.substring(2), 16));
    }
    if (digits.startsWith("0o")) {
      return Optional.of(whole(digits.substring(2), 8));
    }
    if (digits.startsWith("0b")) {
      return Optional.of(whole(digits.substring(2), 2));
    }
    if (digits.contains(".") || digits.contains("e")) {
      return Optional.of(Double.valueOf(digits));
    }
    boolean leadingZero = digits.startsWith("0") && !digits.matches("0+");
    return leadingZero ? Optional.empty() : Optional.of(whole(digits, 10));
  }

  private static Number whole(String digits, int radix) {
    var value = new BigInteger(digits, radix);
    return value.bitLength() < Long.SIZE ? (Number) value.longValueExact() : value;
  }
}
