package dev.fairhaven.app.oversight.figures;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Where counts are kept.
public interface CountStore {

  /// Adds to the counts, in the caller's transaction, without touching a row that anybody else
  /// writes.
  void add(List<Count> counts);

  /// Sums by key and step: every count from `from` on, those of a moment ago included.
  ///
  /// @param step at least an hour where `from` lies further back than minutes are kept
  List<Sum> sums(Metric metric, Instant from, Duration step);

  /// Adds up what was added since the last time, unless another replica is doing so.
  ///
  /// @param max how many rows at once
  /// @return how many rows there were
  int rollUp(int max);

  /// Forgets minutes before `before`; hours stay.
  void forgetMinutes(Instant before);

  /// @param step the number of the step, from 0
  record Sum(String key, int step, long number) {}
}
