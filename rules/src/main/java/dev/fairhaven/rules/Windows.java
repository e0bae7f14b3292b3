package dev.fairhaven.rules;

import dev.fairhaven.signals.windows.Question;
import dev.fairhaven.signals.windows.Series;

/// Port: counts events over time. Called while an event is evaluated, so answer from memory.
@FunctionalInterface
public interface Windows {

  /// Remembers nothing: each window has at most the event itself.
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
    /// @param counts whether to count the event: whether its condition is true
    double read(Feature feature, long key, long value, boolean counts);

    /// Counts the event in every series noted, all at once; does nothing if an event with its id
    /// was counted before.
    void keep();
  }

  /// The window that one call in a rule set reads.
  ///
  /// @param series identified by what is counted and how: features that agree in that share it
  record Feature(Series series, Question question) {}

  /// A bound function that counts events.
  interface Counter extends Function.Body {

    /// This function, once it is known what it counts.
    Counter defined(Definition definition);

    /// The window it reads.
    Feature feature();
  }

  /// The identity of what a call counts: names are replaced by their definitions.
  interface Definition {

    /// A text that is equal for arguments that always have the same value.
    String argument(String parameter);

    /// A text for the conditions under which an event reaches the file of the call; empty if all
    /// events do.
    String reach();
  }
}
