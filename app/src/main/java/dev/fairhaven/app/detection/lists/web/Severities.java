package dev.fairhaven.app.detection.lists.web;

import dev.fairhaven.app.platform.web.Option;
import dev.fairhaven.app.platform.web.Tone;
import dev.fairhaven.rules.lists.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Display names and colours of severities.
public final class Severities {

  private Severities() {}

  /// Capitalized, such as `Serious`.
  public static String words(String wireName) {
    return wireName.isEmpty()
        ? ""
        : wireName.substring(0, 1).toUpperCase(Locale.ROOT) + wireName.substring(1);
  }

  public static Tone tone(String wireName) {
    return Severity.find(wireName).map(Severities::tone).orElse(Tone.NEUTRAL);
  }

  private static Tone tone(Severity severity) {
    return switch (severity) {
      case LOW -> Tone.INFO;
      case MODERATE -> Tone.MODERATE;
      case SERIOUS -> Tone.SERIOUS;
      case CRITICAL -> Tone.CRITICAL;
    };
  }

  /// Options to choose a severity, or none.
  ///
  /// @param none the label for none
  /// @param suffix appended to the other labels
  static List<Option> options(String none, String suffix) {
    var options = new ArrayList<Option>();
    options.add(new Option("", none));
    for (var severity : Severity.values()) {
      options.add(new Option(severity.wireName(), words(severity.wireName()) + suffix));
    }
    return options;
  }
}
