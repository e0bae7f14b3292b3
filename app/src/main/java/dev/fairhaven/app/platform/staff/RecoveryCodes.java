package dev.fairhaven.app.platform.staff;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// Makes codes for when the authenticator app is out of reach: ten of 16 characters that cannot be
/// misread, about 79 bits each.
final class RecoveryCodes {

  static final int COUNT = 10;

  private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
  private static final int GROUPS = 4;
  private static final int GROUP = 4;
  private static final SecureRandom RANDOM = new SecureRandom();

  private RecoveryCodes() {}

  static List<String> generate() {
    return IntStream.range(0, COUNT).mapToObj(_ -> next()).toList();
  }

  private static String next() {
    var code = new StringBuilder();
    for (int i = 0; i < GROUPS * GROUP; i++) {
      if (i > 0 && i % GROUP == 0) {
        code.append('-');
      }
      code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
    }
    return code.toString();
  }

  /// What is kept of a code, however it was typed: with other hyphens, spaces or capitals.
  static byte[] digest(String code) {
    return Tokens.digest(code.toLowerCase(Locale.ROOT).replaceAll("[\\s-]", ""));
  }
}
