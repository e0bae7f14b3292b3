package dev.fairhaven.app.review.queues.web;

import dev.fairhaven.app.platform.web.Chip;
import dev.fairhaven.app.platform.web.Option;
import dev.fairhaven.app.platform.web.Pager;
import dev.fairhaven.app.review.queues.Queue;
import dev.fairhaven.app.review.queues.QueueLoad;
import dev.fairhaven.app.review.queues.Task;
import java.util.List;

/// One queue, with its tasks in the order they are handed out.
///
/// @param load the load of the whole queue, ignoring the filters
/// @param itemType the filter's value; empty for all
/// @param claim the filter's value
/// @param isOverdueOnly the filter's value
public record QueuePage(
    Queue queue,
    QueueLoad load,
    boolean isMine,
    List<Row> rows,
    List<Option> itemTypes,
    String itemType,
    String claim,
    boolean isOverdueOnly,
    List<Chip> chips,
    Pager pager) {

  /// @param excerpt the item's first words; empty if the item is unknown
  /// @param why such as `2 rules, 5 flags`
  /// @param holder the reviewer who has claimed it; empty if unclaimed
  public record Row(Task task, String excerpt, String why, String holder) {}
}
