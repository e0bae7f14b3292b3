package dev.fairhaven.rules.functions;

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
import dev.fairhaven.rules.Type;
import dev.fairhaven.signals.language.LanguageFinder;
import dev.fairhaven.signals.personal.Confidence;
import dev.fairhaven.signals.personal.Mask;
import dev.fairhaven.signals.personal.Mask.Style;
import dev.fairhaven.signals.personal.PersonalData;
import dev.fairhaven.signals.personal.PersonalDataFinder;
import dev.fairhaven.signals.personal.PersonalKind;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// Detecting personal data in texts, and the language of texts.
final class PersonalFunctions {

  private static final int TEXT = 0;

  private static final Parameter MESSY = required("text", STR, "The text.");
  private static final Parameter KINDS =
      optionalConstant(
          "kinds",
          Type.list(STR),
          List.of(),
          "The kinds to look for: " + kindNames() + ". Default: all.");

  private PersonalFunctions() {}

  private static String kindNames() {
    return Arrays.stream(PersonalKind.values())
        .map(kind -> "`" + kind.wireName() + "`")
        .collect(Collectors.joining(", "));
  }

  static List<Function> all() {
    return List.of(findPersonalData(), maskPersonalData(), textLanguage());
  }

  private static Function.Builder function(String name, String summary) {
    return Function.named(name, Category.TEXT).summary(summary).cost(Cost.LINEAR);
  }

  private static Parameter least(String defaultValue) {
    return optionalConstant(
        "least", STR, defaultValue, "The minimum confidence: `possible`, `likely` or `certain`.");
  }

  private static Function findPersonalData() {
    return function(
            "FindPersonalData",
            "Returns the distinct kinds of personal data in a text, such as `phone` and `iban`, in"
                + " a fixed order.")
        .leavesEvidence()
        .takes(MESSY, KINDS, least(Confidence.LIKELY.wireName()))
        .returns(Type.list(STR))
        .boundBy(
            site -> {
              var wanted = mask(site, Style.LABELS);
              return (values, context) -> found(text(values, TEXT), wanted, context);
            });
  }

  private static List<String> found(String text, Mask wanted, CallContext context) {
    var kinds = new LinkedHashSet<String>();
    for (var data : PersonalDataFinder.shared().find(text)) {
      if (wanted.covers(data)) {
        context.matched(TEXT, data.start(), data.end(), told(data));
        kinds.add(data.kind().wireName());
      }
    }
    return List.copyOf(kinds);
  }

  private static String told(PersonalData data) {
    return data.form() + ", " + data.confidence().wireName();
  }

  private static Function maskPersonalData() {
    return function(
            "MaskPersonalData",
            "Returns a text with personal data replaced by labels such as `[PHONE]`.")
        .takes(
            MESSY,
            KINDS,
            least(Confidence.POSSIBLE.wireName()),
            optionalConstant(
                "hints",
                BOOL,
                false,
                "Whether labels include a hint, such as the last four digits of a card."))
        .returns(STR)
        .boundBy(
            site -> {
              var mask = mask(site, site.flag("hints") ? Style.HINTS : Style.LABELS);
              return (values, _) -> mask.apply(text(values, TEXT), PersonalDataFinder.shared());
            });
  }

  private static Mask mask(CallSite site, Style style) {
    return new Mask(style, kinds(site), confidence(site));
  }

  private static Set<PersonalKind> kinds(CallSite site) {
    var kinds = EnumSet.noneOf(PersonalKind.class);
    for (var name : (List<?>) Objects.requireNonNull(site.constant("kinds"))) {
      PersonalKind.find(String.valueOf(name))
          .ifPresentOrElse(
              kinds::add, () -> site.reject("kinds", "no such kind", "kinds are " + kindNames()));
    }
    return kinds.isEmpty() ? EnumSet.allOf(PersonalKind.class) : kinds;
  }

  private static Confidence confidence(CallSite site) {
    var least = Confidence.find(site.text("least"));
    if (least.isEmpty()) {
      site.reject("least", "invalid `least`", "it is `possible`, `likely` or `certain`");
    }
    return least.orElse(Confidence.LIKELY);
  }

  private static Function textLanguage() {
    return function(
            "TextLanguage",
            "Returns the language of a text as an ISO 639-1 code, or ISO 639-3 if it has none. No value"
                + " if the language is uncertain, as for most texts under twenty characters.")
        .leavesEvidence()
        .takes(MESSY)
        .returns(STR)
        .boundBy(
            _ -> {
              // Load the model when a rule set is compiled, not while an event waits.
              var finder = LanguageFinder.shared();
              return (values, context) -> language(finder, text(values, TEXT), context);
            });
  }

  private static Object language(LanguageFinder finder, String text, CallContext context) {
    var language = finder.find(text);
    if (language.isEmpty()) {
      return context.skip();
    }
    int end = Math.min(text.length(), LanguageFinder.LENGTH_MAX);
    context.matched(TEXT, 0, end, language.get().code());
    return language.get().code();
  }
}
