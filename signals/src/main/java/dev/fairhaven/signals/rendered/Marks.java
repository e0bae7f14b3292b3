package dev.fairhaven.signals.rendered;

/// Characters that are not shown as they are written, or may not be.
final class Marks {

  private static final boolean[] ASCII = new boolean[0x80];

  static {
    for (char c : "<&[\\`*_~|".toCharArray()) {
      ASCII[c] = true;
    }
    for (char c = 0; c < ' '; c++) {
      ASCII[c] = isControl(c);
    }
    ASCII[0x7F] = true;
  }

  private Marks() {}

  static boolean mayBeIn(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x80 ? ASCII[c] : isUnseen(c)) {
        return true;
      }
    }
    return false;
  }

  /// Whether nobody sees the character, and normalisation (NFKC with case folding) would not know,
  /// or it has an effect on others: controls, annotations, direction.
  static boolean isUnseen(char c) {
    return isControl(c) || isDirection(c) || (c >= '\uFFF9' && c <= '\uFFFB');
  }

  private static boolean isControl(char c) {
    boolean isBlank = (c >= '\t' && c <= '\r') || c == '\u0085';
    return (c < ' ' || (c >= 0x7F && c < 0xA0)) && !isBlank;
  }

  /// Embeddings, overrides and isolates.
  static boolean isDirection(char c) {
    return (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');
  }
}
