package dev.fairhaven.signals.personal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/// Numbers that countries give to people. Where several countries could have given one, and no word
/// nearby decides, its country is not known.
final class NationalIdDetector implements Detector {

  private static final List<IdScheme> SCHEMES = IdSchemes.all();

  /// No number has fewer letters and digits.
  private static final int LENGTH_MIN = 8;

  @Override
  public void find(PlainText text, Consumer<PersonalData> found) {
    for (int i = 0; i < text.length(); i++) {
      if (text.at(i) < 0x80 && text.isStart(i) && hasDigits(text, i)) {
        findAt(text, i, found);
      }
    }
  }

  /// Whether letters and digits, most of all digits, come soon enough.
  private static boolean hasDigits(PlainText text, int start) {
    int digits = 0;
    int stop = Math.min(text.length(), start + LENGTH_MIN);
    for (int i = start; i < stop; i++) {
      digits += PlainText.isDigit(text.at(i)) ? 1 : 0;
    }
    return digits >= 2;
  }

  private static void findAt(PlainText text, int start, Consumer<PersonalData> found) {
    int stop = Math.min(text.length(), start + IdScheme.LENGTH_MAX);
    var window = text.substring(start, stop).toUpperCase(Locale.ROOT);
    if (window.length() > stop - start) {
      return;
    }
    PersonalData best = null;
    boolean isTied = false;
    for (var scheme : SCHEMES) {
      var candidate = candidate(text, start, window, scheme).orElse(null);
      if (candidate != null) {
        int surer = best == null ? 1 : candidate.confidence().compareTo(best.confidence());
        isTied = surer == 0 || (isTied && surer < 0);
        best = surer > 0 ? candidate : best;
      }
    }
    if (best != null) {
      found.accept(isTied ? ofAnyCountry(best) : best);
    }
  }

  private static Optional<PersonalData> candidate(
      PlainText text, int start, String window, IdScheme scheme) {
    var shape = scheme.shape().matcher(window);
    if (!shape.lookingAt()) {
      return Optional.empty();
    }
    int end = start + shape.end();
    var number = shape.group();
    if (!text.isEnd(end) || !scheme.isRight(number)) {
      return Optional.empty();
    }
    boolean isNamed = text.isNamed(start, end, scheme.words());
    return scheme
        .confidence(number, isNamed)
        .flatMap(sure -> isNamed || text.isApart(start, end) ? Optional.of(sure) : sure.lowered())
        .flatMap(sure -> isOther(text, start, end, isNamed) ? sure.lowered() : Optional.of(sure))
        .map(sure -> data(scheme, start, end, sure));
  }

  private static boolean isOther(PlainText text, int start, int end, boolean isNamed) {
    return !isNamed && OtherNumbers.isNamedOtherwise(text, start, end);
  }

  private static PersonalData data(IdScheme scheme, int start, int end, Confidence confidence) {
    return new PersonalData(
        PersonalKind.NATIONAL_ID, scheme.form(), start, end, confidence, scheme.country());
  }

  private static PersonalData ofAnyCountry(PersonalData data) {
    return new PersonalData(
        data.kind(), data.kind().wireName(), data.start(), data.end(), data.confidence(), null);
  }
}
