package dev.fairhaven.app.platform.staff;

/// The base 32 of RFC 4648, without padding: the form in which people type the secret of an
/// authenticator app.
final class Base32 {

  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int BITS = 5;

  private Base32() {}

  static String encode(byte[] bytes) {
    var text = new StringBuilder();
    int buffer = 0;
    int held = 0;
    for (byte each : bytes) {
      buffer = (buffer << Byte.SIZE) | (each & 0xff);
      held += Byte.SIZE;
      while (held >= BITS) {
        held -= BITS;
        text.append(ALPHABET.charAt(buffer >> held & 31));
      }
      buffer &= (1 << held) - 1;
    }
    return held == 0 ? text.toString() : text.append(last(buffer, held)).toString();
  }

  private static char last(int buffer, int held) {
    return ALPHABET.charAt(buffer << (BITS - held) & 31);
  }
}
