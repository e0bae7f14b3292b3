package dev.fairhaven.rules.syntax;

import java.util.ArrayDeque;
import java.util.Deque;

/// One `{…}` of an f-string, cut as Python 3.11 cuts it.
///
/// @param expression between the `{` and whatever ends it
/// @param label of a field that shows its own expression, such as `B = ` of `{B = }`; otherwise
///   empty
/// @param isFormatted whether the field has `=`, a conversion such as `!r`, or a format spec
/// @param end in the literal, just after the `}`
record FormatField(String expression, String label, boolean isFormatted, int end) {

  /// How deep a field can be inside the format specs of others.
  private static final int LEVEL_MAX = 2;

  /// Thrown for a field that is not Python.
  static final class BadFieldException extends Exception {
    BadFieldException(String message) {
      super("f-string: " + message);
    }
  }

  /// @param body of the literal, with its escapes as they were written
  /// @param open where the `{` is
  static FormatField read(String body, int open) throws BadFieldException {
    return new Reader(body).field(open, 0);
  }

  private static final class Reader {

    private final String body;
    private final Deque<Character> brackets = new ArrayDeque<>();

    Reader(String body) {
      this.body = body;
    }

    private FormatField field(int open, int level) throws BadFieldException {
      if (level >= LEVEL_MAX) {
        throw new BadFieldException("expressions nested too deeply");
      }
      int start = open + 1;
      int at = endOfExpression(start);
      var expression = body.substring(start, at);
      requireExpression(expression, at);
      var label = "";
      if (has('=', at)) {
        at = skipBlanks(at + 1);
        label = body.substring(start, at);
      }
      boolean isFormatted = !label.isEmpty() || has('!', at) || has(':', at);
      at = has('!', at) ? conversion(at + 1) : at;
      at = has(':', at) ? formatSpec(at + 1, level) : at;
      if (!has('}', at)) {
        throw new BadFieldException("expecting '}'");
      }
      return new FormatField(expression, label, isFormatted, at + 1);
    }

    private void requireExpression(String expression, int end) throws BadFieldException {
      if (end == body.length()) {
        throw new BadFieldException("expecting '}'");
      }
      if (expression.isBlank()) {
        throw new BadFieldException(
            has('}', end)
                ? "empty expression not allowed"
                : "expression required before '" + body.charAt(end) + "'");
      }
    }

    /// Where the expression ends: at a `}`, `!`, `:` or `=` outside of brackets and texts that is
    /// not part of an operator.
    private int endOfExpression(int start) throws BadFieldException {
      brackets.clear();
      int at = start;
      while (at < body.length() && !endsExpression(at)) {
        at = afterCharacter(at);
      }
      if (!brackets.isEmpty()) {
        throw new BadFieldException("'" + brackets.peek() + "' was never closed");
      }
      return at;
    }

    private boolean endsExpression(int at) {
      return brackets.isEmpty() && "}!:=".indexOf(body.charAt(at)) >= 0 && !isOperator(at);
    }

    private boolean isOperator(int at) {
      return "!=<>".indexOf(body.charAt(at)) >= 0 && has('=', at + 1);
    }

    private int afterCharacter(int at) throws BadFieldException {
      char c = body.charAt(at);
      switch (c) {
        case '\\' -> throw new BadFieldException("expression part cannot include a backslash");
        case '#' -> throw new BadFieldException("expression part cannot include '#'");
        case '\'', '"' -> {
          return afterText(at);
        }
        case '(', '[', '{' -> open(c);
        case ')', ']', '}' -> close(c);
        default -> {}
      }
      return brackets.isEmpty() && isOperator(at) ? at + 2 : at + 1;
    }

    private void open(char bracket) throws BadFieldException {
      if (brackets.size() >= Lexer.NESTING_MAX) {
        throw new BadFieldException("too many nested parenthesis");
      }
      brackets.push(bracket);
    }

    private void close(char bracket) throws BadFieldException {
      if (brackets.isEmpty()) {
        throw new BadFieldException("unmatched '" + bracket + "'");
      }
      char open = brackets.pop();
      if ("([{".indexOf(open) != ")]}".indexOf(bracket)) {
        throw new BadFieldException(
            "closing parenthesis '"
                + bracket
                + "' does not match opening parenthesis '"
                + open
                + "'");
      }
    }

    private int afterText(int at) throws BadFieldException {
      var quote = body.substring(at, at + 1);
      var quotes = body.startsWith(quote.repeat(3), at) ? quote.repeat(3) : quote;
      int close = body.indexOf(quotes, at + quotes.length());
      if (close < 0) {
        throw new BadFieldException("unterminated string");
      }
      if (body.substring(at, close).indexOf('\\') >= 0) {
        throw new BadFieldException("expression part cannot include a backslash");
      }
      return close + quotes.length();
    }

    private int conversion(int at) throws BadFieldException {
      if (at >= body.length()) {
        throw new BadFieldException("expecting '}'");
      }
      if ("sra".indexOf(body.charAt(at)) < 0) {
        throw new BadFieldException("invalid conversion character: expected 's', 'r', or 'a'");
      }
      return at + 1;
    }

    /// A format spec ends at the `}` of its field and may have fields itself.
    private int formatSpec(int start, int level) throws BadFieldException {
      int at = start;
      while (at < body.length() && body.charAt(at) != '}') {
        at = body.charAt(at) == '{' ? field(at, level + 1).end() : at + 1;
      }
      return at;
    }

    private int skipBlanks(int start) {
      int at = start;
      while (at < body.length() && Character.isWhitespace(body.charAt(at))) {
        at++;
      }
      return at;
    }

    private boolean has(char c, int at) {
      return at < body.length() && body.charAt(at) == c;
    }
  }
}
