package dev.fairhaven.app.intake.entities;

import dev.fairhaven.app.intake.ingest.EventsAccepted;
import dev.fairhaven.app.intake.ingest.Types;
import dev.fairhaven.app.platform.kernel.ItemRef;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Items and accounts as they are now. Thread-safe.
@Component
public class Items {

  /// The most items one list holds.
  public static final int LIST_MAX = 200;

  private final ItemStore store;
  private final Types types;

  Items(ItemStore store, Types types) {
    this.store = store;
    this.types = types;
  }

  /// Keeps the present state of what `accepted` tells about, in the transaction that stored it.
  @EventListener
  void on(EventsAccepted accepted) {
    store.note(Sighting.of(accepted.events(), types::findItemType));
  }

  public Optional<Item> find(ItemRef ref) {
    return Optional.ofNullable(store.find(List.of(ref)).get(ref));
  }

  /// Those of `refs` that were ever seen.
  public Map<ItemRef, Item> find(Collection<ItemRef> refs) {
    return refs.isEmpty() ? Map.of() : store.find(refs);
  }

  /// What an account made, the latest first.
  ///
  /// @param limit at most [#LIST_MAX]
  public List<Item> by(ItemRef creator, int limit) {
    return store.by(creator, Math.min(limit, LIST_MAX));
  }

  /// What belongs under `thread`, the oldest first.
  ///
  /// @param limit at most [#LIST_MAX]
  public List<Item> under(ItemRef thread, int limit) {
    return store.under(thread, Math.min(limit, LIST_MAX));
  }
}
