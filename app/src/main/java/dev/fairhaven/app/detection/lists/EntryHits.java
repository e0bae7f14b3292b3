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

/// How often entries of lists are found: by a rule that matched, once an event however many rules.
/// Counted by the day of UTC, and kept for [#KEPT]. Thread-safe.
@Component
public class EntryHits {

  /// How far back hits are counted.
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
  /// @param last null where there was none
  public record Hits(long count, @Nullable Instant last) {

    public static final Hits NONE = new Hits(0, null);
  }

  /// Counts what was found, in the caller's transaction.
  ///
  /// @param found an entry as often as there were events it was found in
  public void add(Collection<Listed> found) {
    if (!found.isEmpty()) {
      store.add(
          found.stream().collect(Collectors.groupingBy(key -> key, Collectors.counting())),
          clock.instant());
    }
  }

  /// Those of some entries; without those that were not found.
  public Map<String, Hits> of(ListName list, Collection<String> values) {
    return store.of(list, values);
  }

  /// Those of all lists, by name; without lists of which nothing was found.
  public Map<String, Hits> ofLists() {
    return store.ofLists();
  }

  @Scheduled(fixedDelay = 3_600_000)
  void forget() {
    store.forget(clock.instant().minus(KEPT));
  }
}
