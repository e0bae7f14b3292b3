package dev.fairhaven.app.decisions.log;

import dev.fairhaven.app.detection.evidence.Evidence;
import dev.fairhaven.app.detection.evidence.Evidence.KnownEntry;
import dev.fairhaven.app.detection.evidence.Evidence.MatchedRule;
import dev.fairhaven.app.detection.hashbanks.KnownPicturesFound;
import dev.fairhaven.app.detection.hashbanks.KnownPicturesFound.FoundItem;
import dev.fairhaven.app.platform.kernel.DecisionId;
import dev.fairhaven.app.platform.kernel.ItemRef;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Opens review tasks for earlier items whose picture has since been added to a hash bank.
@Component
class EarlierPictures {

  private final Decisions decisions;
  private final InstantSource clock;

  EarlierPictures(Decisions decisions, InstantSource clock) {
    this.decisions = decisions;
    this.clock = clock;
  }

  @EventListener
  void on(KnownPicturesFound found) {
    var now = clock.instant();
    decisions.recordAll(
        byItem(found.items()).values().stream().map(items -> decision(items, now)).toList());
  }

  private static Map<ItemRef, List<FoundItem>> byItem(List<FoundItem> items) {
    return items.stream()
        .collect(Collectors.groupingBy(FoundItem::item, LinkedHashMap::new, Collectors.toList()));
  }

  private static Decision decision(List<FoundItem> items, Instant now) {
    var first = items.getFirst();
    var draft =
        new DecisionDraft(
            first.item(),
            first.account(),
            new Decider.Platform(),
            new Cause.OfEvent(first.event()),
            List.of(new Action.Review("default")),
            null,
            null);
    return Decision.of(draft, DecisionId.next(), now).restingOn(evidence(items), List.of());
  }

  private static Evidence evidence(List<FoundItem> items) {
    return new Evidence(
        items.stream().map(EarlierPictures::sentence).distinct().toList(),
        Map.of(),
        List.of(),
        List.of(),
        items.stream().map(EarlierPictures::known).toList(),
        List.of());
  }

  private static MatchedRule sentence(FoundItem found) {
    return new MatchedRule(
        "bank/" + found.bank(), "It has a picture that was put in " + found.bank() + " since");
  }

  private static KnownEntry known(FoundItem found) {
    return new KnownEntry(found.bank(), found.entry(), found.distance(), found.hash(), "");
  }
}
