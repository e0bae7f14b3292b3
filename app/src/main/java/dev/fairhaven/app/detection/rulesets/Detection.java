package dev.fairhaven.app.detection.rulesets;

import dev.fairhaven.app.detection.hashbanks.BankHits;
import dev.fairhaven.app.detection.hashbanks.LiveBanks;
import dev.fairhaven.app.detection.hashbanks.NewHit;
import dev.fairhaven.app.detection.lists.EntryHits;
import dev.fairhaven.app.detection.lists.LiveLists;
import dev.fairhaven.app.intake.entities.EntityLabels;
import dev.fairhaven.app.intake.entities.EntityLabels.Change;
import dev.fairhaven.app.intake.entities.LabelView;
import dev.fairhaven.app.intake.ingest.Event;
import dev.fairhaven.app.intake.ingest.EventDecider.Places;
import dev.fairhaven.rules.Ports;
import dev.fairhaven.rules.SimilarTexts;
import dev.fairhaven.rules.Windows;
import dev.fairhaven.rules.lists.Banks;
import dev.fairhaven.rules.lists.Lists;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Evaluates events against the live rule set. Thread-safe.
@Component
public class Detection {

  private final RuleSets ruleSets;
  private final EntityLabels labels;
  private final WindowState windows;
  private final LiveLists lists;
  private final LiveBanks banks;
  private final BankHits bankHits;
  private final EntryHits entryHits;
  private final SimilarTexts similarTexts;

  Detection(
      RuleSets ruleSets,
      EntityLabels labels,
      WindowState windows,
      LiveLists lists,
      LiveBanks banks,
      BankHits bankHits,
      EntryHits entryHits,
      SimilarTexts similarTexts) {
    this.ruleSets = ruleSets;
    this.labels = labels;
    this.windows = windows;
    this.lists = lists;
    this.banks = banks;
    this.bankHits = bankHits;
    this.entryHits = entryHits;
    this.similarTexts = similarTexts;
  }

  /// Returns one finding per event, in order. Labels set by rules, and matches in hash banks and
  /// lists, are stored in the caller's transaction; later events of the batch see the labels set by
  /// earlier ones. Window counts take effect if the transaction commits.
  public List<Finding> evaluate(List<Event> events, Places places) {
    var counts = windows.begin(places);
    var live = ruleSets.live();
    var seen = events.stream().map(RuleEvents::of).toList();
    var labelled = labels.view(labelledEntities(live, seen));
    var view = new View(labelled, counts, lists, banks, similarTexts);
    LookAhead.begin(live.ruleSet(), seen, beforehand(labelled));
    var changes = new ArrayList<Change>();
    var findings = seen.stream().map(event -> evaluate(live, event, view, changes)).toList();
    labels.apply(changes);
    bankHits.add(newHits(events, findings));
    entryHits.add(listed(findings));
    return findings;
  }

  /// The state visible to every event of a batch, before any of them is decided.
  private Ports beforehand(LabelView labelled) {
    return new Ports(
        labelled.copy(), Ports.NONE.windows(), lists, banks, Ports.NONE.similarTexts());
  }

  private static List<NewHit> newHits(List<Event> events, List<Finding> findings) {
    var found = new ArrayList<NewHit>();
    for (int i = 0; i < events.size(); i++) {
      var event = events.get(i);
      for (var known : findings.get(i).evidence().known()) {
        found.add(
            new NewHit(
                known.bank(),
                known.entry(),
                known.distance(),
                event.subject(),
                event.id(),
                known.rule()));
      }
    }
    return found;
  }

  private static List<EntryHits.Listed> listed(List<Finding> findings) {
    return findings.stream().flatMap(Detection::listed).toList();
  }

  private static Stream<EntryHits.Listed> listed(Finding finding) {
    return finding.evidence().entries().stream()
        .map(entry -> new EntryHits.Listed(entry.list(), entry.entry()))
        .distinct();
  }

  private static Set<dev.fairhaven.rules.Entity> labelledEntities(
      LiveRuleSet live, List<dev.fairhaven.rules.Event> events) {
    return events.stream()
        .flatMap(event -> live.ruleSet().labelledEntities(event).stream())
        .collect(Collectors.toSet());
  }

  private static Finding evaluate(
      LiveRuleSet live, dev.fairhaven.rules.Event event, View view, List<Change> changes) {
    var evaluation = live.ruleSet().evaluate(event, view.ports());
    var asked = LabelChanges.of(evaluation, event.time());
    asked.forEach(view.labels()::apply);
    changes.addAll(asked);
    return Findings.of(live.version(), evaluation);
  }

  /// The state that rules see.
  private record View(
      LabelView labels, Windows windows, Lists lists, Banks banks, SimilarTexts similarTexts) {
    Ports ports() {
      return new Ports(labels, windows, lists, banks, similarTexts);
    }
  }
}
