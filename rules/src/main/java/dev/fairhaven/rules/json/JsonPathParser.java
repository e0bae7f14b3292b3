package dev.fairhaven.rules.json;

import dev.fairhaven.rules.json.JsonPath.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Parses JSON paths by precedence climbing, with the precedences of jsonpath-rw: `[…]` binds
/// loosest, then `..`, `.`, `|`, `&`, `where`.
final class JsonPathParser {

  private static final Map<String, Integer> LEVELS =
      Map.of("..", 2, ".", 3, "|", 4, "&", 5, "where", 6);
  private static final int NESTING_MAX = 100;

  private record Token(String type, String value, int at) {}

  private final List<Token> tokens = new ArrayList<>();
  private int next;
  private int depth;

  JsonPathParser(String text) throws JsonPathException {
    int at = 0;
    while (at < text.length()) {
      at = token(text, at);
    }
  }

  Step parse() throws JsonPathException {
    var step = path(0);
    if (peek() != null) {
      throw unexpected();
    }
    return step;
  }

  private int token(String text, int at) throws JsonPathException {
    char c = text.charAt(at);
    if (c == ' ' || c == '\t' || c == '\n') {
      return at + 1;
    }
    if (text.startsWith("..", at)) {
      return add("DOUBLEDOT", "..", at, 2);
    }
    if (isNumber(text, at)) {
      return number(text, at);
    }
    if (isNameStart(c)) {
      return name(text, at);
    }
    if (c == '\'' || c == '"' || c == '`') {
      return quoted(text, at, c);
    }
    if ("*.[]()$,:|&".indexOf(c) >= 0) {
      return add(String.valueOf(c), String.valueOf(c), at, 1);
    }
    throw new JsonPathException(
        "Error on line 1, col " + at + ": Unexpected character: " + c + " ");
  }

  private static boolean isNumber(String text, int at) {
    int digit = text.charAt(at) == '-' ? at + 1 : at;
    return digit < text.length() && text.charAt(digit) >= '0' && text.charAt(digit) <= '9';
  }

  private int number(String text, int at) throws JsonPathException {
    int end = at + 1;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    if (end - at > 9) {
      throw new JsonPathException("index out of range at col " + at);
    }
    return add("NUMBER", text.substring(at, end), at, end - at);
  }

  private int name(String text, int at) {
    int end = at;
    while (end < text.length()
        && (isNameStart(text.charAt(end)) || "-0123456789".indexOf(text.charAt(end)) >= 0)) {
      end++;
    }
    var name = text.substring(at, end);
    return add(name.equals("where") ? "WHERE" : "ID", name, at, end - at);
  }

  private static boolean isNameStart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '@';
  }

  private int quoted(String text, int at, char quote) throws JsonPathException {
    var value = new StringBuilder();
    int i = at + 1;
    while (i < text.length() && text.charAt(i) != quote) {
      if (text.charAt(i) == '\\' && i + 1 < text.length()) {
        i++;
      }
      value.append(text.charAt(i++));
    }
    if (i >= text.length()) {
      throw new JsonPathException("Unexpected EOF in string literal or identifier");
    }
    return add(quote == '`' ? "NAMED_OPERATOR" : "ID", value.toString(), at, i + 1 - at);
  }

  private int add(String type, String value, int at, int length) {
    tokens.add(new Token(type, value, at));
    return at + length;
  }

  private Step path(int minLevel) throws JsonPathException {
    if (++depth > NESTING_MAX) {
      throw new JsonPathException("path is nested too deeply");
    }
    var left = primary();
    while (true) {
      var token = peek();
      if (token == null) {
        break;
      }
      if (token.type().equals("[") && minLevel == 0) {
        left = new Step.Child(left, brackets());
        continue;
      }
      var level = token.type().equals("ID") ? null : LEVELS.get(token.value());
      if (level == null || level < minLevel) {
        break;
      }
      next++;
      left = combine(token.value(), left, path(level + 1));
    }
    depth--;
    return left;
  }

  private static Step combine(String operator, Step left, Step right) throws JsonPathException {
    return switch (operator) {
      case "." -> new Step.Child(left, right);
      case ".." -> new Step.Descendants(left, right);
      case "|" -> new Step.Either(left, right);
      case "where" -> new Step.Where(left, right);
      default -> throw new JsonPathException("operator `" + operator + "` is not supported");
    };
  }

  private Step primary() throws JsonPathException {
    var token = take();
    return switch (token.type()) {
      case "$" -> new Step.Root();
      case "*" -> new Step.Fields(List.of("*"));
      case "ID" -> new Step.Fields(names(token.value()));
      case "NAMED_OPERATOR" -> named(token.value());
      case "(" -> {
        var inner = path(0);
        expect(")");
        yield inner;
      }
      case "[" -> {
        next--;
        yield brackets();
      }
      default -> {
        next--;
        throw unexpected();
      }
    };
  }

  private static Step named(String operator) throws JsonPathException {
    return switch (operator) {
      case "this" -> new Step.This();
      case "parent" -> new Step.Parent();
      default -> throw new JsonPathException("Unknown named operator `" + operator + "` at 1:0");
    };
  }

  private List<String> names(String first) throws JsonPathException {
    var names = new ArrayList<>(List.of(first));
    while (at(",")) {
      next++;
      names.add(expect("ID").value());
    }
    return names;
  }

  /// `[n]`, `[a:b]`, `[*]` or `['name']`.
  private Step brackets() throws JsonPathException {
    expect("[");
    var step = inBrackets();
    expect("]");
    return step;
  }

  private Step inBrackets() throws JsonPathException {
    if (at("*")) {
      next++;
      return new Step.Slice(null, null);
    }
    if (at("ID")) {
      return new Step.Fields(names(take().value()));
    }
    var start = maybeNumber();
    if (!at(":")) {
      if (start == null) {
        throw unexpected();
      }
      return new Step.Index(start);
    }
    next++;
    return new Step.Slice(start, maybeNumber());
  }

  private @Nullable Integer maybeNumber() throws JsonPathException {
    return at("NUMBER") ? Integer.valueOf(take().value()) : null;
  }

  private boolean at(String type) {
    var token = peek();
    return token != null && token.type().equals(type);
  }

  private @Nullable Token peek() {
    return next < tokens.size() ? tokens.get(next) : null;
  }

  private Token take() throws JsonPathException {
    var token = peek();
    if (token == null) {
      throw unexpected();
    }
    next++;
    return token;
  }

  private Token expect(String type) throws JsonPathException {
    if (!at(type)) {
      throw unexpected();
    }
    return take();
  }

  private JsonPathException unexpected() {
    var token = peek();
    if (token == null) {
      return new JsonPathException("invalid json-path supplied");
    }
    return new JsonPathException(
        "Parse error at 1:"
            + token.at()
            + " near token "
            + token.value()
            + " ("
            + token.type()
            + ")");
  }
}
