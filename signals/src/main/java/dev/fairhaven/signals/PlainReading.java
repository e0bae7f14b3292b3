package dev.fairhaven.signals;

import com.ibm.icu.text.SpoofChecker;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// What people read where other signs stand for letters: digits, symbols, letters of other scripts
/// that look alike. Thread-safe.
final class PlainReading {

  /// Stands for nothing that could be a letter.
  static final char NONE = 0;

  private static final SpoofChecker CHECKER =
      new SpoofChecker.Builder().setChecks(SpoofChecker.CONFUSABLE).build();

  private static final Map<Integer, Character> LIKE = new ConcurrentHashMap<>();

  private PlainReading() {}

  /// Stands for `i` or for `l`.
  static final char I_OR_L = '1';

  /// The letter from `a` to `z` that a sign stands for, or [#I_OR_L], or [#NONE].
  static char of(int codePoint) {
    return switch (codePoint) {
      case '0' -> 'o';
      case '1', '!', '|' -> I_OR_L;
      case '3', '€' -> 'e';
      case '4', '@' -> 'a';
      case '5', '$' -> 's';
      case '7', '+' -> 't';
      case '8' -> 'b';
      case '9' -> 'g';
      default -> letter(codePoint);
    };
  }

  private static char letter(int codePoint) {
    if (codePoint < 0x80) {
      return codePoint >= 'a' && codePoint <= 'z' ? (char) codePoint : NONE;
    }
    return Character.isLetter(codePoint)
        ? LIKE.computeIfAbsent(codePoint, PlainReading::like)
        : NONE;
  }

  /// By the confusable characters of Unicode (UTS 39), those that look like one letter.
  private static char like(int codePoint) {
    var skeleton = CHECKER.getSkeleton(Character.toString(codePoint));
    char first = skeleton.isEmpty() ? NONE : Character.toLowerCase(skeleton.charAt(0));
    return skeleton.length() == 1 && first >= 'a' && first <= 'z' ? of(first) : NONE;
  }
}
