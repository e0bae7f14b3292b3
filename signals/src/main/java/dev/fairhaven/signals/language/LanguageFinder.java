package dev.fairhaven.signals.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import opennlp.tools.langdetect.LanguageDetector;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/// Tells the language of a text, by its script where only one language has it, else by what
/// sequences of letters it has. Immutable, thread-safe.
///
/// The model is Apache OpenNLP's for 103 languages, read from the class path once. What it says of
/// short texts is nearly the same for all languages; so not its probability counts, but how far
/// ahead of the next language the first one is.
public final class LanguageFinder {

  /// How much of a text is read; more changes next to nothing.
  public static final int LENGTH_MAX = 300;

  /// How many times as likely as the next a language has to be.
  public static final double LEAD_MIN = 1.1;

  /// How many letters there have to be.
  public static final int LETTERS_MIN = 4;

  private static final String MODEL = "/langdetect-183.bin";

  /// What one of a language that few write on platforms counts, beside the others.
  private static final double RARE_WEIGHT = 0.8;

  private static final Set<String> OFTEN_WRITTEN =
      Set.of(
          "ar", "bg", "bn", "cs", "da", "de", "el", "en", "es", "fa", "fi", "fr", "gu", "he", "hi",
          "hr", "hu", "id", "it", "ja", "ko", "mr", "ms", "nb", "nl", "pl", "pt", "ro", "ru", "sk",
          "sr", "sv", "sw", "ta", "te", "th", "tl", "tr", "uk", "ur", "vi", "zh");

  private final LanguageDetector model;
  private final Map<String, String> codes = codes();

  private LanguageFinder() {
    try (var in = LanguageFinder.class.getResourceAsStream(MODEL)) {
      if (in == null) {
        throw new IllegalStateException("expected " + MODEL + " on the class path");
      }
      model = new LanguageDetectorME(new LanguageDetectorModel(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Loads the model when it is asked for first.
  private static final class Holder {
    private static final LanguageFinder SHARED = new LanguageFinder();
  }

  public static LanguageFinder shared() {
    return Holder.SHARED;
  }

  /// Two letters for three, where there are two; the model's names of macro languages included.
  private static Map<String, String> codes() {
    var codes =
        new HashMap<>(
            Map.of("cmn", "zh", "pes", "fa", "lvs", "lv", "ekk", "et", "plt", "mg", "pnb", "pa"));
    for (var language : Locale.getISOLanguages()) {
      codes.put(Locale.of(language).getISO3Language(), language);
    }
    return Map.copyOf(codes);
  }

  /// Empty for texts that are too short, have no letters, or might as well be of another language.
  public Optional<FoundLanguage> find(String text) {
    var start = text.substring(0, Math.min(text.length(), LENGTH_MAX));
    var letters = Scripts.of(start);
    if (letters.count() < LETTERS_MIN) {
      return Optional.empty();
    }
    return letters
        .language()
        .map(code -> new FoundLanguage(code, Double.POSITIVE_INFINITY))
        .or(() -> likeliest(start));
  }

  private Optional<FoundLanguage> likeliest(String text) {
    var weights = new HashMap<String, Double>();
    for (var language : model.predictLanguages(text)) {
      var code = codes.getOrDefault(language.getLang(), language.getLang());
      double weight = OFTEN_WRITTEN.contains(code) ? 1 : RARE_WEIGHT;
      weights.merge(code, language.getConfidence() * weight, Math::max);
    }
    var ranked =
        weights.entrySet().stream()
            .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
            .limit(2)
            .toList();
    double lead = ranked.getFirst().getValue() / ranked.getLast().getValue();
    return lead < LEAD_MIN
        ? Optional.empty()
        : Optional.of(new FoundLanguage(ranked.getFirst().getKey(), lead));
  }
}
