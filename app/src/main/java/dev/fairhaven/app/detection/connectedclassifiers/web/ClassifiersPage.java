package dev.fairhaven.app.detection.connectedclassifiers.web;

import dev.fairhaven.app.detection.connectedclassifiers.ClassifierResult;
import dev.fairhaven.app.detection.connectedclassifiers.ClassifierResult.Reason;
import dev.fairhaven.app.detection.connectedclassifiers.ClassifierState;
import dev.fairhaven.app.detection.connectedclassifiers.Medium;
import dev.fairhaven.app.platform.web.Option;
import dev.fairhaven.app.platform.web.Tone;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The configured classifiers, their state, and a test of one of them.
///
/// @param tried null if nothing was tested
public record ClassifiersPage(List<ClassifierState> classifiers, @Nullable Trial tried) {

  /// A test and its result.
  ///
  /// @param text empty for a picture
  /// @param classifierResult null if the classifier was not called
  /// @param problem why the classifier was not called; null if it was
  public record Trial(
      String classifier,
      String text,
      @Nullable ClassifierResult classifierResult,
      @Nullable String problem) {}

  /// The names of the text classifiers.
  public List<Option> ofTexts() {
    return names(Medium.TEXT);
  }

  /// The names of the picture classifiers.
  public List<Option> ofPictures() {
    return names(Medium.PICTURE);
  }

  private List<Option> names(Medium medium) {
    return classifiers.stream()
        .filter(each -> each.media().contains(medium))
        .map(each -> new Option(each.name(), each.name()))
        .toList();
  }

  /// The media of a classifier, in words.
  public static String judges(ClassifierState state) {
    return Arrays.stream(Medium.values())
        .filter(state.media()::contains)
        .map(Medium::plural)
        .collect(Collectors.joining(" and "));
  }

  public String textTried() {
    return tried == null ? "" : tried.text();
  }

  public String classifierTried() {
    return tried == null ? "" : tried.classifier();
  }

  public @Nullable String problem() {
    return tried == null ? null : tried.problem();
  }

  public @Nullable ClassifierResult classifierResult() {
    return tried == null ? null : tried.classifierResult();
  }

  public static Tone tone(ClassifierState state) {
    if (state.pausedFor().isPositive()) {
      return Tone.CRITICAL;
    }
    if (state.day().isSpent() || state.minute().isSpent()) {
      return Tone.SERIOUS;
    }
    return Tone.GOOD;
  }

  public static String word(ClassifierState state) {
    if (state.pausedFor().isPositive()) {
      return "Left alone for " + Math.ceilDiv(state.pausedFor().toMillis(), 1000) + " s";
    }
    if (state.day().isSpent()) {
      return "Budget of the day is spent";
    }
    return state.minute().isSpent() ? "Budget of the minute is spent" : "Ready";
  }

  /// The number of missing scores by reason, most frequent first.
  public static List<Map.Entry<Reason, Long>> unavailable(ClassifierState state) {
    return state.unavailable().entrySet().stream()
        .sorted(
            Map.Entry.<Reason, Long>comparingByValue().reversed().thenComparing(Map.Entry::getKey))
        .toList();
  }

  public static String millis(Duration duration) {
    return duration.isZero() ? "–" : duration.toMillis() + " ms";
  }

  /// The score for a meter, from 0 to 100.
  public static String percent(double score) {
    return Long.toString(Math.round(100 * score));
  }
}
