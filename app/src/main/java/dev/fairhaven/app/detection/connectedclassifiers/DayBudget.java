package dev.fairhaven.app.detection.connectedclassifiers;

import java.time.LocalDate;

/// Port to the number of calls per day, across all instances. Thread-safe.
public interface DayBudget {

  /// Counts one call, unless `max` were made on that day. If a later day has already begun, the
  /// call counts towards that day.
  boolean take(String classifier, LocalDate day, int max);

  int used(String classifier, LocalDate day);
}
