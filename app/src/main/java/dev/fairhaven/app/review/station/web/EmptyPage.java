package dev.fairhaven.app.review.station.web;

import dev.fairhaven.app.review.station.web.StationPage.Head;
import java.util.List;

/// The review station with nothing left to review.
///
/// @param others queues the person works on that have something
public record EmptyPage(Head head, List<Other> others) {

  /// @param key the number key that leads there
  public record Other(String key, String name, int open) {}
}
