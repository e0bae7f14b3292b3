package dev.fairhaven.app.review.queues.web;

import dev.fairhaven.app.platform.access.Staff;
import dev.fairhaven.app.platform.web.NavigationCount;
import dev.fairhaven.app.review.queues.Queue;
import dev.fairhaven.app.review.queues.QueueKind;
import dev.fairhaven.app.review.queues.QueueLoad;
import dev.fairhaven.app.review.queues.Queues;
import dev.fairhaven.app.review.queues.store.TaskViews;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The task counts in the navigation. Every page shows them, so they are cached for a few seconds.
@Configuration(proxyBeanMethods = false)
class QueueCounts {

  static final Duration AGE_MAX = Duration.ofSeconds(3);

  @Bean
  NavigationCount contentTasks(Queues queues, TaskViews views, InstantSource clock) {
    return new Count("/queues", QueueKind.CONTENT, queues, views, clock);
  }

  @Bean
  NavigationCount appealTasks(Queues queues, TaskViews views, InstantSource clock) {
    return new Count("/queues/appeals", QueueKind.APPEAL, queues, views, clock);
  }

  /// Counts the open tasks of one kind. Thread-safe; at worst, two threads count at the same time.
  private static final class Count implements NavigationCount {

    private final String href;
    private final QueueKind kind;
    private final Queues queues;
    private final TaskViews views;
    private final InstantSource clock;
    private volatile Snapshot last = new Snapshot(Instant.MIN, Map.of());

    Count(String href, QueueKind kind, Queues queues, TaskViews views, InstantSource clock) {
      this.href = href;
      this.kind = kind;
      this.queues = queues;
      this.views = views;
      this.clock = clock;
    }

    @Override
    public String href() {
      return href;
    }

    @Override
    public long countFor(Staff staff) {
      var snapshot = fresh();
      return snapshot.open().entrySet().stream()
          .filter(entry -> entry.getKey().isOpenTo(staff))
          .mapToLong(Map.Entry::getValue)
          .sum();
    }

    private Snapshot fresh() {
      var now = clock.instant();
      var snapshot = last;
      if (snapshot.at().isBefore(now.minus(AGE_MAX))) {
        snapshot = new Snapshot(now, count(now));
        last = snapshot;
      }
      return snapshot;
    }

    private Map<Queue, Long> count(Instant now) {
      var loads = views.loads(now);
      var open = new java.util.HashMap<Queue, Long>();
      queues.all().stream()
          .filter(queue -> queue.kind() == kind)
          .forEach(
              queue ->
                  open.put(queue, (long) loads.getOrDefault(queue.key(), QueueLoad.NONE).open()));
      return open;
    }

    private record Snapshot(Instant at, Map<Queue, Long> open) {}
  }
}
