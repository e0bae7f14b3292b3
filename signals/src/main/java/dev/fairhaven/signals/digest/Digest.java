package dev.fairhaven.signals.digest;

import java.util.HexFormat;
import java.util.Locale;

/// The SHA-256 or the MD5 of a file.
///
/// @param hex 64 or 32 hexadecimal digits in lower case
public record Digest(String hex) {

  /// How a file is told from others, by the number of hexadecimal digits that come out.
  public enum Algorithm {
    SHA256(64),
    MD5(32);

    private final int digits;

    Algorithm(int digits) {
      this.digits = digits;
    }
  }

  /// Takes digits of either case.
  ///
  /// @throws IllegalArgumentException unless there are 64 or 32 of them and nothing else
  public Digest {
    boolean hasLength =
        hex.length() == Algorithm.SHA256.digits || hex.length() == Algorithm.MD5.digits;
    if (!hasLength || !hex.chars().allMatch(HexFormat::isHexDigit)) {
      throw new IllegalArgumentException("expected 64 (SHA-256) or 32 (MD5) hexadecimal digits");
    }
    hex = hex.toLowerCase(Locale.ROOT);
  }

  public Algorithm algorithm() {
    return hex.length() == Algorithm.MD5.digits ? Algorithm.MD5 : Algorithm.SHA256;
  }

  @Override
  public String toString() {
    return hex;
  }
}
