package dev.fairhaven.rules.regex;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/// A regular expression as Python's `re` understands it, whose search always ends soon. Immutable
/// and thread-safe.
///
/// Java's own engine goes first: it is fast, and its meaning is Python's (words, digits and blanks
/// of all scripts). It backtracks, so it may take only so many steps for each character of the
/// text; when they are used up, RE2/J, which takes linear time, starts over. Patterns that look
/// around or back have no such second way: for them the search fails.
///
/// RE2/J knows word boundaries of ASCII only; a text that must be searched by it, and in which a
/// boundary lies next to another letter, can come out differently.
public final class PythonPattern {

  /// How many steps a search may take for each character, and at least.
  static final int STEPS_PER_CHARACTER = 100;

  static final int STEPS_MIN = 20_000;

  private final String source;
  private final Pattern backtracking;
  private final com.google.re2j.@Nullable Pattern linear;
  private final @Nullable Prefilter prefilter;
  private final PatternShape shape;

  private PythonPattern(
      String source,
      Pattern backtracking,
      com.google.re2j.@Nullable Pattern linear,
      @Nullable Prefilter prefilter,
      PatternShape shape) {
    this.source = source;
    this.backtracking = backtracking;
    this.linear = linear;
    this.prefilter = prefilter;
    this.shape = shape;
  }

  /// A passage of a text.
  ///
  /// @param start in UTF-16 units
  /// @param end exclusive
  public record Range(int start, int end) {}

  /// Thrown when a search would take too long.
  public static final class TooExpensive extends RuntimeException {
    TooExpensive() {
      super("pattern takes too many steps", null, false, false);
    }
  }

  /// @throws RegexSyntaxException with what is wrong
  public static PythonPattern compile(String pattern, boolean caseInsensitive)
      throws RegexSyntaxException {
    var translation = Translation.translate(pattern);
    int flags = Pattern.UNIX_LINES | Pattern.UNICODE_CHARACTER_CLASS;
    flags |= caseInsensitive ? Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE : 0;
    try {
      var backtracking = Pattern.compile(translation.java(), flags);
      var linear =
          translation.needsBacktracking() ? null : linear(translation.java(), caseInsensitive);
      var prefilter = Prefilter.of(pattern, caseInsensitive);
      var shape = PatternShape.of(pattern, caseInsensitive);
      return new PythonPattern(pattern, backtracking, linear, prefilter, shape);
    } catch (PatternSyntaxException e) {
      throw new RegexSyntaxException(e.getDescription());
    }
  }

  private static com.google.re2j.@Nullable Pattern linear(String pattern, boolean caseInsensitive) {
    try {
      return com.google.re2j.Pattern.compile(
          pattern, caseInsensitive ? com.google.re2j.Pattern.CASE_INSENSITIVE : 0);
    } catch (com.google.re2j.PatternSyntaxException _) {
      return null;
    }
  }

  /// The first match in a text, as `re.search` finds it.
  ///
  /// @throws TooExpensive when it cannot be found in bounded time
  public Optional<Range> search(String text) {
    if (prefilter != null && !prefilter.mayMatch(text)) {
      return Optional.empty();
    }
    try {
      var matcher = backtracking.matcher(new Metered(text));
      return matcher.find()
          ? Optional.of(new Range(matcher.start(), matcher.end()))
          : Optional.empty();
    } catch (TooExpensive | StackOverflowError e) {
      return searchLinearly(text);
    }
  }

  private Optional<Range> searchLinearly(String text) {
    if (linear == null) {
      throw new TooExpensive();
    }
    var matcher = linear.matcher(text);
    return matcher.find()
        ? Optional.of(new Range(matcher.start(), matcher.end()))
        : Optional.empty();
  }

  public PatternShape shape() {
    return shape;
  }

  @Override
  public String toString() {
    return source;
  }

  /// A text that can be looked at only so many times.
  private static final class Metered implements CharSequence {
    private final String text;
    private long steps;

    Metered(String text) {
      this.text = text;
      this.steps = Math.max(STEPS_MIN, (long) text.length() * STEPS_PER_CHARACTER);
    }

    @Override
    public char charAt(int index) {
      if (--steps < 0) {
        throw new TooExpensive();
      }
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.substring(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
