package dev.fairhaven.signals.pdq;

import java.util.HexFormat;

/// 256 bits that stand for how a picture looks.
///
/// @param word0 bits 0 to 63, the lowest; and so on up to `word3` with bits 192 to 255
public record PdqHash(long word0, long word1, long word2, long word3) {

  public static final int BITS = 256;

  /// What pictures without enough detail get.
  public static final PdqHash ZERO = new PdqHash(0, 0, 0, 0);

  private static final int HEX_LENGTH = BITS / 4;
  private static final int HEX_PER_WORD = Long.SIZE / 4;

  /// Reads 64 hexadecimal digits, of either case, the highest bit first.
  ///
  /// @throws IllegalArgumentException when the text is anything else
  public static PdqHash fromHex(String hex) {
    if (!isHex(hex)) {
      throw new IllegalArgumentException("expected 64 hexadecimal digits");
    }
    return new PdqHash(word(hex, 3), word(hex, 2), word(hex, 1), word(hex, 0));
  }

  /// Whether a text is 64 hexadecimal digits.
  public static boolean isHex(String text) {
    return text.length() == HEX_LENGTH && text.chars().allMatch(HexFormat::isHexDigit);
  }

  private static long word(String hex, int index) {
    int start = index * HEX_PER_WORD;
    return HexFormat.fromHexDigitsToLong(hex, start, start + HEX_PER_WORD);
  }

  /// Bit 0 is the lowest of `words[0]`.
  static PdqHash of(long[] words) {
    return new PdqHash(words[0], words[1], words[2], words[3]);
  }

  /// In how many bits two hashes differ, from 0 to 256.
  public int distance(PdqHash other) {
    return Long.bitCount(word0 ^ other.word0)
        + Long.bitCount(word1 ^ other.word1)
        + Long.bitCount(word2 ^ other.word2)
        + Long.bitCount(word3 ^ other.word3);
  }

  /// 64 hexadecimal digits in lower case, the highest bit first.
  @Override
  public String toString() {
    var format = HexFormat.of();
    return format.toHexDigits(word3)
        + format.toHexDigits(word2)
        + format.toHexDigits(word1)
        + format.toHexDigits(word0);
  }
}
