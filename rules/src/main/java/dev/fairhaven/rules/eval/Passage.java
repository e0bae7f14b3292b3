package dev.fairhaven.rules.eval;

import dev.fairhaven.rules.Evaluation.Evidence;
import org.jspecify.annotations.Nullable;

/// The origin of a function's text, as far as the compiler knows it.
///
/// @param feature the name that is the argument, null for other expressions
/// @param source the name whose value is in the event as it is, when the text is that value or a
///   change of it that keeps every position (such as lower case); null otherwise
/// @param path of that value in the event
/// @param rawPath number of that path
record Passage(
    @Nullable String feature, @Nullable String source, @Nullable String path, int rawPath) {

  static final Passage UNKNOWN = new Passage(null, null, null, -1);

  Evidence evidence(Frame.Finding finding, Frame frame) {
    var text = finding.text();
    int start = finding.start();
    int end = finding.end();
    if (rawPath >= 0
        && frame.raw(rawPath, false) instanceof String raw
        && keepsPositions(raw, text)) {
      return new Evidence(
          finding.function(),
          source,
          path,
          start,
          end,
          raw.substring(start, end),
          finding.detail(),
          finding.hit());
    }
    return new Evidence(
        finding.function(),
        feature,
        null,
        start,
        end,
        text.substring(start, end),
        finding.detail(),
        finding.hit());
  }

  /// Lower case of some letters is longer than they are, and shifts what follows.
  private static boolean keepsPositions(String raw, String text) {
    return raw.length() == text.length() && (raw.equals(text) || raw.equalsIgnoreCase(text));
  }
}
