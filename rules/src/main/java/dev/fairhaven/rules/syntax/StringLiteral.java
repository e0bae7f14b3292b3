package dev.fairhaven.rules.syntax;

import dev.fairhaven.rules.syntax.Tree.Format.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Adjacent string literals on their way to becoming one node: text, or an f-string as soon as one
/// of them is one.
final class StringLiteral {

  private static final Pattern FIELD_NAME =
      Pattern.compile("\\s*([^\\W\\d]\\w*)\\s*", Pattern.UNICODE_CHARACTER_CLASS);

  /// Something Python allows in a literal and the language does not.
  record Problem(Span span, String text, String hint) {}

  private final Lexer lexer;
  private final Span start;
  private final List<Part> parts = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private boolean isFormat;
  private int length;

  StringLiteral(Lexer lexer, Span start) {
    this.lexer = lexer;
    this.start = start;
  }

  List<Problem> problems() {
    return problems;
  }

  Tree.Expression expression() {
    if (!isFormat) {
      return new Tree.Text(start, text.toString());
    }
    flush();
    return new Tree.Format(start, List.copyOf(parts));
  }

  void add(Token token) throws SyntaxException {
    var literal = token.text();
    int quote = Math.min(indexOr(literal, '\''), indexOr(literal, '"'));
    var prefix = literal.substring(0, quote).toLowerCase(Locale.ROOT);
    int quotes =
        literal.startsWith(literal.substring(quote, quote + 1).repeat(3), quote)
                && literal.length() >= quote + 6
            ? 3
            : 1;
    var body = literal.substring(quote + quotes, literal.length() - quotes);
    int bodyStart = token.start() + quote + quotes;
    if (prefix.contains("b")) {
      problems.add(new Problem(start, "unexpected constant `" + literal + "`", ""));
    } else if (prefix.contains("f")) {
      isFormat = true;
      addFormat(body, prefix.contains("r"), bodyStart);
    } else {
      append(unescape(body, prefix.contains("r"), token.start()));
    }
  }

  private static int indexOr(String text, char c) {
    int index = text.indexOf(c);
    return index < 0 ? text.length() : index;
  }

  private String unescape(String body, boolean raw, int at) throws SyntaxException {
    try {
      return raw ? Strings.withUnixLines(body) : Strings.unescape(body);
    } catch (Strings.BadEscape e) {
      throw lexer.error(at, String.valueOf(e.getMessage()));
    }
  }

  private void append(String value) {
    text.append(value);
    length += value.codePointCount(0, value.length());
  }

  private void flush() {
    if (!text.isEmpty()) {
      parts.add(new Part.Literal(text.toString()));
      text.setLength(0);
    }
  }

  private void addFormat(String body, boolean raw, int bodyStart) throws SyntaxException {
    int at = 0;
    while (at < body.length()) {
      int brace = nextBrace(body, at, raw);
      append(unescape(body.substring(at, brace), raw, bodyStart + at));
      if (brace == body.length()) {
        return;
      }
      char c = body.charAt(brace);
      if (body.startsWith(String.valueOf(c).repeat(2), brace)) {
        append(String.valueOf(c));
        at = brace + 2;
      } else if (c == '}') {
        throw lexer.error(bodyStart + brace, "f-string: single '}' is not allowed");
      } else {
        at = field(body, brace, bodyStart);
      }
    }
  }

  /// Where the next brace is that is not part of a `\N{…}` escape.
  private static int nextBrace(String body, int from, boolean raw) {
    for (int i = from; i < body.length(); i++) {
      char c = body.charAt(i);
      if (c == '{' || c == '}') {
        return i;
      }
      if (c == '\\' && !raw && body.startsWith("N{", i + 1)) {
        int close = body.indexOf('}', i);
        i = close < 0 ? body.length() : close;
      } else if (c == '\\'
          && !raw
          && i + 1 < body.length()
          && "{}".indexOf(body.charAt(i + 1)) < 0) {
        i++;
      }
    }
    return body.length();
  }

  /// Reads a field.
  ///
  /// @param open where its `{` is
  /// @return just after its `}`
  private int field(String body, int open, int bodyStart) throws SyntaxException {
    int close = closingBrace(body, open, bodyStart);
    var inner = body.substring(open + 1, close);
    var name = FIELD_NAME.matcher(inner);
    flush();
    if (inner.isBlank()) {
      throw lexer.error(bodyStart + open, "f-string: empty expression not allowed");
    }
    if (name.matches()) {
      var identifier =
          java.text.Normalizer.normalize(name.group(1), java.text.Normalizer.Form.NFKC);
      var span = lexer.spanAt(bodyStart + open + 1 + name.start(1));
      parts.add(new Part.Field(new Tree.Name(span, identifier)));
      length += identifier.length() + 2;
    } else if (hasFormat(inner)) {
      problems.add(formatSpecification());
    } else {
      problems.add(notAName());
    }
    return close + 1;
  }

  private static boolean hasFormat(String inner) {
    return inner.matches("(?s).*![rsa](:.*)?")
        || inner.matches("(?s)[^:({\\[]*:.*")
        || inner.endsWith("=");
  }

  private Problem formatSpecification() {
    return new Problem(
        start.right(length + 3),
        "a format string cannot have a format spec",
        """
        format strings must be simple, for example:
         - `{Foo}` is OK, but:
         - `{Foo!r}` is not, as it has a `!r` or format spec attached""");
  }

  private Problem notAName() {
    return new Problem(
        start.right(length + 3),
        "a format string can only interpolate a `Name`",
        """
        format strings are simple, and only interpolate names, for example:
         - `{Foo}` is OK, but:
         - `{1 + 1}`, `{"hello"}` or `{SomeFunc(bar="baz")}` is not!""");
  }

  private int closingBrace(String body, int open, int bodyStart) throws SyntaxException {
    int level = 0;
    for (int i = open; i < body.length(); i++) {
      char c = body.charAt(i);
      if (c == '{' || c == '(' || c == '[') {
        level++;
      } else if (c == '}' || c == ')' || c == ']') {
        level--;
      }
      if (level == 0) {
        return i;
      }
    }
    throw lexer.error(bodyStart + open, "f-string: expecting '}'");
  }
}
