package dev.fairhaven.app.review.queues.web;

import dev.fairhaven.app.review.queues.Queue;
import dev.fairhaven.app.review.queues.QueueLoad;
import java.util.List;

/// The queues and what lies in them.
public record QueuesPage(List<Row> rows) {

  /// @param isMine whether the person who looks may work on it
  /// @param key the number key that starts work on it; 0 for none
  public record Row(Queue queue, QueueLoad load, boolean isMine, int key) {}

  /// Open tasks over all queues.
  public int open() {
    return rows.stream().mapToInt(row -> row.load().open()).sum();
  }

  public int claimed() {
    return rows.stream().mapToInt(row -> row.load().claimed()).sum();
  }

  public int overdue() {
    return rows.stream().mapToInt(row -> row.load().overdue()).sum();
  }
}
