package dev.fairhaven.app.review.queues.web;

import dev.fairhaven.app.platform.access.Staff;
import dev.fairhaven.app.platform.web.Page;
import dev.fairhaven.app.review.queues.Queue;
import dev.fairhaven.app.review.queues.QueueLoad;
import dev.fairhaven.app.review.queues.QueuePermission;
import dev.fairhaven.app.review.queues.Queues;
import dev.fairhaven.app.review.queues.store.TaskViews;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The console pages for queues and their tasks.
@Controller
final class QueuePages {

  private final Queues queues;
  private final TaskViews views;
  private final QueueListing listing;
  private final InstantSource clock;

  QueuePages(Queues queues, TaskViews views, QueueListing listing, InstantSource clock) {
    this.queues = queues;
    this.views = views;
    this.listing = listing;
    this.clock = clock;
  }

  @GetMapping("/queues")
  @QueuePermission.Needs(QueuePermission.VIEW)
  Page all(Staff staff) {
    return Page.of("review/queues/all", new QueuesPage(rows(staff, views.loads(clock.instant()))));
  }

  /// Numbers the queues that the reviewer may work on; the numbers are keyboard shortcuts.
  private List<QueuesPage.Row> rows(Staff staff, Map<String, QueueLoad> loads) {
    List<QueuesPage.Row> rows = new ArrayList<>();
    int key = 0;
    for (var queue : queues.all()) {
      var load = loads.getOrDefault(queue.key(), QueueLoad.NONE);
      var isMine = queue.isOpenTo(staff);
      rows.add(new QueuesPage.Row(queue, load, isMine, isMine ? ++key : 0));
    }
    return rows;
  }

  @GetMapping("/queues/{key}")
  @QueuePermission.Needs(QueuePermission.VIEW)
  Page one(
      @PathVariable String key,
      @RequestParam(required = false) @Nullable String type,
      @RequestParam(required = false) @Nullable String claim,
      @RequestParam(required = false) @Nullable String overdue,
      @RequestParam(required = false) @Nullable String after,
      Staff staff) {
    Queue queue = queues.require(key);
    var query = ListQuery.parse(type, claim, overdue, after);
    return Page.of("review/queues/one", listing.page(queue, query, staff, clock.instant()));
  }
}
