package dev.fairhaven.rules.syntax;

import dev.fairhaven.rules.syntax.Tree.Format.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Joins adjacent string literals to one node: a text, or an f-string if any of them is one.
final class StringLiteral {

  /// Python in a literal that the language does not have.
  record Problem(Span span, String text, String hint) {}

  private final Lexer lexer;
  private final Span start;
  private final int end;
  private final List<Part> parts = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private boolean isFormat;
  private int length;

  /// @param end where the token after the literals starts, which is where Python reports a field
  ///   that is not Python
  StringLiteral(Lexer lexer, Span start, int end) {
    this.lexer = lexer;
    this.start = start;
    this.end = end;
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
        throw lexer.error(end, "f-string: single '}' is not allowed");
      } else {
        at = field(body, brace, bodyStart);
      }
    }
  }

  /// The index of the next brace that is not part of a `\N{…}` escape.
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
    var field = requireField(body, open);
    var expression = expression(field, bodyStart + open);
    append(field.label());
    if (field.isFormatted()) {
      problems.add(formatSpecification());
    } else if (expression instanceof Tree.Name(_, var identifier)) {
      flush();
      int name = bodyStart + open + 1 + startOfName(field.expression());
      parts.add(new Part.Field(new Tree.Name(lexer.spanAt(name), identifier)));
      length += identifier.codePointCount(0, identifier.length()) + 2;
    } else {
      problems.add(notAName());
    }
    return field.end();
  }

  private FormatField requireField(String body, int open) throws SyntaxException {
    try {
      return FormatField.read(body, open);
    } catch (FormatField.BadFieldException e) {
      throw lexer.error(end, String.valueOf(e.getMessage()));
    }
  }

  /// Python parses the expression of a field by itself, in parentheses, and gives the columns of
  /// errors in it from there.
  private Tree.Expression expression(FormatField field, int open) throws SyntaxException {
    var line = lexer.spanAt(open).line();
    try {
      return Parser.parseExpression(
          new SourceFile(start.file().path(), "(" + field.expression() + ")"));
    } catch (SyntaxException e) {
      var at = e.message().at();
      throw new SyntaxException(
          new Span(start.file(), line + at.line() - 1, at.column()),
          "f-string: " + e.message().text(),
          "");
    }
  }

  /// The name may be in blanks and parentheses.
  private static int startOfName(String expression) {
    int at = 0;
    while (" \t\f\r\n(".indexOf(expression.charAt(at)) >= 0) {
      at++;
    }
    return at;
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
}
