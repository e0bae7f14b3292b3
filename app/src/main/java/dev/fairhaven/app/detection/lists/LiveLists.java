package dev.fairhaven.app.detection.lists;

import dev.fairhaven.rules.lists.ListKind;
import dev.fairhaven.rules.lists.ListNames;
import dev.fairhaven.rules.lists.ListSnapshot;
import dev.fairhaven.rules.lists.Lists;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// The lists as rules see them: in-memory snapshots, each replaced as a whole when its list
/// changes. Thread-safe.
@Component
public class LiveLists implements Lists, ListNames, InitializingBean {

  private final ListStore store;
  private final ReentrantLock reading = new ReentrantLock();
  private volatile Map<String, ListSnapshot> snapshots = Map.of();

  LiveLists(ListStore store) {
    this.store = store;
  }

  @Override
  public void afterPropertiesSet() {
    refresh();
  }

  @Override
  public Optional<ListSnapshot> find(String name) {
    return Optional.ofNullable(snapshots.get(name));
  }

  /// Ordered by name.
  List<ListSnapshot> all() {
    return snapshots.values().stream().sorted(Comparator.comparing(ListSnapshot::name)).toList();
  }

  @Override
  public Optional<Map<String, ListKind>> known() {
    return Optional.of(
        snapshots.values().stream()
            .collect(Collectors.toUnmodifiableMap(ListSnapshot::name, ListSnapshot::kind)));
  }

  /// Loads the lists that this or another instance has changed.
  @Scheduled(fixedDelay = 1_000)
  void refresh() {
    reading.lock();
    try {
      readChanged();
    } finally {
      reading.unlock();
    }
  }

  private void readChanged() {
    var current = snapshots;
    var next = new HashMap<String, ListSnapshot>();
    for (var list : store.all()) {
      var known = current.get(list.name().value());
      boolean isCurrent = known != null && known.version() == list.version();
      next.put(list.name().value(), isCurrent ? known : read(list));
    }
    if (!next.equals(current)) {
      snapshots = Map.copyOf(next);
    }
  }

  /// A change between reading the version and the entries is picked up by the next refresh.
  private ListSnapshot read(PlatformList list) {
    return ListSnapshot.of(
        list.name().value(), list.kind(), list.version(), store.entries(list.name()));
  }
}
