package dev.fairhaven.rules;

import dev.fairhaven.rules.Windows.Feature;
import dev.fairhaven.rules.Windows.Observation;

/// The windows of an event when no other event is known.
record Unremembered(Event event) implements Observation {

  @Override
  public double read(Feature feature, long key, long value, boolean counts) {
    return feature.question().answerAlone(event.time().toEpochMilli(), value, counts);
  }

  @Override
  public void keep() {}
}
