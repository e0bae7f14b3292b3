package dev.fairhaven.rules.functions;

import static dev.fairhaven.rules.Parameter.optional;
import static dev.fairhaven.rules.Parameter.optionalConstant;
import static dev.fairhaven.rules.Parameter.required;
import static dev.fairhaven.rules.Type.Scalar.BOOL;
import static dev.fairhaven.rules.Type.Scalar.STR;
import static dev.fairhaven.rules.functions.Arguments.text;

import dev.fairhaven.rules.CallContext;
import dev.fairhaven.rules.CallSite;
import dev.fairhaven.rules.Function;
import dev.fairhaven.rules.Function.Category;
import dev.fairhaven.rules.Function.Cost;
import dev.fairhaven.rules.Parameter;
import dev.fairhaven.rules.values.Numbers;
import dev.fairhaven.rules.values.PythonText;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntPredicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.gcardone.junidecode.Junidecode;
import org.jspecify.annotations.Nullable;

/// `StringClean`: undoes obfuscations of a text, step by step, as Osprey does. The steps and their
/// order are Osprey's, so that a cleaned text can be compared with the same constants.
final class TextCleaning {

  /// The steps, in the order they run. The names are those of the parameters.
  private enum Step {
    REMOVE_EMOJI("Whether to replace emoji with spaces.", false),
    SPACE("Whether to collapse whitespace into single spaces.", true),
    L33T("Whether to read `3` in a word as `e`, and `|` before a digit as `1`.", false),
    HOMOGLYPH("Whether to replace look-alike characters with the letter they resemble.", true),
    UNICODE_NORMALIZE(
        "Whether to apply the Unicode normalization `form`. A character that becomes several keeps the first.",
        true),
    UNIDECODE("Whether to transliterate other scripts to Latin letters.", false),
    UPPER("Whether to convert to upper case. `lower` takes precedence.", false),
    LOWER("Whether to convert to lower case.", false),
    REMOVE_SPACE("Whether to remove all whitespace.", false),
    REMOVE_PUNCTUATION("Whether to remove punctuation and symbols.", false);

    private final String summary;
    private final boolean byDefault;

    Step(String summary, boolean byDefault) {
      this.summary = summary;
      this.byDefault = byDefault;
    }

    String parameterName() {
      return name().toLowerCase(Locale.ROOT);
    }

    Parameter parameter() {
      return optional(parameterName(), BOOL, byDefault, summary);
    }
  }

  private static final Pattern BAR_BEFORE_DIGIT = Pattern.compile("\\|(\\d)");

  /// `A-z` is what Osprey has: letters, and six characters of punctuation between them.
  private static final Pattern THREES =
      Pattern.compile("([A-z]?)(3+)([A-z]?)", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /// The sign ℹ with the variation selector for text style.
  private static final String INFORMATION_AS_TEXT = "\u2139\ufe0e";

  private final Homoglyphs homoglyphs;
  private final Normalizer.Form form;

  /// The index of each step's parameter.
  private final Map<Step, Integer> places = new EnumMap<>(Step.class);

  private TextCleaning(Homoglyphs homoglyphs, CallSite site) {
    this.homoglyphs = homoglyphs;
    form = form(site);
    for (var step : Step.values()) {
      places.put(step, site.indexOf(step.parameterName()));
    }
  }

  static Function stringClean() {
    var homoglyphs = Homoglyphs.standard();
    return Function.named("StringClean", Category.TEXT)
        .summary("Removes obfuscation from a text. The steps run in the order of the parameters.")
        .cost(Cost.LINEAR)
        .takes(parameters())
        .returns(STR)
        .boundBy(site -> new TextCleaning(homoglyphs, site)::apply);
  }

  private static Parameter[] parameters() {
    var steps = Arrays.stream(Step.values()).map(Step::parameter);
    return Stream.concat(
            Stream.of(
                required("s", STR, "The text."),
                optionalConstant(
                    "form",
                    STR,
                    "NFKC",
                    "The Unicode normalization form: NFC, NFKC, NFD or NFKD.")),
            steps)
        .toArray(Parameter[]::new);
  }

  private @Nullable Object apply(@Nullable Object[] values, CallContext context) {
    var text = cleaned(values);
    return text.length() > Numbers.TEXT_LENGTH_MAX
        ? context.fail("MemoryError", "the text would be too long")
        : text;
  }

  private String cleaned(@Nullable Object[] values) {
    var text = text(values, 0);
    for (var step : Step.values()) {
      if (isOn(step, values)) {
        text = taken(step, text, values);
      }
    }
    return text;
  }

  private static Normalizer.Form form(CallSite site) {
    var name = site.text("form");
    return Arrays.stream(Normalizer.Form.values())
        .filter(form -> form.name().equals(name))
        .findFirst()
        .orElseGet(
            () -> {
              site.reject(
                  "invalid value for `form`",
                  "`form` must be one of `NFC`, `NFKC`, `NFD`, or `NFKD`, not `" + name + "`");
              return Normalizer.Form.NFKC;
            });
  }

  private boolean isOn(Step step, @Nullable Object[] values) {
    return Boolean.TRUE.equals(values[Objects.requireNonNull(places.get(step))]);
  }

  private String taken(Step step, String text, @Nullable Object[] values) {
    return switch (step) {
      case REMOVE_EMOJI -> withoutEmoji(text, isOn(Step.HOMOGLYPH, values));
      case SPACE -> withSingleSpaces(text, " ");
      case L33T -> readAsLetters(text);
      case HOMOGLYPH -> homoglyphs.replaced(text.replace(INFORMATION_AS_TEXT, "i"), _ -> true);
      case UNICODE_NORMALIZE -> normalized(text);
      case UNIDECODE -> inLatinLetters(text);
      case UPPER -> isOn(Step.LOWER, values) ? text : text.toUpperCase(Locale.ROOT);
      case LOWER -> text.toLowerCase(Locale.ROOT);
      case REMOVE_SPACE -> withSingleSpaces(text, "");
      case REMOVE_PUNCTUATION -> without(text, TextCleaning::isPunctuation);
    };
  }

  /// If look-alikes are replaced, emoji that look like letters become letters first.
  private String withoutEmoji(String text, boolean readsHomoglyphs) {
    var read = readsHomoglyphs ? homoglyphs.replaced(text, TextCleaning::isEmoji) : text;
    return withRunsReplaced(read, TextCleaning::isEmoji, " ");
  }

  /// Pictographs, transport and map symbols, flags.
  private static boolean isEmoji(int c) {
    return (c >= 0x1F300 && c <= 0x1F64F)
        || (c >= 0x1F680 && c <= 0x1F6FF)
        || (c >= 0x1F1E0 && c <= 0x1F1FF);
  }

  private static String withSingleSpaces(String text, String space) {
    return withRunsReplaced(text, PythonText::isBlank, space);
  }

  private static String withRunsReplaced(String text, IntPredicate which, String replacement) {
    var out = new StringBuilder(text.length());
    boolean inRun = false;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      boolean starts = which.test(c) && !inRun;
      inRun = which.test(c);
      if (starts) {
        out.append(replacement);
      } else if (!inRun) {
        out.appendCodePoint(c);
      }
    }
    return out.toString();
  }

  private static String readAsLetters(String text) {
    var bars = BAR_BEFORE_DIGIT.matcher(text).replaceAll("1$1");
    return THREES.matcher(bars).replaceAll(TextCleaning::threesAsLetters);
  }

  private static String threesAsLetters(MatchResult match) {
    boolean isWord = !match.group(1).isEmpty() || !match.group(3).isEmpty();
    var read =
        isWord
            ? match.group(1) + "e".repeat(match.group(2).length()) + match.group(3)
            : match.group(2);
    return Matcher.quoteReplacement(read);
  }

  /// If normalizing changes the number of characters, each character becomes the first character of
  /// its normal form: a letter with marks loses its marks.
  private String normalized(String text) {
    var normalized = Normalizer.normalize(text, form);
    if (length(normalized) == length(text)) {
      return normalized;
    }
    var out = new StringBuilder(text.length());
    text.codePoints()
        .mapToObj(Character::toString)
        .forEach(c -> out.appendCodePoint(Normalizer.normalize(c, form).codePointAt(0)));
    return out.toString();
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  private static String inLatinLetters(String text) {
    var out = new StringBuilder(text.length());
    text.codePoints().forEach(c -> out.append(inLatinLetters(c)));
    return out.toString();
  }

  /// The tables of the library cover the basic plane. Beyond it, styled letters are read.
  private static String inLatinLetters(int c) {
    if (c <= Character.MAX_VALUE) {
      return Character.isSurrogate((char) c) ? "" : Junidecode.unidecode(Character.toString(c));
    }
    var plain = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC);
    return plain.chars().allMatch(each -> each < 0x80) ? plain : "";
  }

  private static String without(String text, IntPredicate which) {
    return withRunsReplaced(text, which, "");
  }

  private static boolean isPunctuation(int c) {
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION,
          Character.MATH_SYMBOL,
          Character.CURRENCY_SYMBOL,
          Character.MODIFIER_SYMBOL,
          Character.OTHER_SYMBOL ->
          true;
      default -> false;
    };
  }
}
