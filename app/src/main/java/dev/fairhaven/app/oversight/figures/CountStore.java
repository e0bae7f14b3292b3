package dev.fairhaven.app.oversight.figures;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Storage of counts.
public interface CountStore {

  /// Adds counts in the caller's transaction by inserting rows only, so that concurrent writers
  /// never wait for each other.
  void add(List<Count> counts);

  /// Sums per key and step, including every count since `from` up to the most recent ones.
  ///
  /// @param step at least an hour if `from` is earlier than the minutes that are kept
  List<Sum> sums(Metric metric, Instant from, Duration step);

  /// Rolls up the counts added since the last call, unless another replica is doing so.
  ///
  /// @param max the maximum number of rows per call
  /// @return the number of rows rolled up
  int rollUp(int max);

  /// Deletes counts per minute from before `before`; counts per hour stay.
  void forgetMinutes(Instant before);

  /// @param step the index of the step, from 0
  record Sum(String key, int step, long number) {}
}
