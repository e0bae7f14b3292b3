package dev.fairhaven.rules.functions;

import static dev.fairhaven.rules.Parameter.constant;
import static dev.fairhaven.rules.Parameter.optional;
import static dev.fairhaven.rules.Parameter.required;
import static dev.fairhaven.rules.Type.Scalar.BOOL;
import static dev.fairhaven.rules.Type.Scalar.INT;
import static dev.fairhaven.rules.Type.Scalar.STR;
import static dev.fairhaven.rules.functions.Arguments.text;

import dev.fairhaven.rules.CallContext;
import dev.fairhaven.rules.CallSite;
import dev.fairhaven.rules.Function;
import dev.fairhaven.rules.Function.Category;
import dev.fairhaven.rules.Function.Cost;
import dev.fairhaven.rules.Parameter;
import dev.fairhaven.rules.Type;
import dev.fairhaven.rules.values.Numbers;
import dev.fairhaven.rules.values.PythonText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Working with text. Lengths and positions count code points.
final class TextFunctions {

  private static final Parameter S = required("s", STR, "The text.");
  private static final Parameter CHARS =
      optional("chars", Type.optional(STR), null, "The characters to remove. Default: whitespace.");

  private TextFunctions() {}

  static List<Function> all() {
    return List.of(
        length(),
        mapping("StringToLower", "Converts a text to lower case.", TextFunctions::lower),
        mapping("StringToUpper", "Converts a text to upper case.", s -> s.toUpperCase(Locale.ROOT)),
        startsWith(),
        endsWith(),
        strip(
            "StringStrip",
            "Removes whitespace, or the given characters, from both ends of a text.",
            true,
            true),
        strip(
            "StringLStrip",
            "Removes whitespace, or the given characters, from the start of a text.",
            true,
            false),
        strip(
            "StringRStrip",
            "Removes whitespace, or the given characters, from the end of a text.",
            false,
            true),
        replace(),
        join(),
        split(),
        slice(),
        parseInt());
  }

  private static Function.Builder function(String name, String summary) {
    return Function.named(name, Category.TEXT).summary(summary).cost(Cost.LINEAR);
  }

  private static Function mapping(String name, String summary, UnaryOperator<String> mapping) {
    return function(name, summary)
        .takes(S)
        .returns(STR)
        .does((values, _) -> mapping.apply(text(values, 0)));
  }

  /// Most texts are in lower case already; they are not copied.
  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private static Function length() {
    return function("StringLength", "Returns the number of characters in a text.")
        .takes(S)
        .returns(INT)
        .does((values, _) -> (long) text(values, 0).codePointCount(0, text(values, 0).length()));
  }

  private static Function startsWith() {
    return function("StringStartsWith", "Returns whether a text starts with another.")
        .takes(S, required("start", STR, "The text to compare with."))
        .returns(BOOL)
        .leavesEvidence()
        .does(
            (values, context) ->
                found(text(values, 0).startsWith(text(values, 1)), context, 0, text(values, 1)));
  }

  private static Function endsWith() {
    return function("StringEndsWith", "Returns whether a text ends with another.")
        .takes(S, required("end", STR, "The text to compare with."))
        .returns(BOOL)
        .leavesEvidence()
        .does(
            (values, context) ->
                found(
                    text(values, 0).endsWith(text(values, 1)),
                    context,
                    text(values, 0).length() - text(values, 1).length(),
                    text(values, 1)));
  }

  private static boolean found(boolean found, CallContext context, int start, String what) {
    if (found && !what.isEmpty()) {
      context.matched(0, start, start + what.length(), what);
    }
    return found;
  }

  private static Function strip(String name, String summary, boolean left, boolean right) {
    return function(name, summary)
        .takes(S, CHARS)
        .returns(STR)
        .does((values, _) -> PythonText.strip(text(values, 0), (String) values[1], left, right));
  }

  private static Function replace() {
    return function("StringReplace", "Replaces every occurrence of one text with another.")
        .takes(
            S,
            required("old", STR, "The text to replace."),
            required("new", STR, "The replacement."))
        .returns(STR)
        .does(
            (values, context) -> {
              var s = text(values, 0);
              long growth = (long) (s.length() + 1) * text(values, 2).length();
              return growth > Numbers.TEXT_LENGTH_MAX
                      && text(values, 2).length() > text(values, 1).length()
                  ? context.fail("MemoryError", "the text would be too long")
                  : s.replace(text(values, 1), text(values, 2));
            });
  }

  private static Function join() {
    return function("StringJoin", "Joins a list of texts with a separator.")
        .takes(
            required("s", STR, "The separator."),
            required("iterable", Type.list(STR), "The texts."))
        .returns(STR)
        .does(
            (values, context) -> {
              var parts = Arguments.list(values, 1);
              long length = (long) parts.size() * text(values, 0).length();
              return length > Numbers.TEXT_LENGTH_MAX
                  ? context.fail("MemoryError", "the text would be too long")
                  : String.join(text(values, 0), parts.stream().map(String.class::cast).toList());
            });
  }

  private static Function split() {
    return function("StringSplit", "Splits a text at a separator.")
        .takes(
            S,
            optional(
                "sep", Type.optional(STR), null, "The separator. Default: runs of whitespace."),
            optional("maxsplit", INT, -1L, "The maximum number of splits. -1 means no limit."))
        .returns(Type.list(STR))
        .does(
            (values, context) -> {
              int max = Arguments.index(values, 2);
              int times = max < 0 ? Integer.MAX_VALUE : max;
              if ("".equals(values[1])) {
                return context.fail("ValueError", "empty separator");
              }
              return split(text(values, 0), (String) values[1], times);
            });
  }

  private static List<String> split(String text, @Nullable String separator, int times) {
    return separator == null ? splitAtBlanks(text, times) : splitAt(text, separator, times);
  }

  private static List<String> splitAt(String text, String separator, int times) {
    var parts = new ArrayList<String>();
    int start = 0;
    int at = text.indexOf(separator);
    while (at >= 0 && parts.size() < times) {
      parts.add(text.substring(start, at));
      start = at + separator.length();
      at = text.indexOf(separator, start);
    }
    parts.add(text.substring(start));
    return parts;
  }

  private static List<String> splitAtBlanks(String text, int times) {
    var parts = new ArrayList<String>();
    var rest = PythonText.strip(text, null, true, false);
    while (!rest.isEmpty() && parts.size() < times) {
      int end = 0;
      while (end < rest.length() && !PythonText.isBlank(rest.charAt(end))) {
        end++;
      }
      parts.add(rest.substring(0, end));
      rest = PythonText.strip(rest.substring(end), null, true, false);
    }
    if (!rest.isEmpty()) {
      parts.add(rest);
    }
    return parts;
  }

  private static Function slice() {
    return function(
            "StringSlice", "Returns the characters of a text from one position up to another.")
        .takes(
            S,
            constant("start", INT, "The first position, from 0."),
            constant("end", INT, "The position after the last."))
        .returns(STR)
        .boundBy(TextFunctions::bindSlice);
  }

  private static Function.Body bindSlice(CallSite site) {
    double start = ((Number) Objects.requireNonNull(site.constant("start"))).doubleValue();
    double end = ((Number) Objects.requireNonNull(site.constant("end"))).doubleValue();
    if (start < 0) {
      site.reject("start", "invalid `start`", "`start` must be a non-negative integer");
    }
    if (end < 0) {
      site.reject("end", "invalid `end`", "`end` must be a non-negative integer");
    }
    if (start > end) {
      site.reject("start", "invalid `start`", "`start` must be less than or equal to `end`");
    }
    return (values, _) -> slice(text(values, 0), (int) start, (int) end);
  }

  private static String slice(String text, int start, int end) {
    int length = text.codePointCount(0, text.length());
    int from = text.offsetByCodePoints(0, Math.min(start, length));
    int to = text.offsetByCodePoints(0, Math.min(end, length));
    return text.substring(from, to);
  }

  /// Osprey documents this function but does not register it.
  private static Function parseInt() {
    return Function.named("ParseInt", Category.NUMBER)
        .summary("Converts a text to a whole number. No value if the text is not a whole number.")
        .takes(S)
        .returns(INT)
        .does((values, context) -> Numbers.parseWhole(text(values, 0)).orElseGet(context::skip));
  }
}
