package dev.fairhaven.app.detection.rulesets;

import dev.fairhaven.app.detection.connectedclassifiers.ClassifierFunctions;
import dev.fairhaven.rules.Event;
import dev.fairhaven.rules.Ports;
import dev.fairhaven.rules.RuleSet;
import java.util.List;

/// Lets classifiers be asked about all events of a batch at the same time, although the events are
/// decided about one after the other.
///
/// Each event is evaluated once more, beside the others, and what comes of it is thrown away: only
/// the questions that were asked meanwhile remain, and the evaluation that counts finds them on
/// their way or answered. It sees labels as they were before the batch and counts nothing, so it
/// may ask what the other does not, and the other way round.
final class LookAhead {

  private LookAhead() {}

  /// @param ports what many threads may read at once
  static void begin(RuleSet rules, List<Event> events, Ports ports) {
    if (events.size() > 1 && ClassifierFunctions.NAMES.stream().anyMatch(rules::uses)) {
      events.forEach(event -> Thread.startVirtualThread(() -> evaluate(rules, event, ports)));
    }
  }

  private static void evaluate(RuleSet rules, Event event, Ports ports) {
    try {
      var _ = rules.evaluate(event, ports);
    } catch (RuntimeException _) {
      // The evaluation that counts meets it too, and tells.
    }
  }
}
