package dev.fairhaven.simulator.staff;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.Set;

/// People who work the same hours.
public enum Team {
  DAY("", 7, weekdays()),
  EVENING("", 14, weekdays()),
  /// Another company's people, who cover nights and weekends.
  VENDOR("Brightdesk", 20, EnumSet.allOf(DayOfWeek.class)),
  SPECIALISTS("", 8, weekdays());

  private final String company;
  private final int startHour;
  private final Set<DayOfWeek> days;

  Team(String company, int startHour, Set<DayOfWeek> days) {
    this.company = company;
    this.startHour = startHour;
    this.days = Set.copyOf(days);
  }

  private static Set<DayOfWeek> weekdays() {
    return EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
  }

  /// The company that employs them; empty for the platform's own.
  public String company() {
    return company;
  }

  /// When a shift begins, by UTC.
  int startHour() {
    return startHour;
  }

  Set<DayOfWeek> days() {
    return days;
  }
}
