package dev.fairhaven.app.detection.connectedclassifiers;

import java.time.LocalDate;

/// Port: how many calls were made on a day, by all instances. Thread-safe.
public interface DayBudget {

  /// Counts one call, unless `max` were made that day. A day that another one followed counts as
  /// that one.
  boolean take(String classifier, LocalDate day, int max);

  int used(String classifier, LocalDate day);
}
