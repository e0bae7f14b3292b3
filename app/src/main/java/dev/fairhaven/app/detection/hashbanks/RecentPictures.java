package dev.fairhaven.app.detection.hashbanks;

import dev.fairhaven.app.intake.ingest.Event;
import dev.fairhaven.app.intake.ingest.EventsAccepted;
import dev.fairhaven.app.intake.ingest.FieldRole;
import dev.fairhaven.app.intake.ingest.Types;
import dev.fairhaven.app.platform.kernel.ItemRef;
import dev.fairhaven.signals.pdq.PdqHash;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// Keeps the hashes of recently received pictures, to compare them with entries added later.
@Component
public class RecentPictures {

  /// How long they are kept.
  static final Duration KEPT = Duration.ofDays(30);

  /// The maximum number of pictures read from one event.
  static final int PER_EVENT_MAX = 50;

  private final PictureStore store;
  private final Types types;
  private final InstantSource clock;

  RecentPictures(PictureStore store, Types types, InstantSource clock) {
    this.store = store;
    this.types = types;
    this.clock = clock;
  }

  /// Stores the hashes of new events, in the transaction that stored the events.
  @EventListener
  void on(EventsAccepted accepted) {
    var pictures = accepted.events().stream().flatMap(this::pictures).toList();
    if (!pictures.isEmpty()) {
      store.add(pictures);
    }
  }

  private Stream<RecentPicture> pictures(Event event) {
    return event
        .carriedItem()
        .map(item -> hashes(event, item))
        .map(hashes -> hashes.stream().map(hash -> picture(event, hash)))
        .orElseGet(Stream::empty);
  }

  private static RecentPicture picture(Event event, PdqHash hash) {
    return new RecentPicture(event.subject(), hash, event.id(), event.actor(), event.time());
  }

  private Collection<PdqHash> hashes(Event event, ItemRef item) {
    var hashes = new LinkedHashSet<PdqHash>();
    types.findItemType(item.type()).stream()
        .flatMap(type -> type.fields(FieldRole.PICTURE_HASH).stream())
        .flatMap(field -> texts(event.data().path(field)))
        .filter(text -> PdqHash.isHex(text))
        .limit(PER_EVENT_MAX)
        .forEach(text -> hashes.add(PdqHash.fromHex(text)));
    return hashes;
  }

  private static Stream<String> texts(JsonNode node) {
    return (node.isArray() ? node.valueStream() : Stream.of(node))
        .filter(JsonNode::isString)
        .map(JsonNode::stringValue);
  }

  /// The stored hashes of an item's pictures.
  public List<RecentPicture> of(ItemRef item) {
    return store.of(item);
  }

  @Scheduled(fixedDelay = 3_600_000)
  void forget() {
    store.forget(clock.instant().minus(KEPT));
  }
}
