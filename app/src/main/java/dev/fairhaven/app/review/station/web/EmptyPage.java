package dev.fairhaven.app.review.station.web;

import dev.fairhaven.app.review.station.web.StationPage.Head;
import java.util.List;

/// The review station with no tasks left.
///
/// @param others queues with open tasks that the reviewer may work on
public record EmptyPage(Head head, List<Other> others) {

  /// @param key the number key that opens it
  public record Other(String key, String name, int open) {}
}
