package dev.fairhaven.app.review.queues.web;

import dev.fairhaven.app.platform.kernel.TaskId;
import dev.fairhaven.app.review.queues.QueueLinks;
import dev.fairhaven.app.review.queues.TaskFilter;
import dev.fairhaven.app.review.queues.TaskFilter.Cursor;
import dev.fairhaven.app.review.queues.TaskFilter.Holding;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/// The filters and the place of a list of tasks, as they stand in its link.
record ListQuery(TaskFilter filter) {

  /// What is not understood counts as not given: a link from a colleague must not fail.
  static ListQuery parse(
      @Nullable String type,
      @Nullable String holding,
      @Nullable String overdue,
      @Nullable String after) {
    return new ListQuery(
        new TaskFilter(
            type == null || type.isBlank() ? null : type,
            holding(holding),
            "yes".equals(overdue),
            cursor(after)));
  }

  private static Holding holding(@Nullable String name) {
    return Arrays.stream(Holding.values())
        .filter(each -> wireName(each).equals(name))
        .findFirst()
        .orElse(Holding.ANY);
  }

  static String wireName(Holding holding) {
    return holding.name().toLowerCase(Locale.ROOT);
  }

  private static Cursor cursor(@Nullable String text) {
    int at = text == null ? -1 : text.indexOf('_');
    if (text == null || at < 0) {
      return Cursor.START;
    }
    try {
      var task = new TaskId(UUID.fromString(text.substring(at + 1)));
      return new Cursor(Instant.parse(text.substring(0, at)), task);
    } catch (DateTimeException | IllegalArgumentException _) {
      return Cursor.START;
    }
  }

  boolean isFirstPage() {
    return filter.after().equals(Cursor.START);
  }

  ListQuery withType(@Nullable String type) {
    return new ListQuery(
        new TaskFilter(type, filter.holding(), filter.overdueOnly(), Cursor.START));
  }

  ListQuery withHolding(Holding holding) {
    return new ListQuery(
        new TaskFilter(filter.itemType(), holding, filter.overdueOnly(), Cursor.START));
  }

  ListQuery withOverdueOnly(boolean overdueOnly) {
    return new ListQuery(
        new TaskFilter(filter.itemType(), filter.holding(), overdueOnly, Cursor.START));
  }

  ListQuery from(Cursor cursor) {
    return new ListQuery(
        new TaskFilter(filter.itemType(), filter.holding(), filter.overdueOnly(), cursor));
  }

  /// The link of this list of `queue`.
  String link(String queue) {
    var link = UriComponentsBuilder.fromPath(QueueLinks.queue(queue));
    if (filter.itemType() != null) {
      link.queryParam("type", filter.itemType());
    }
    if (filter.holding() != Holding.ANY) {
      link.queryParam("holding", wireName(filter.holding()));
    }
    if (filter.overdueOnly()) {
      link.queryParam("overdue", "yes");
    }
    if (!isFirstPage()) {
      link.queryParam("after", filter.after().dueAt() + "_" + filter.after().task());
    }
    return link.encode().toUriString();
  }
}
