package dev.fairhaven.app.detection;

import dev.fairhaven.app.entities.EntityLabels;
import dev.fairhaven.app.entities.EntityLabels.Change;
import dev.fairhaven.app.entities.LabelView;
import dev.fairhaven.app.ingest.Event;
import dev.fairhaven.app.lists.LiveLists;
import dev.fairhaven.rules.Ports;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Evaluates events against the live rule set. Thread-safe.
@Component
public class Detection {

  private final RuleSets ruleSets;
  private final EntityLabels labels;
  private final LiveLists lists;

  Detection(RuleSets ruleSets, EntityLabels labels, LiveLists lists) {
    this.ruleSets = ruleSets;
    this.labels = labels;
    this.lists = lists;
  }

  /// One finding per event, in order. Labels that rules set are kept in the caller's transaction,
  /// and later events of the batch see those that earlier ones set.
  public List<Finding> evaluate(List<Event> events) {
    var live = ruleSets.live();
    var seen = events.stream().map(RuleEvents::of).toList();
    var view = labels.view(labelledEntities(live, seen));
    var changes = new ArrayList<Change>();
    var findings = seen.stream().map(event -> evaluate(live, event, view, changes)).toList();
    labels.apply(changes);
    return findings;
  }

  private static Set<dev.fairhaven.rules.Entity> labelledEntities(
      LiveRuleSet live, List<dev.fairhaven.rules.Event> events) {
    return events.stream()
        .flatMap(event -> live.ruleSet().labelledEntities(event).stream())
        .collect(Collectors.toSet());
  }

  private Finding evaluate(
      LiveRuleSet live, dev.fairhaven.rules.Event event, LabelView view, List<Change> changes) {
    var evaluation = live.ruleSet().evaluate(event, Ports.NONE.withLabels(view).withLists(lists));
    var asked = LabelChanges.of(evaluation, event.time());
    asked.forEach(view::apply);
    changes.addAll(asked);
    return Findings.of(live.version(), evaluation);
  }
}
