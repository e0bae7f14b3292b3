package dev.fairhaven.app.platform.web;

import java.time.Duration;
import java.time.Instant;

/// A stretch of time up to now that figures are shown for, cut into steps.
public enum TimeRange {
  HOUR("1h", "Last hour", Duration.ofMinutes(1), 60, 5),
  DAY("24h", "Last 24 hours", Duration.ofMinutes(15), 96, 4),
  WEEK("7d", "Last 7 days", Duration.ofHours(2), 84, 12),
  MONTH("30d", "Last 30 days", Duration.ofHours(12), 60, 2);

  private final String wireName;
  private final String label;
  private final Duration step;
  private final int steps;
  private final int stepsPerRow;

  TimeRange(String wireName, String label, Duration step, int steps, int stepsPerRow) {
    this.wireName = wireName;
    this.label = label;
    this.step = step;
    this.steps = steps;
    this.stepsPerRow = stepsPerRow;
  }

  public String wireName() {
    return wireName;
  }

  public String label() {
    return label;
  }

  public Duration step() {
    return step;
  }

  public int steps() {
    return steps;
  }

  /// How many steps one row of a table holds.
  public int stepsPerRow() {
    return stepsPerRow;
  }

  public Duration length() {
    return step.multipliedBy(steps);
  }

  /// The beginning of the range whose last step, unfinished as a rule, holds `now`.
  public Instant from(Instant now) {
    long stepSeconds = step.toSeconds();
    long currentStep = Math.floorDiv(now.getEpochSecond(), stepSeconds) * stepSeconds;
    return Instant.ofEpochSecond(currentStep).minus(step.multipliedBy(steps - 1L));
  }

  /// Unknown names are the day: it is only a view.
  public static TimeRange parse(String wireName) {
    for (var range : values()) {
      if (range.wireName.equals(wireName)) {
        return range;
      }
    }
    return DAY;
  }
}
