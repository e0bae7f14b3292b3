package dev.fairhaven.app.oversight.figures;

import dev.fairhaven.app.decisions.log.Decider;
import dev.fairhaven.app.decisions.log.Decision;
import dev.fairhaven.app.intake.ingest.Event;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Aggregates the counts of a batch, so that it costs a few rows for any number of events. Pure.
final class Tally {

  static final int KEY_LENGTH_MAX = 120;

  private record Slot(Metric metric, String key, Instant minute) {}

  private final Map<Slot, Long> numbers = new HashMap<>();

  private Tally() {}

  /// @param at when they were accepted
  static List<Count> ofEvents(List<Event> events, Instant at) {
    var tally = new Tally();
    events.forEach(event -> tally.add(Metric.EVENTS, event.type().name(), at));
    return tally.counts();
  }

  static List<Count> ofDecisions(List<Decision> decisions) {
    var tally = new Tally();
    decisions.forEach(tally::add);
    return tally.counts();
  }

  private void add(Decision decision) {
    var at = decision.time();
    add(Metric.DECISIONS, DecisionKey.of(decision).stored(), at);
    decision.evidence().rules().forEach(rule -> add(Metric.RULES, rule.name(), at));
    if (decision.policy() != null) {
      add(Metric.SECTIONS, decision.policy().section(), at);
    }
  }

  private void add(Metric metric, String key, Instant at) {
    var bounded = key.length() <= KEY_LENGTH_MAX ? key : key.substring(0, KEY_LENGTH_MAX);
    numbers.merge(new Slot(metric, bounded, at.truncatedTo(ChronoUnit.MINUTES)), 1L, Long::sum);
  }

  private List<Count> counts() {
    return numbers.entrySet().stream()
        .map(entry -> count(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static Count count(Slot slot, long number) {
    return new Count(slot.metric(), slot.key(), slot.minute(), number);
  }

  /// A key of [Metric#DECISIONS]: the decider and the verdict.
  record DecisionKey(String decider, String verdict) {

    static DecisionKey of(Decision decision) {
      return new DecisionKey(deciderName(decision.decider()), decision.verdict());
    }

    static DecisionKey parse(String stored) {
      var parts = stored.split("/", 3);
      return new DecisionKey(parts[0], parts[1]);
    }

    String stored() {
      return decider + "/" + verdict;
    }

    private static String deciderName(Decider decider) {
      return switch (decider) {
        case Decider.Rules _ -> "rules";
        case Decider.Person _ -> "person";
        case Decider.Platform _ -> "platform";
      };
    }
  }
}
