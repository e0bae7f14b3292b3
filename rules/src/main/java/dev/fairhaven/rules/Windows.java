package dev.fairhaven.rules;

/// Port: counts events over time. Called while an event is evaluated, so answer from memory.
@FunctionalInterface
public interface Windows {

  /// Remembers nothing.
  Windows NONE = _ -> Observation.NOTHING;

  /// Starts the counting of one event. Nothing is counted before [Observation#keep].
  Observation observe(Event event);

  /// The counting of one event. Used by one thread.
  interface Observation {

    Observation NOTHING = () -> {};

    /// Counts the event wherever it was to be counted, all at once.
    void keep();
  }
}
