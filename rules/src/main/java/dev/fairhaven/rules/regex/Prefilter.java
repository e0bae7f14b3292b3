package dev.fairhaven.rules.regex;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Texts of which a pattern needs at least one: a cheap test that settles most searches without the
/// pattern.
///
/// Looks only at what is certain: letters, digits and blanks outside groups and sets that are not
/// repeated, the longest run of them in each alternative.
final class Prefilter {

  /// Shorter texts are in too many texts to be worth looking for.
  private static final int LENGTH_MIN = 2;

  private static final Pattern NUMBERED_ESCAPE = Pattern.compile("\\\\[xuUN0-9]");

  private final String[] needed;
  private final boolean ignoresCase;

  private Prefilter(List<String> needed, boolean ignoresCase) {
    this.needed = needed.toArray(String[]::new);
    this.ignoresCase = ignoresCase;
  }

  /// @return null when nothing is certain
  static @Nullable Prefilter of(String pattern, boolean ignoresCase) {
    var needed = needed(pattern);
    if (needed.isEmpty()) {
      return null;
    }
    return new Prefilter(
        ignoresCase ? needed.stream().map(each -> each.toLowerCase(Locale.ROOT)).toList() : needed,
        ignoresCase);
  }

  /// Of each alternative a text that it needs, as written; nothing when one of them needs none.
  static List<String> needed(String pattern) {
    var needed = alternatives(pattern).stream().map(Prefilter::longestRun).toList();
    return needed.stream().anyMatch(each -> each.length() < LENGTH_MIN) ? List.of() : needed;
  }

  /// What stands between the `|` outside groups and sets; nothing useful if the pattern sets flags,
  /// or has escapes that digits are part of.
  private static List<String> alternatives(String pattern) {
    if (pattern.contains("(?") || NUMBERED_ESCAPE.matcher(pattern).find()) {
      return List.of("");
    }
    var alternatives = new ArrayList<String>();
    int start = 0;
    int depth = 0;
    boolean inSet = false;
    for (int i = 0; i < pattern.length(); i++) {
      switch (pattern.charAt(i)) {
        case '\\' -> i++;
        case '[' -> inSet = true;
        case ']' -> inSet = false;
        case '(' -> depth += inSet ? 0 : 1;
        case ')' -> depth -= inSet ? 0 : 1;
        case '|' -> {
          if (depth == 0 && !inSet) {
            alternatives.add(pattern.substring(start, i));
            start = i + 1;
          }
        }
        default -> {}
      }
    }
    alternatives.add(pattern.substring(start));
    return alternatives;
  }

  private static String longestRun(String alternative) {
    var run = new StringBuilder();
    var longest = "";
    int depth = 0;
    for (int i = 0; i < alternative.length(); i++) {
      char c = alternative.charAt(i);
      boolean plain = depth == 0 && isPlain(c);
      if (plain && !isRepeated(alternative, i + 1)) {
        run.append(c);
        longest = run.length() > longest.length() ? run.toString() : longest;
        continue;
      }
      run.setLength(0);
      if (c == '\\') {
        i++;
      } else if (c == '[' || c == '(') {
        depth++;
      } else if (c == ']' || c == ')') {
        depth = Math.max(0, depth - 1);
      } else if (c == '{') {
        i = Math.max(i, alternative.indexOf('}', i));
      }
    }
    return longest;
  }

  private static boolean isPlain(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == ' ';
  }

  private static boolean isRepeated(String pattern, int at) {
    return at < pattern.length() && "*?{+".indexOf(pattern.charAt(at)) >= 0;
  }

  /// False when the pattern cannot match.
  boolean mayMatch(String text) {
    for (var one : needed) {
      if (ignoresCase ? mayContainIgnoringCase(text, one) : text.contains(one)) {
        return true;
      }
    }
    return false;
  }

  /// A text may match that has a letter outside ASCII which is the same as one inside when case is
  /// ignored.
  private static boolean mayContainIgnoringCase(String text, String needed) {
    char first = needed.charAt(0);
    int last = text.length() - needed.length();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (LiteralAutomaton.isFolded(c)) {
        return true;
      }
      if (lower(c) == first && i <= last && matchesAt(text, i, needed)) {
        return true;
      }
    }
    return false;
  }

  private static boolean matchesAt(String text, int at, String needed) {
    for (int i = 1; i < needed.length(); i++) {
      char c = text.charAt(at + i);
      if (lower(c) != needed.charAt(i) && !LiteralAutomaton.isFolded(c)) {
        return false;
      }
    }
    return true;
  }

  private static char lower(char c) {
    return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
  }
}
