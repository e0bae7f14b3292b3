package dev.fairhaven.rules;

import dev.fairhaven.signals.windows.Question;
import dev.fairhaven.signals.windows.Series;

/// Port: counts events over time. Called while an event is evaluated, so answer from memory.
@FunctionalInterface
public interface Windows {

  /// Remembers nothing: each window holds the event itself at most.
  Windows NONE = Unremembered::new;

  /// Starts the counting of one event. Nothing is counted before [Observation#keep].
  Observation observe(Event event);

  /// The counting of one event. Used by one thread.
  interface Observation {

    /// The value of a feature as of the event's time, NaN where it has none. Notes that the event
    /// is to be counted in the feature's series, once for each series however often it is read.
    ///
    /// @param key a hash of what the event is counted by
    /// @param value the bits of a double, or a hash where values are only told apart
    /// @param counts whether the event is counted: its condition holds
    double read(Feature feature, long key, long value, boolean counts);

    /// Counts the event wherever it was to be counted, all at once; not if an event with its id was
    /// counted before.
    void keep();
  }

  /// What one call in a rule set asks for.
  ///
  /// @param series identified by what is counted and how: features that agree in that share it
  record Feature(Series series, Question question) {}

  /// A bound function that counts events.
  interface Counter extends Function.Body {

    /// This function, now that what it counts is known.
    Counter defined(Definition definition);

    /// What it asks for.
    Feature feature();
  }

  /// What a call counts, however it is written: names are replaced by what they stand for.
  interface Definition {

    /// A text that is the same for arguments that always have the same value.
    String argument(String parameter);

    /// A text for the conditions under which an event comes to the file of the call; empty if all
    /// events do.
    String reach();
  }
}
