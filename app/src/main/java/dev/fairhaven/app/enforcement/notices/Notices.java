package dev.fairhaven.app.enforcement.notices;

import static dev.fairhaven.app.enforcement.notices.NoticeState.Event.APPEAL_LODGED;
import static dev.fairhaven.app.enforcement.notices.NoticeState.Event.APPEAL_TURNED_DOWN;
import static dev.fairhaven.app.enforcement.notices.NoticeState.Event.DECISION_REVERSED;

import dev.fairhaven.app.decisions.policy.Policies;
import dev.fairhaven.app.decisions.policy.Policy;
import dev.fairhaven.app.enforcement.actions.Effect;
import dev.fairhaven.app.enforcement.actions.Enforced;
import dev.fairhaven.app.enforcement.actions.Reversed;
import dev.fairhaven.app.enforcement.actions.Reversed.Aftermath;
import dev.fairhaven.app.enforcement.delivery.Outbox;
import dev.fairhaven.app.enforcement.notices.NoticeWriter.ReversedEffect;
import dev.fairhaven.app.enforcement.notices.NoticeWriter.Subject;
import dev.fairhaven.app.enforcement.notices.store.NoticeStore;
import dev.fairhaven.app.intake.entities.Item;
import dev.fairhaven.app.intake.entities.Items;
import dev.fairhaven.app.platform.kernel.DecisionId;
import dev.fairhaven.app.platform.kernel.ItemRef;
import dev.fairhaven.app.platform.settings.Settings;
import java.time.Instant;
import java.time.InstantSource;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Entry point of the feature: writes, updates and finds notices to affected people. Thread-safe;
/// writes in the caller's transaction.
@Component
public final class Notices {

  /// How long a decision can be appealed.
  public static final Period APPEAL_WINDOW = Period.ofMonths(6);

  private final NoticeStore store;
  private final Items items;
  private final Policies policies;
  private final Outbox outbox;
  private final InstantSource clock;
  private final Settings settings;

  public Notices(
      NoticeStore store,
      Items items,
      Policies policies,
      Outbox outbox,
      InstantSource clock,
      Settings settings) {
    this.store = store;
    this.items = items;
    this.policies = policies;
    this.outbox = outbox;
    this.clock = clock;
    this.settings = settings;
  }

  /// The notice about a decision, if the decision affected a person.
  public Optional<Notice> find(DecisionId decision) {
    return store.find(List.of(decision)).stream().findFirst();
  }

  /// The notice that a link's token was issued for.
  public Optional<Notice> findByToken(String token) {
    return links().read(token).flatMap(store::find);
  }

  /// The absolute URL of a notice's page.
  public String link(NoticeId notice) {
    return settings.address() + path(notice);
  }

  /// The path of a notice's page on this server.
  public String path(NoticeId notice) {
    return "/n/" + links().token(notice);
  }

  private NoticeLinks links() {
    return new NoticeLinks(store.key());
  }

  /// Writes a notice for each decision that affects a person. Idempotent on the decision.
  @EventListener
  void on(Enforced enforced) {
    var affecting = enforced.carried().stream().filter(Notices::affectsAPerson).toList();
    if (affecting.isEmpty()) {
      return;
    }
    var seen = items.find(affecting.stream().map(each -> each.decision().item()).toList());
    var added = store.add(affecting.stream().map(each -> notice(each, seen)).toList());
    outbox.add(
        added.stream().map(notice -> NoticeMessages.issued(notice, link(notice.id()))).toList());
  }

  private static boolean affectsAPerson(Enforced.Carried carried) {
    return carried.decision().account() != null
        && carried.enforcementActions().stream()
            .anyMatch(each -> !(each.effect() instanceof Effect.Label));
  }

  private Notice notice(Enforced.Carried carried, Map<ItemRef, Item> seen) {
    var decision = carried.decision();
    var appealUntil = decision.time().atOffset(ZoneOffset.UTC).plus(APPEAL_WINDOW).toInstant();
    return new Notice(
        NoticeId.next(),
        decision.id(),
        decision.item(),
        Objects.requireNonNull(decision.account(), "checked by affectsAPerson"),
        NoticeWriter.write(subject(carried, seen.get(decision.item()), appealUntil)),
        NoticeState.OPEN,
        decision.time(),
        appealUntil,
        List.of());
  }

  private Subject subject(Enforced.Carried carried, @Nullable Item item, Instant appealUntil) {
    var ref = carried.decision().policy();
    var policy = ref == null ? Optional.<Policy>empty() : policies.find(ref.version());
    return new Subject(
        carried.decision(),
        carried.enforcementActions().stream()
            .filter(enforcementAction -> !(enforcementAction.effect() instanceof Effect.Label))
            .toList(),
        ref == null ? null : policies.findSection(ref).orElse(null),
        policy.map(Policy::title).orElse(""),
        item == null ? null : Excerpt.of(item).orElse(null),
        appealUntil);
  }

  /// Tells the person what the reversal restores, and the recipients of later decisions what became
  /// milder.
  @EventListener
  void on(Reversed reversed) {
    var at = reversed.reversal().time();
    find(reversed.decision())
        .ifPresent(
            notice ->
                update(
                    notice, DECISION_REVERSED, new Notice.Update(at, sentences(reversed, notice))));
    for (var eased : reversed.eased()) {
      var sentences = NoticeWriter.eased(eased.after());
      if (!sentences.isEmpty()) {
        find(eased.after().decision())
            .ifPresent(notice -> tell(notice, new Notice.Update(at, sentences)));
      }
    }
  }

  private static List<String> sentences(Reversed reversed, Notice notice) {
    var effects =
        reversed.undone().stream()
            .map(
                undone ->
                    new ReversedEffect(
                        undone.enforcementAction().effect(), undone.aftermath() == Aftermath.KEPT))
            .toList();
    return NoticeWriter.reversed(effects, NoticeWriter.thingOf(notice.item(), notice.account()));
  }

  /// Records that an appeal against the decision is pending review.
  public void noteAppeal(Notice notice) {
    notice.state().next(APPEAL_LODGED).ifPresent(state -> store.move(notice.id(), state));
  }

  /// Tells the person that the decision stands.
  public void noteUpheld(Notice notice) {
    update(notice, APPEAL_TURNED_DOWN, new Notice.Update(clock.instant(), NoticeWriter.upheld()));
  }

  private void update(Notice notice, NoticeState.Event event, Notice.Update update) {
    notice
        .state()
        .next(event)
        .ifPresent(
            state -> {
              store.move(notice.id(), state);
              tell(notice, update);
            });
  }

  private void tell(Notice notice, Notice.Update update) {
    store.add(notice.id(), update);
    var now = store.find(notice.id()).orElse(notice);
    outbox.add(List.of(NoticeMessages.updated(now, update, link(notice.id()))));
  }
}
