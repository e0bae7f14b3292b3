package dev.fairhaven.app.enforcement.actions;

import java.util.List;

/// Measures came to their end in time. Published in the transaction that recorded it.
public record Expired(List<Measure> measures) {

  public Expired {
    measures = List.copyOf(measures);
  }
}
