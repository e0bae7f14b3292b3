package dev.fairhaven.app.review.flags;

import dev.fairhaven.app.decisions.log.Decision;
import dev.fairhaven.app.decisions.log.DecisionsTaken;
import dev.fairhaven.app.enforcement.delivery.MessageType;
import dev.fairhaven.app.enforcement.delivery.Outbox;
import dev.fairhaven.app.enforcement.delivery.OutboxMessage;
import dev.fairhaven.app.intake.entities.Item;
import dev.fairhaven.app.intake.entities.Items;
import dev.fairhaven.app.platform.kernel.FlagId;
import dev.fairhaven.app.platform.kernel.ItemRef;
import dev.fairhaven.app.review.flags.store.FlagStore;
import dev.fairhaven.app.review.flags.store.FlagStore.Settlement;
import dev.fairhaven.app.review.queues.Queues;
import dev.fairhaven.app.review.queues.Reason;
import dev.fairhaven.app.review.queues.Routing;
import dev.fairhaven.app.review.queues.Routing.Concern;
import dev.fairhaven.app.review.queues.Routing.Source;
import dev.fairhaven.app.review.queues.TaskRequest;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Entry point of the feature: accepts flags, sends them to review, and reports their outcomes.
/// Thread-safe.
@Component
public class Flags {

  /// The maximum number of flags in one list.
  public static final int LIST_MAX = 100;

  private final FlagStore store;
  private final Queues queues;
  private final Items items;
  private final Outbox outbox;
  private final InstantSource clock;

  public Flags(FlagStore store, Queues queues, Items items, Outbox outbox, InstantSource clock) {
    this.store = store;
    this.queues = queues;
    this.items = items;
    this.outbox = outbox;
    this.clock = clock;
  }

  /// Records a flag and opens a task for its item, or joins the task that is already open for it.
  ///
  /// Idempotent on the flag's id: a repeated call returns the first receipt and changes nothing.
  @Transactional
  public FlagReceipt raise(FlagRequest request) {
    if (!store.add(request, clock.instant())) {
      return new FlagReceipt(request.id(), store.require(request.id()).task());
    }
    var item = items.find(request.item());
    var task = queues.open(taskRequest(request, item));
    store.setTask(request.id(), task);
    return new FlagReceipt(request.id(), task);
  }

  private TaskRequest taskRequest(FlagRequest request, Optional<Item> item) {
    var route = Routing.route(concern(request, item));
    return new TaskRequest(
        request.item(),
        item.map(Flags::account).orElse(null),
        route.queue(),
        route.priority(),
        new Reason.FlagReason(request.id()),
        null);
  }

  private Concern concern(FlagRequest request, Optional<Item> item) {
    return new Concern(
        source(request.reporter().kind()),
        request.suspicion().severity(),
        store.countReporters(request.item()),
        item.map(Flags::reach).orElse(0L));
  }

  private static Source source(Reporter.Kind kind) {
    return switch (kind) {
      case USER -> Source.USER;
      case TRUSTED_FLAGGER -> Source.TRUSTED_FLAGGER;
      case AUTHORITY -> Source.AUTHORITY;
      case AUTOMATION -> Source.AUTOMATION;
    };
  }

  private static @Nullable ItemRef account(Item item) {
    return item.isAccount() ? item.ref() : item.creator();
  }

  /// The number of people who saw the item, as last reported by the platform.
  private static long reach(Item item) {
    return Math.max(0, item.data().path("viewCount").asLong(0));
  }

  /// Resolves the open flags on items that were decided about, and dismisses flags whose decision
  /// was reversed.
  @EventListener
  public void on(DecisionsTaken taken) {
    var now = clock.instant();
    var settled = taken.decisions().stream().flatMap(each -> settlement(each).stream()).toList();
    if (!settled.isEmpty()) {
      tell(store.settle(settled, now));
    }
    taken.decisions().stream()
        .filter(decision -> decision.reverses() != null)
        .forEach(reversal -> tell(store.dismissActioned(reversal, now)));
  }

  private static Optional<Settlement> settlement(Decision decision) {
    return Resolution.of(decision)
        .map(status -> new Settlement(decision.item(), status, decision.id()));
  }

  private void tell(List<Flag> resolved) {
    if (!resolved.isEmpty()) {
      outbox.add(resolved.stream().map(Flags::message).toList());
    }
  }

  private static OutboxMessage message(Flag flag) {
    return new OutboxMessage(
        MessageType.FLAG_RESOLVED,
        "flag/" + flag.request().id(),
        java.util.Objects.requireNonNull(flag.resolvedAt(), "a resolved flag has its time"),
        FlagResolved.of(flag));
  }

  /// The flags on an item, newest first.
  ///
  /// @param limit at most [#LIST_MAX]
  public List<Flag> on(ItemRef item, int limit) {
    return store.on(item, Math.min(limit, LIST_MAX));
  }

  /// The flag received first.
  public Optional<Flag> findFirst() {
    return store.findFirst();
  }

  public Optional<Flag> find(FlagId id) {
    return store.find(id);
  }

  /// The outcomes of each reporter's earlier flags.
  public Map<Reporter, TrackRecord> trackRecords(Collection<Reporter> reporters) {
    return reporters.isEmpty() ? Map.of() : store.trackRecords(reporters);
  }
}
