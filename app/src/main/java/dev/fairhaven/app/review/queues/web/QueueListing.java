package dev.fairhaven.app.review.queues.web;

import dev.fairhaven.app.intake.entities.Excerpt;
import dev.fairhaven.app.intake.entities.Item;
import dev.fairhaven.app.intake.entities.Items;
import dev.fairhaven.app.intake.ingest.ItemType;
import dev.fairhaven.app.intake.ingest.Types;
import dev.fairhaven.app.platform.access.Staff;
import dev.fairhaven.app.platform.access.StaffNames;
import dev.fairhaven.app.platform.kernel.ItemRef;
import dev.fairhaven.app.platform.kernel.StaffId;
import dev.fairhaven.app.platform.kernel.TaskId;
import dev.fairhaven.app.platform.web.Chip;
import dev.fairhaven.app.platform.web.Option;
import dev.fairhaven.app.platform.web.Pager;
import dev.fairhaven.app.review.queues.Lease;
import dev.fairhaven.app.review.queues.Queue;
import dev.fairhaven.app.review.queues.QueueLoad;
import dev.fairhaven.app.review.queues.Task;
import dev.fairhaven.app.review.queues.TaskFilter.ClaimFilter;
import dev.fairhaven.app.review.queues.TaskFilter.Cursor;
import dev.fairhaven.app.review.queues.store.TaskViews;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Assembles the page of one queue.
@Component
final class QueueListing {

  static final int ROWS_MAX = 50;
  static final int COUNT_MAX = 100_000;
  private static final int EXCERPT_LENGTH_MAX = 140;

  private final TaskViews views;
  private final Items items;
  private final Types types;
  private final StaffNames staffNames;

  QueueListing(TaskViews views, Items items, Types types, StaffNames staffNames) {
    this.views = views;
    this.items = items;
    this.types = types;
    this.staffNames = staffNames;
  }

  QueuePage page(Queue queue, ListQuery query, Staff staff, Instant now) {
    var found = views.list(queue.key(), query.filter(), ROWS_MAX + 1, now);
    var tasks = found.subList(0, Math.min(found.size(), ROWS_MAX));
    return new QueuePage(
        queue,
        load(queue, now),
        queue.isOpenTo(staff),
        rows(tasks),
        itemTypes(),
        Objects.requireNonNullElse(query.filter().itemType(), ""),
        ListQuery.wireName(query.filter().claim()),
        query.filter().overdueOnly(),
        chips(queue, query),
        pager(queue, query, tasks, found.size() > ROWS_MAX));
  }

  private QueueLoad load(Queue queue, Instant now) {
    return views.head(queue.key(), COUNT_MAX, now);
  }

  private List<QueuePage.Row> rows(List<Task> tasks) {
    var known = items.find(tasks.stream().map(Task::item).collect(Collectors.toSet()));
    var counts = views.reasonCounts(tasks.stream().map(Task::id).toList());
    var names = staffNames.names(holders(tasks));
    return tasks.stream().map(task -> row(task, known, counts, names)).toList();
  }

  private static List<StaffId> holders(List<Task> tasks) {
    return tasks.stream().map(Task::lease).filter(Objects::nonNull).map(Lease::holder).toList();
  }

  private static QueuePage.Row row(
      Task task,
      Map<ItemRef, Item> known,
      Map<TaskId, Map<String, Integer>> counts,
      Map<StaffId, String> names) {
    var item = known.get(task.item());
    var lease = task.lease();
    return new QueuePage.Row(
        task,
        item == null ? "" : Excerpt.of(item, EXCERPT_LENGTH_MAX),
        why(counts.getOrDefault(task.id(), Map.of())),
        lease == null ? "" : names.getOrDefault(lease.holder(), "somebody"));
  }

  private static String why(Map<String, Integer> counts) {
    return Stream.of("rule", "flag", "appeal")
        .filter(counts::containsKey)
        .map(kind -> plural(counts.getOrDefault(kind, 0), kind))
        .collect(Collectors.joining(", "));
  }

  private static String plural(int count, String word) {
    return count + " " + word + (count == 1 ? "" : "s");
  }

  private List<Option> itemTypes() {
    return Stream.concat(
            Stream.of(new Option("", "Any")),
            types.itemTypes().stream().map(ItemType::name).map(name -> new Option(name, name)))
        .toList();
  }

  private static List<Chip> chips(Queue queue, ListQuery query) {
    List<Chip> chips = new ArrayList<>();
    var filter = query.filter();
    if (filter.itemType() != null) {
      chips.add(new Chip("Type", filter.itemType(), query.withType(null).link(queue.key())));
    }
    if (filter.claim() != ClaimFilter.ANY) {
      chips.add(
          new Chip(
              "Held",
              filter.claim() == ClaimFilter.CLAIMED ? "yes" : "no",
              query.withClaim(ClaimFilter.ANY).link(queue.key())));
    }
    if (filter.overdueOnly()) {
      chips.add(new Chip("Due", "overdue", query.withOverdueOnly(false).link(queue.key())));
    }
    return chips;
  }

  private static Pager pager(Queue queue, ListQuery query, List<Task> tasks, boolean hasMore) {
    return new Pager(
        query.isFirstPage() ? null : query.from(Cursor.START).link(queue.key()),
        hasMore ? query.from(Cursor.at(tasks.getLast())).link(queue.key()) : null);
  }
}
