package dev.fairhaven.app.detection.lists;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Counts how often list entries match. An entry counts once per event in which it contributes to a
/// rule match, however many rules matched. Counted per UTC day and kept for [#KEPT]. Thread-safe.
@Component
public class EntryHits {

  /// How long hits are kept.
  public static final Duration KEPT = Duration.ofDays(30);

  private final HitStore store;
  private final InstantSource clock;

  EntryHits(HitStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  /// An entry of a list.
  public record Listed(String list, String value) {}

  /// @param count within [#KEPT]
  /// @param last null if there was none
  public record Hits(long count, @Nullable Instant last) {

    public static final Hits NONE = new Hits(0, null);
  }

  /// Counts matches in the caller's transaction.
  ///
  /// @param found contains an entry once for every event it matched in
  public void add(Collection<Listed> found) {
    if (!found.isEmpty()) {
      store.add(
          found.stream().collect(Collectors.groupingBy(key -> key, Collectors.counting())),
          clock.instant());
    }
  }

  /// The hits of some entries; entries without hits are absent.
  public Map<String, Hits> of(ListName list, Collection<String> values) {
    return store.of(list, values);
  }

  /// The hits of all lists by name; lists without hits are absent.
  public Map<String, Hits> ofLists() {
    return store.ofLists();
  }

  @Scheduled(fixedDelay = 3_600_000)
  void forget() {
    store.forget(clock.instant().minus(KEPT));
  }
}
