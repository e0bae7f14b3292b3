package dev.fairhaven.app.oversight.figures;

import java.util.Locale;

/// A metric that is counted over time. Each metric has its own keys.
public enum Metric {
  /// Events accepted, by type.
  EVENTS,
  /// Decisions other than plain allows of events, by decider and verdict.
  DECISIONS,
  /// Rule matches in those decisions, by rule name.
  RULES,
  /// Policy sections cited by those decisions, by number.
  SECTIONS;

  public String storedName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
