package dev.fairhaven.app.detection.rulesets;

import dev.fairhaven.app.detection.connectedclassifiers.ClassifierFunctions;
import dev.fairhaven.rules.Event;
import dev.fairhaven.rules.Ports;
import dev.fairhaven.rules.RuleSet;
import java.util.List;

/// Calls classifiers for all events of a batch concurrently, although the events are decided one
/// after the other.
///
/// Each event is evaluated an additional time in parallel, and the result is discarded. Only the
/// classifier calls matter: the real evaluation finds them in progress or already answered. The
/// additional evaluation sees labels as they were before the batch and counts nothing, so the set
/// of calls it makes may differ from that of the real evaluation.
final class LookAhead {

  private LookAhead() {}

  /// @param ports safe for concurrent reads
  static void begin(RuleSet rules, List<Event> events, Ports ports) {
    if (events.size() > 1 && ClassifierFunctions.NAMES.stream().anyMatch(rules::uses)) {
      events.forEach(event -> Thread.startVirtualThread(() -> evaluate(rules, event, ports)));
    }
  }

  private static void evaluate(RuleSet rules, Event event, Ports ports) {
    try {
      var _ = rules.evaluate(event, ports);
    } catch (RuntimeException _) {
      // The real evaluation fails in the same way, and reports it.
    }
  }
}
