package dev.fairhaven.rules.regex;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a pattern comes down to in texts that can be looked for together with those of other
/// patterns.
public sealed interface PatternShape {

  /// The pattern matches where one of these is, and nowhere else, in a line of ASCII.
  record Exact(List<Sequence> alternatives) implements PatternShape {}

  /// Where none of these is, the pattern does not match.
  record Needs(List<Literal> alternatives) implements PatternShape {}

  /// Nothing is certain.
  record Unknown() implements PatternShape {}

  /// One text, or one somewhere before another.
  record Sequence(Literal first, @Nullable Literal second) {}

  static PatternShape of(String pattern, boolean ignoresCase) {
    return new Reader(pattern, ignoresCase)
        .exact()
        .<PatternShape>map(Exact::new)
        .orElseGet(() -> needs(pattern, ignoresCase));
  }

  private static PatternShape needs(String pattern, boolean ignoresCase) {
    var needed = Prefilter.needed(pattern);
    return needed.isEmpty()
        ? new Unknown()
        : new Needs(needed.stream().map(text -> literal(text, false, false, ignoresCase)).toList());
  }

  private static Literal literal(
      String text, boolean startsAtBoundary, boolean endsAtBoundary, boolean ignoresCase) {
    var folded = ignoresCase ? text.toLowerCase(Locale.ROOT) : text;
    return new Literal(folded, startsAtBoundary, endsAtBoundary, ignoresCase);
  }

  /// Reads `\bone\b.*\bother\b|third` and the like.
  final class Reader {

    private static final String BOUNDARY = "\\b";
    private static final String GAP = ".*";
    private static final String PLAIN_SIGNS = " _-,:;/@#!%&<>=~'\"";

    private final String pattern;
    private final boolean ignoresCase;
    private int at;

    Reader(String pattern, boolean ignoresCase) {
      this.pattern = pattern;
      this.ignoresCase = ignoresCase;
    }

    Optional<List<Sequence>> exact() {
      var alternatives = new ArrayList<Sequence>();
      do {
        var sequence = sequence();
        if (sequence == null) {
          return Optional.empty();
        }
        alternatives.add(sequence);
      } while (take("|"));
      return at == pattern.length() ? Optional.of(alternatives) : Optional.empty();
    }

    private @Nullable Sequence sequence() {
      var first = literal();
      if (first == null || !take(GAP)) {
        return first == null ? null : new Sequence(first, null);
      }
      take("?");
      var second = literal();
      return second == null ? null : new Sequence(first, second);
    }

    private @Nullable Literal literal() {
      boolean starts = take(BOUNDARY);
      var text = new StringBuilder();
      for (int c = plain(); c >= 0; c = plain()) {
        text.append((char) c);
      }
      boolean ends = take(BOUNDARY);
      boolean isRepeated = at < pattern.length() && "*+?{".indexOf(pattern.charAt(at)) >= 0;
      return text.isEmpty() || isRepeated
          ? null
          : PatternShape.literal(text.toString(), starts, ends, ignoresCase);
    }

    /// The next character if it stands for itself, otherwise -1.
    private int plain() {
      if (at >= pattern.length()) {
        return -1;
      }
      char c = pattern.charAt(at);
      if (isAlphanumeric(c) || PLAIN_SIGNS.indexOf(c) >= 0) {
        at++;
        return c;
      }
      boolean isEscaped = c == '\\' && at + 1 < pattern.length() && isSign(pattern.charAt(at + 1));
      if (isEscaped) {
        at += 2;
        return pattern.charAt(at - 1);
      }
      return -1;
    }

    private static boolean isAlphanumeric(char c) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    /// Whether an escape of it stands for the character itself.
    private static boolean isSign(char c) {
      return c > ' ' && c < 0x7F && !isAlphanumeric(c);
    }

    private boolean take(String expected) {
      boolean isNext = pattern.startsWith(expected, at);
      at += isNext ? expected.length() : 0;
      return isNext;
    }
  }
}
