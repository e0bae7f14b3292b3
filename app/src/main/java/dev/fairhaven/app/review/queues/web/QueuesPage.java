package dev.fairhaven.app.review.queues.web;

import dev.fairhaven.app.review.queues.Queue;
import dev.fairhaven.app.review.queues.QueueLoad;
import java.util.List;

/// All queues and their load.
public record QueuesPage(List<Row> rows) {

  /// @param isMine whether the signed-in reviewer may work on it
  /// @param key the number key that starts work on it; 0 for none
  public record Row(Queue queue, QueueLoad load, boolean isMine, int key) {}

  /// The number of open tasks across all queues.
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
