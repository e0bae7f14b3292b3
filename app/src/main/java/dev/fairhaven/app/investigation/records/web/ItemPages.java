package dev.fairhaven.app.investigation.records.web;

import dev.fairhaven.app.decisions.log.Decision;
import dev.fairhaven.app.decisions.log.DecisionPermission;
import dev.fairhaven.app.decisions.log.Decisions;
import dev.fairhaven.app.enforcement.actions.Enforcement;
import dev.fairhaven.app.enforcement.actions.EnforcementAction;
import dev.fairhaven.app.enforcement.actions.Standing;
import dev.fairhaven.app.intake.entities.Item;
import dev.fairhaven.app.intake.entities.ItemPermission;
import dev.fairhaven.app.intake.entities.ItemView;
import dev.fairhaven.app.intake.entities.Items;
import dev.fairhaven.app.investigation.records.RecordProblem;
import dev.fairhaven.app.investigation.records.web.ItemPage.Mention;
import dev.fairhaven.app.platform.access.Staff;
import dev.fairhaven.app.platform.kernel.ItemRef;
import dev.fairhaven.app.platform.kernel.ProblemException;
import dev.fairhaven.app.platform.web.Page;
import dev.fairhaven.app.review.flags.Flag;
import dev.fairhaven.app.review.flags.Flags;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The pages of items and accounts, each with its history.
@Controller
final class ItemPages {

  static final int STORY_MAX = 50;
  static final int LIST_MAX = 20;

  private final Items items;
  private final Decisions decisions;
  private final DecisionLines lines;
  private final Enforcement enforcement;
  private final Flags flags;
  private final InstantSource clock;

  ItemPages(
      Items items,
      Decisions decisions,
      DecisionLines lines,
      Enforcement enforcement,
      Flags flags,
      InstantSource clock) {
    this.items = items;
    this.decisions = decisions;
    this.lines = lines;
    this.enforcement = enforcement;
    this.flags = flags;
    this.clock = clock;
  }

  @GetMapping({"/items/{type}/{id}", "/accounts/{type}/{id}"})
  @ItemPermission.Needs(ItemPermission.VIEW)
  Page show(ItemRef ref, Staff staff) {
    var item = items.find(ref).orElse(null);
    var raised = flags.on(ref, STORY_MAX);
    var taken = decisionsAbout(ref, item);
    if (item == null && raised.isEmpty() && taken.isEmpty()) {
      throw new ProblemException(RecordProblem.ITEM_NOT_FOUND, "item " + ref.type());
    }
    return Page.of("investigation/records/item", page(ref, item, raised, taken, staff));
  }

  private List<Decision> decisionsAbout(ItemRef ref, @Nullable Item item) {
    return item != null && item.isAccount()
        ? decisions.concerning(ref, STORY_MAX)
        : decisions.about(ref, STORY_MAX);
  }

  private ItemPage page(
      ItemRef ref, @Nullable Item item, List<Flag> raised, List<Decision> taken, Staff staff) {
    var now = clock.instant();
    var account = item != null && item.isAccount() ? ref : item == null ? null : item.creator();
    var standing = account == null ? null : enforcement.standing(account);
    var onItem = enforcement.on(ref);
    boolean maySeeDecisions = staff.may(DecisionPermission.VIEW);
    return new ItemPage(
        Named.of(ref, item),
        item == null ? null : ItemView.of(item, List.of()),
        named(item == null ? null : item.creator()),
        named(item == null ? null : item.thread()),
        standing,
        EnforcementLine.of(onItem.stream().filter(each -> each.isInForce(now)).toList(), now),
        story(
            item,
            raised,
            maySeeDecisions ? taken : List.of(),
            enforcementActions(item, onItem, standing),
            now),
        item != null && item.isAccount() ? mentions(items.by(ref, LIST_MAX)) : List.of(),
        item == null || item.isAccount() ? List.of() : mentions(items.under(ref, LIST_MAX)),
        raised.stream().filter(flag -> flag.status() == Flag.Status.OPEN).toList(),
        maySeeDecisions,
        now);
  }

  private @Nullable Named named(@Nullable ItemRef ref) {
    return ref == null ? null : Named.of(ref, items.find(ref).orElse(null));
  }

  private static List<EnforcementAction> enforcementActions(
      @Nullable Item item, List<EnforcementAction> onItem, @Nullable Standing standing) {
    boolean isAccount = item != null && item.isAccount();
    return isAccount && standing != null ? standing.past() : onItem;
  }

  private List<StoryEntry> story(
      @Nullable Item item,
      List<Flag> raised,
      List<Decision> taken,
      List<EnforcementAction> enforcementActions,
      Instant now) {
    List<StoryEntry> story = new ArrayList<>();
    lines.of(taken).forEach(line -> story.add(new StoryEntry.Decided(line)));
    raised.forEach(flag -> story.add(new StoryEntry.Flagged(flag)));
    enforcementActions.stream()
        .filter(enforcementAction -> enforcementAction.status() == EnforcementAction.Status.EXPIRED)
        .flatMap(enforcementAction -> ended(enforcementAction, now))
        .forEach(story::add);
    if (item != null) {
      story.add(new StoryEntry.FirstSeen(item.firstSeen()));
      if (item.lastSeen().isAfter(item.firstSeen())) {
        story.add(new StoryEntry.Changed(item.lastSeen()));
      }
    }
    story.sort(StoryEntry.LATEST_FIRST);
    return story;
  }

  private static Stream<StoryEntry> ended(EnforcementAction enforcementAction, Instant now) {
    var at = enforcementAction.endedAt();
    return at == null
        ? Stream.empty()
        : Stream.of(new StoryEntry.Ended(new EnforcementLine(enforcementAction, now), at));
  }

  private static List<Mention> mentions(List<Item> found) {
    return found.stream()
        .map(item -> new Mention(Named.of(item.ref(), item), item.lastSeen()))
        .toList();
  }
}
