package dev.fairhaven.app.queues.web;

import dev.fairhaven.app.queues.Queue;
import dev.fairhaven.app.queues.QueueLoad;
import dev.fairhaven.app.queues.Task;
import dev.fairhaven.app.web.Chip;
import dev.fairhaven.app.web.Option;
import dev.fairhaven.app.web.Pager;
import java.util.List;

/// One queue and its tasks in the order they are taken.
///
/// @param load what lies in it, whatever the filters
/// @param itemType the filter's value; empty for all
/// @param holding the filter's value
/// @param isOverdueOnly the filter's value
public record QueuePage(
    Queue queue,
    QueueLoad load,
    boolean isMine,
    List<Row> rows,
    List<Option> itemTypes,
    String itemType,
    String holding,
    boolean isOverdueOnly,
    List<Chip> chips,
    Pager pager) {

  /// @param excerpt the item's first words; empty where nothing is known of it
  /// @param why such as `2 rules, 5 flags`
  /// @param holder who works on it; empty for nobody
  public record Row(Task task, String excerpt, String why, String holder) {}
}
