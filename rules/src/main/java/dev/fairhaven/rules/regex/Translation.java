package dev.fairhaven.rules.regex;

/// Rewrites a Python pattern as a Java one with the same meaning, and refuses what Python refuses.
///
/// The differences are small: the spelling of named groups and of `\Z`, what may stand unescaped
/// (`{` outside a count, `[` and `&&` inside a set), `{,n}`, and escapes only one of them knows.
final class Translation {

  /// How long a pattern may be, and how deep its groups may be nested.
  static final int LENGTH_MAX = 20_000;

  static final int NESTING_MAX = 200;

  /// How often a count may ask for a repetition.
  private static final int REPEAT_MAX = 10_000;

  private final String pattern;
  private final StringBuilder java = new StringBuilder();
  private final boolean[] groupIsLookbehind = new boolean[NESTING_MAX + 1];
  private final int[] groupStarts = new int[NESTING_MAX + 1];
  private int at;
  private int depth;
  private int groups;
  private boolean isBacktracking;
  private boolean repeatable;
  private boolean repeated;

  private Translation(String pattern) {
    this.pattern = pattern;
  }

  /// @param java the same pattern for `java.util.regex`
  /// @param needsBacktracking whether it looks around or back, which no automaton can
  record Result(String java, boolean needsBacktracking) {}

  static Result translate(String pattern) throws RegexSyntaxException {
    if (pattern.length() > LENGTH_MAX) {
      throw new RegexSyntaxException("pattern is longer than " + LENGTH_MAX + " characters");
    }
    var translation = new Translation(pattern);
    translation.run();
    return new Result(translation.java.toString(), translation.isBacktracking);
  }

  private void run() throws RegexSyntaxException {
    while (at < pattern.length()) {
      element();
    }
    if (depth > 0) {
      throw new RegexSyntaxException("missing ), unterminated subpattern", groupStarts[depth]);
    }
  }

  private void element() throws RegexSyntaxException {
    char c = pattern.charAt(at);
    switch (c) {
      case '(' -> open();
      case ')' -> close();
      case '[' -> set();
      case '\\' -> escape();
      case '*', '+', '?' -> repeat(String.valueOf(c), 1);
      case '{' -> count();
      case '|' -> {
        emit(c);
        repeatable = false;
      }
      case '^' -> {
        emit(c);
        repeatable = true;
      }
      default -> {
        // A `}` or `]` alone stands for itself, which Java wants to see escaped.
        if (c == '}' || c == ']') {
          java.append('\\');
        }
        emit(c);
        atom();
      }
    }
  }

  private void emit(char c) {
    java.append(c);
    at++;
  }

  private void atom() {
    repeatable = true;
    repeated = false;
  }

  private void repeat(String operator, int length) throws RegexSyntaxException {
    if (!repeatable) {
      throw new RegexSyntaxException("nothing to repeat", at);
    }
    if (repeated) {
      throw new RegexSyntaxException("multiple repeat", at);
    }
    java.append(operator);
    at += length;
    if (at < pattern.length() && pattern.charAt(at) == '?') {
      emit('?');
    } else if (at < pattern.length() && pattern.charAt(at) == '+') {
      isBacktracking = true;
      emit('+');
    }
    repeated = true;
  }

  /// `{n}`, `{n,}`, `{n,m}`, `{,m}`; anything else is text.
  private void count() throws RegexSyntaxException {
    int close = pattern.indexOf('}', at);
    var inner = close < 0 ? "" : pattern.substring(at + 1, close);
    if (!inner.matches("[0-9]+(,[0-9]*)?|,[0-9]*") || (inner.equals(",") && !repeatable)) {
      java.append('\\');
      emit('{');
      atom();
      return;
    }
    var bounds = inner.split(",", -1);
    int min = bound(bounds[0], 0);
    int max = bounds.length == 1 ? min : bound(bounds[1], Integer.MAX_VALUE);
    if (max < min) {
      throw new RegexSyntaxException("min repeat greater than max repeat", at + 1);
    }
    var upper = max == Integer.MAX_VALUE ? "" : String.valueOf(max);
    repeat("{" + min + (bounds.length == 1 ? "" : "," + upper) + "}", inner.length() + 2);
  }

  private int bound(String digits, int otherwise) throws RegexSyntaxException {
    if (digits.isEmpty()) {
      return otherwise;
    }
    if (digits.length() > 5 || Integer.parseInt(digits) > REPEAT_MAX) {
      throw new RegexSyntaxException("the repetition number is too large", at);
    }
    return Integer.parseInt(digits);
  }

  private void open() throws RegexSyntaxException {
    if (++depth > NESTING_MAX) {
      throw new RegexSyntaxException("too many nested groups", at);
    }
    groupStarts[depth] = at;
    groupIsLookbehind[depth] = false;
    if (pattern.startsWith("(?", at)) {
      extension();
    } else {
      groups++;
      emit('(');
    }
    repeatable = false;
    repeated = false;
  }

  private void extension() throws RegexSyntaxException {
    if (pattern.startsWith("(?P<", at)) {
      namedGroup();
    } else if (pattern.startsWith("(?P=", at)) {
      namedReference();
    } else if (pattern.startsWith("(?#", at)) {
      comment();
    } else if (pattern.startsWith("(?:", at)) {
      copy(3);
    } else if (pattern.startsWith("(?=", at)
        || pattern.startsWith("(?!", at)
        || pattern.startsWith("(?>", at)) {
      isBacktracking = true;
      copy(3);
    } else if (pattern.startsWith("(?<=", at) || pattern.startsWith("(?<!", at)) {
      isBacktracking = true;
      copy(4);
    } else {
      flags();
    }
  }

  private void copy(int length) {
    java.append(pattern, at, at + length);
    at += length;
  }

  private void namedGroup() throws RegexSyntaxException {
    int end = pattern.indexOf('>', at);
    var name = end < 0 ? "" : pattern.substring(at + 4, end);
    if (!name.matches("[A-Za-z_][A-Za-z0-9_]*")) {
      throw new RegexSyntaxException(
          end < 0 ? "missing >, unterminated name" : "bad character in group name '" + name + "'",
          at + 4);
    }
    groups++;
    java.append("(?<").append(javaName(name)).append('>');
    at = end + 1;
  }

  /// Java knows no `_` in names of groups.
  private static String javaName(String name) {
    return "g" + name.replace("_", "U");
  }

  private void namedReference() throws RegexSyntaxException {
    int end = pattern.indexOf(')', at);
    if (end < 0) {
      throw new RegexSyntaxException("missing ), unterminated name", at + 4);
    }
    isBacktracking = true;
    java.append("\\k<").append(javaName(pattern.substring(at + 4, end))).append('>');
    at = end + 1;
    depth--;
    atom();
  }

  private void comment() throws RegexSyntaxException {
    int end = pattern.indexOf(')', at);
    if (end < 0) {
      throw new RegexSyntaxException("missing ), unterminated comment", at);
    }
    at = end + 1;
    depth--;
  }

  /// `(?i)` at the start, or `(?i:…)`.
  private void flags() throws RegexSyntaxException {
    int end = at + 2;
    while (end < pattern.length() && "aiLmsux-".indexOf(pattern.charAt(end)) >= 0) {
      end++;
    }
    var flags = pattern.substring(at + 2, end);
    boolean global = end < pattern.length() && pattern.charAt(end) == ')';
    boolean scoped = end < pattern.length() && pattern.charAt(end) == ':';
    if (flags.isEmpty() || (!global && !scoped) || flags.contains("L") || flags.contains("x")) {
      int length = pattern.startsWith("(?P", at) ? 4 : 3;
      var sign = pattern.substring(at + 1, Math.min(at + length, pattern.length()));
      throw new RegexSyntaxException("unknown extension " + sign, at + 1);
    }
    if (global && at != 0) {
      throw new RegexSyntaxException("global flags not at the start of the expression", at);
    }
    java.append("(?").append(javaFlags(flags)).append(pattern.charAt(end));
    at = end + 1;
    depth -= global ? 1 : 0;
  }

  /// Java's `u` means something else, and has no name for ASCII.
  private static String javaFlags(String flags) {
    return flags.replace("u", "").replace("a", "");
  }

  private void close() throws RegexSyntaxException {
    if (depth == 0) {
      throw new RegexSyntaxException("unbalanced parenthesis", at);
    }
    depth--;
    emit(')');
    atom();
  }

  private void set() throws RegexSyntaxException {
    int start = at;
    emit('[');
    if (at < pattern.length() && pattern.charAt(at) == '^') {
      emit('^');
    }
    boolean first = true;
    while (true) {
      if (at >= pattern.length()) {
        throw new RegexSyntaxException("unterminated character set", start);
      }
      char c = pattern.charAt(at);
      if (c == ']' && !first) {
        emit(']');
        atom();
        return;
      }
      first = false;
      setMember(start);
    }
  }

  private void setMember(int setStart) throws RegexSyntaxException {
    int start = at;
    int from = setCharacter(setStart);
    boolean range =
        at + 1 < pattern.length() && pattern.charAt(at) == '-' && pattern.charAt(at + 1) != ']';
    if (!range) {
      return;
    }
    emit('-');
    int to = setCharacter(setStart);
    if (from < 0 || to < 0 || to < from) {
      throw new RegexSyntaxException("bad character range " + pattern.substring(start, at), start);
    }
  }

  /// Reads one member of a set.
  ///
  /// @return its code point, -1 for a class such as `\d`
  private int setCharacter(int setStart) throws RegexSyntaxException {
    if (at >= pattern.length()) {
      throw new RegexSyntaxException("unterminated character set", setStart);
    }
    char c = pattern.charAt(at);
    if (c == '\\') {
      return setEscape();
    }
    int codePoint = pattern.codePointAt(at);
    if ("[&]^-".indexOf(c) >= 0) {
      java.append('\\');
    }
    java.appendCodePoint(codePoint);
    at += Character.charCount(codePoint);
    return codePoint;
  }

  private int setEscape() throws RegexSyntaxException {
    char c = escaped();
    if ("dDsSwW".indexOf(c) >= 0) {
      classEscape(c);
      return -1;
    }
    if (c == 'b') {
      java.append("\\x08");
      at += 2;
      return '\b';
    }
    return characterEscape(c);
  }

  private char escaped() throws RegexSyntaxException {
    if (at + 1 >= pattern.length()) {
      throw new RegexSyntaxException("bad escape (end of pattern)", at);
    }
    return pattern.charAt(at + 1);
  }

  private void classEscape(char c) {
    java.append('\\').append(c);
    at += 2;
  }

  private void escape() throws RegexSyntaxException {
    char c = escaped();
    switch (c) {
      case 'd', 'D', 's', 'S', 'w', 'W', 'b', 'B', 'A' -> classEscape(c);
      case 'Z' -> {
        java.append("\\z");
        at += 2;
      }
      default -> {
        if (isOctal(at + 1) && c <= '3' && isOctal(at + 2) && isOctal(at + 3)) {
          octal();
        } else if (c >= '1' && c <= '9') {
          reference();
        } else {
          characterEscape(c);
        }
      }
    }
    atom();
  }

  private void reference() throws RegexSyntaxException {
    int end = at + 1;
    while (end < pattern.length() && end - at < 3 && Character.isDigit(pattern.charAt(end))) {
      end++;
    }
    int number = Integer.parseInt(pattern.substring(at + 1, end));
    if (number > groups) {
      throw new RegexSyntaxException("invalid group reference " + number, at + 1);
    }
    isBacktracking = true;
    java.append("(?:\\").append(number).append(')');
    at = end;
  }

  /// An escape that stands for one character.
  private int characterEscape(char c) throws RegexSyntaxException {
    int simple = "afnrtv".indexOf(c);
    if (simple >= 0) {
      return literal("\u0007\f\n\r\t\u000b".charAt(simple), 2);
    }
    return switch (c) {
      case 'x' -> hex(2);
      case 'u' -> hex(4);
      case 'U' -> hex(8);
      case '0' -> octal();
      default -> {
        boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        boolean known = !letter && (c < '1' || c > '9');
        if (!known) {
          throw new RegexSyntaxException("bad escape \\" + c, at);
        }
        int codePoint = pattern.codePointAt(at + 1);
        yield literal(codePoint, 1 + Character.charCount(codePoint));
      }
    };
  }

  private int literal(int codePoint, int length) {
    java.append(String.format("\\x{%x}", codePoint));
    at += length;
    return codePoint;
  }

  private int hex(int digits) throws RegexSyntaxException {
    int end = at + 2 + digits;
    boolean valid =
        end <= pattern.length() && pattern.substring(at + 2, end).matches("[0-9a-fA-F]+");
    long codePoint = valid ? Long.parseLong(pattern.substring(at + 2, end), 16) : -1;
    if (!valid || codePoint > Character.MAX_CODE_POINT) {
      throw new RegexSyntaxException("incomplete escape " + hexPrefix(end), at);
    }
    return literal((int) codePoint, 2 + digits);
  }

  /// What can be read of a hexadecimal escape that is too short.
  private String hexPrefix(int end) {
    int stop = at + 2;
    while (stop < Math.min(end, pattern.length())
        && Character.digit(pattern.charAt(stop), 16) >= 0) {
      stop++;
    }
    return pattern.substring(at, stop);
  }

  private boolean isOctal(int index) {
    return index < pattern.length() && pattern.charAt(index) >= '0' && pattern.charAt(index) <= '7';
  }

  private int octal() {
    int end = at + 1;
    while (end < pattern.length()
        && end - at < 4
        && pattern.charAt(end) >= '0'
        && pattern.charAt(end) <= '7') {
      end++;
    }
    return literal(Integer.parseInt(pattern.substring(at + 1, end), 8) & 0xff, end - at);
  }
}
