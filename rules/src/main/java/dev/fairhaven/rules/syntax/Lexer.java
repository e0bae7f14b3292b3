package dev.fairhaven.rules.syntax;

import dev.fairhaven.rules.syntax.Token.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/// Cuts a file into tokens as Python 3.11 does: significant indentation, implicit joining of lines
/// inside brackets, `\` at the end of a line, comments.
final class Lexer {

  /// The deepest nesting of brackets.
  static final int NESTING_MAX = 200;

  private static final int TAB_WIDTH = 8;

  private static final List<String> OPERATORS =
      List.of(
          "**=", "//=", ">>=", "<<=", "...", "!=", "==", "<=", ">=", "->", "+=", "-=", "*=", "/=",
          "%=", "&=", "|=", "^=", "@=", "**", "//", "<<", ">>", ":=", "+", "-", "*", "/", "%", "@",
          "&", "|", "^", "~", "<", ">", "(", ")", "[", "]", "{", "}", ",", ":", ".", ";", "=");

  private static final Set<String> STRING_PREFIXES =
      Set.of("", "r", "u", "b", "f", "br", "rb", "fr", "rf");

  private final SourceFile file;
  private final String text;
  private final int[] lineStarts;
  private final List<Token> tokens = new ArrayList<>();
  private final Deque<Integer> indents = new ArrayDeque<>();
  private final Deque<Token> brackets = new ArrayDeque<>();
  private int at;

  /// Where the comment of the current line starts; -1 without one.
  private int comment = -1;

  Lexer(SourceFile file) {
    this.file = file;
    this.text = file.text();
    this.lineStarts = lineStarts(text);
    indents.push(0);
    at = text.startsWith("\uFEFF") ? 1 : 0;
  }

  private static int[] lineStarts(String text) {
    var starts = new ArrayList<Integer>();
    starts.add(0);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean crLf = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
      if ((c == '\n' || c == '\r') && !crLf) {
        starts.add(i + 1);
      }
    }
    return starts.stream().mapToInt(Integer::intValue).toArray();
  }

  /// The place of a position in the text.
  Span spanAt(int index) {
    int found = java.util.Arrays.binarySearch(lineStarts, index);
    int line = found >= 0 ? found : -found - 2;
    return new Span(file, line + 1, utf8Length(lineStarts[line], index));
  }

  private int utf8Length(int from, int to) {
    int bytes = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      // Each half of a surrogate pair counts as two of its four bytes.
      bytes += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
    }
    return bytes;
  }

  List<Token> tokens() throws SyntaxException {
    boolean lineStart = true;
    while (true) {
      if (lineStart && brackets.isEmpty()) {
        indentation();
      }
      lineStart = false;
      skipBlanks();
      if (at >= text.length()) {
        break;
      }
      if (isNewline(text.charAt(at))) {
        lineStart = endOfLine();
      } else {
        token();
      }
    }
    endOfFile();
    return tokens;
  }

  private void endOfFile() throws SyntaxException {
    if (!brackets.isEmpty()) {
      var open = brackets.peek();
      throw error(open.start(), "'" + open.text() + "' was never closed");
    }
    if (!tokens.isEmpty() && tokens.getLast().kind() != Kind.NEWLINE) {
      add(Kind.NEWLINE, "", comment < 0 ? at : comment);
    }
    while (indents.pop() > 0) {
      add(Kind.DEDENT, "", at);
    }
    add(Kind.END, "", at);
  }

  /// Reads the indentation of a line; blank lines do not count.
  private void indentation() throws SyntaxException {
    int start = at;
    int width = 0;
    for (; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == ' ') {
        width++;
      } else if (c == '\t') {
        width = (width / TAB_WIDTH + 1) * TAB_WIDTH;
      } else if (c == '\f') {
        width = 0;
      } else {
        break;
      }
    }
    if (at >= text.length() || isNewline(text.charAt(at)) || text.charAt(at) == '#') {
      return;
    }
    indentTo(width, start);
  }

  private void indentTo(int width, int start) throws SyntaxException {
    if (width > indents.element()) {
      indents.push(width);
      add(Kind.INDENT, "", start);
      return;
    }
    while (width < indents.element()) {
      indents.pop();
      add(Kind.DEDENT, "", at);
    }
    if (width != indents.element()) {
      throw error(start, "unindent does not match any outer indentation level");
    }
  }

  private void skipBlanks() throws SyntaxException {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == ' ' || c == '\t' || c == '\f') {
        at++;
      } else if (c == '#') {
        skipComment();
      } else if (c == '\\') {
        joinLines();
      } else {
        return;
      }
    }
  }

  private void skipComment() {
    comment = at;
    while (at < text.length() && !isNewline(text.charAt(at))) {
      at++;
    }
  }

  private void joinLines() throws SyntaxException {
    if (at + 1 >= text.length()) {
      throw error(at, "unexpected EOF while parsing");
    }
    if (!isNewline(text.charAt(at + 1))) {
      throw error(at + 1, "unexpected character after line continuation character");
    }
    at++;
    skipNewline();
  }

  private boolean endOfLine() {
    int start = comment < 0 ? at : comment;
    comment = -1;
    skipNewline();
    if (!brackets.isEmpty()) {
      return false;
    }
    if (!tokens.isEmpty() && tokens.getLast().kind() != Kind.NEWLINE) {
      if (tokens.getLast().kind() != Kind.INDENT && tokens.getLast().kind() != Kind.DEDENT) {
        add(Kind.NEWLINE, "", start);
      }
    }
    return true;
  }

  private void skipNewline() {
    boolean crLf = text.startsWith("\r\n", at);
    at += crLf ? 2 : 1;
  }

  private void token() throws SyntaxException {
    int codePoint = text.codePointAt(at);
    if (isStringStart()) {
      string();
    } else if (isNameStart(codePoint)) {
      name();
    } else if (isDigit(codePoint) || (codePoint == '.' && isDigit(peek(1)))) {
      number();
    } else {
      operator();
    }
  }

  private boolean isStringStart() {
    int end = at;
    while (end < text.length() && end - at < 3 && isAsciiLetter(text.charAt(end))) {
      end++;
    }
    if (end >= text.length() || (text.charAt(end) != '\'' && text.charAt(end) != '"')) {
      return false;
    }
    return STRING_PREFIXES.contains(text.substring(at, end).toLowerCase(java.util.Locale.ROOT));
  }

  private void string() throws SyntaxException {
    int start = at;
    while (text.charAt(at) != '\'' && text.charAt(at) != '"') {
      at++;
    }
    char quote = text.charAt(at);
    var triple = String.valueOf(quote).repeat(3);
    boolean multiline = text.startsWith(triple, at);
    var end = multiline ? triple : String.valueOf(quote);
    at += end.length();
    while (!text.startsWith(end, at)) {
      stringCharacter(start, multiline);
    }
    at += end.length();
    add(Kind.STRING, text.substring(start, at), start);
  }

  private void stringCharacter(int start, boolean multiline) throws SyntaxException {
    boolean unterminated = at >= text.length() || (!multiline && isNewline(text.charAt(at)));
    if (unterminated) {
      throw error(start, "unterminated string literal");
    }
    if (text.charAt(at) == '\\' && at + 1 < text.length()) {
      at++;
      if (isNewline(text.charAt(at))) {
        skipNewline();
        return;
      }
    }
    at++;
  }

  private void name() {
    int start = at;
    while (at < text.length() && isNamePart(text.codePointAt(at))) {
      at += Character.charCount(text.codePointAt(at));
    }
    var name = text.substring(start, at);
    add(Kind.NAME, java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFKC), start);
  }

  private void number() throws SyntaxException {
    int start = at;
    at += Numerals.lengthAt(text, at);
    boolean glued = at < text.length() && isNamePart(text.codePointAt(at));
    if (glued && !startsKeyword()) {
      throw error(start, "invalid decimal literal");
    }
    add(Kind.NUMBER, text.substring(start, at), start);
  }

  /// Python lets a keyword follow a number without a blank, as in `1if x else 2`.
  private boolean startsKeyword() {
    for (var keyword : List.of("and", "else", "for", "if", "in", "is", "not", "or")) {
      if (text.startsWith(keyword, at)) {
        return true;
      }
    }
    return false;
  }

  private void operator() throws SyntaxException {
    for (var operator : OPERATORS) {
      if (text.startsWith(operator, at)) {
        add(Kind.OPERATOR, operator, at);
        bracket(tokens.getLast());
        at += operator.length();
        return;
      }
    }
    throw error(at, "invalid character");
  }

  private void bracket(Token token) throws SyntaxException {
    switch (token.text()) {
      case "(", "[", "{" -> {
        if (brackets.size() >= NESTING_MAX) {
          throw error(token.start(), "too many nested parentheses");
        }
        brackets.push(token);
      }
      case ")", "]", "}" -> closeBracket(token);
      default -> {}
    }
  }

  private void closeBracket(Token token) throws SyntaxException {
    if (brackets.isEmpty()) {
      throw error(token.start(), "unmatched '" + token.text() + "'");
    }
    var open = brackets.pop().text();
    if ("([{".indexOf(open) != ")]}".indexOf(token.text())) {
      throw error(
          token.start(),
          "closing parenthesis '" + token.text() + "' does not match opening '" + open + "'");
    }
  }

  private void add(Kind kind, String text, int start) {
    tokens.add(new Token(kind, text, start));
  }

  private int peek(int ahead) {
    return at + ahead < text.length() ? text.charAt(at + ahead) : -1;
  }

  /// Python counts the columns of syntax errors in characters, and those of nodes in bytes.
  SyntaxException error(int index, String message) {
    int line = spanAt(index).line();
    int column = text.codePointCount(lineStarts[line - 1], index);
    return new SyntaxException(new Span(file, line, column), message, "");
  }

  private static boolean isNewline(int c) {
    return c == '\n' || c == '\r';
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isAsciiLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isNameStart(int codePoint) {
    return codePoint == '_' || Character.isUnicodeIdentifierStart(codePoint);
  }

  private static boolean isNamePart(int codePoint) {
    return Character.isUnicodeIdentifierPart(codePoint)
        && !Character.isIdentifierIgnorable(codePoint);
  }
}
