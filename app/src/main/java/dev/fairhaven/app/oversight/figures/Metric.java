package dev.fairhaven.app.oversight.figures;

import java.util.Locale;

/// Something that is counted over time. Each has keys of its own.
public enum Metric {
  /// Events accepted, by type.
  EVENTS,
  /// Decisions that were more than a plain allow of an event, by decider and verdict.
  DECISIONS,
  /// Rules that matched in those, by name.
  RULES,
  /// Policy sections those rest on, by number.
  SECTIONS;

  public String storedName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
