package dev.fairhaven.app.review.queues.web;

import dev.fairhaven.app.platform.kernel.TaskId;
import dev.fairhaven.app.review.queues.QueueLinks;
import dev.fairhaven.app.review.queues.TaskFilter;
import dev.fairhaven.app.review.queues.TaskFilter.ClaimFilter;
import dev.fairhaven.app.review.queues.TaskFilter.Cursor;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/// The filters and cursor of a task list, as they appear in its link.
record ListQuery(TaskFilter filter) {

  /// Ignores invalid parameters, so that a link from a colleague still opens.
  static ListQuery parse(
      @Nullable String type,
      @Nullable String claim,
      @Nullable String overdue,
      @Nullable String after) {
    return new ListQuery(
        new TaskFilter(
            type == null || type.isBlank() ? null : type,
            claim(claim),
            "yes".equals(overdue),
            cursor(after)));
  }

  private static ClaimFilter claim(@Nullable String name) {
    return Arrays.stream(ClaimFilter.values())
        .filter(each -> wireName(each).equals(name))
        .findFirst()
        .orElse(ClaimFilter.ANY);
  }

  static String wireName(ClaimFilter claim) {
    return claim.name().toLowerCase(Locale.ROOT);
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
    return new ListQuery(new TaskFilter(type, filter.claim(), filter.overdueOnly(), Cursor.START));
  }

  ListQuery withClaim(ClaimFilter claim) {
    return new ListQuery(
        new TaskFilter(filter.itemType(), claim, filter.overdueOnly(), Cursor.START));
  }

  ListQuery withOverdueOnly(boolean overdueOnly) {
    return new ListQuery(
        new TaskFilter(filter.itemType(), filter.claim(), overdueOnly, Cursor.START));
  }

  ListQuery from(Cursor cursor) {
    return new ListQuery(
        new TaskFilter(filter.itemType(), filter.claim(), filter.overdueOnly(), cursor));
  }

  /// The link to this list of `queue`.
  String link(String queue) {
    var link = UriComponentsBuilder.fromPath(QueueLinks.queue(queue));
    if (filter.itemType() != null) {
      link.queryParam("type", filter.itemType());
    }
    if (filter.claim() != ClaimFilter.ANY) {
      link.queryParam("claim", wireName(filter.claim()));
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
