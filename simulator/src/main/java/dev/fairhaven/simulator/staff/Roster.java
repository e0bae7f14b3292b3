package dev.fairhaven.simulator.staff;

import java.time.Duration;
import java.util.List;

/// Sample staff, named after their shift, as no sample is a person.
public final class Roster {

  /// A dozen people of different care and speed, and one who left.
  public static final List<Reviewer> REVIEWERS =
      List.of(
          reviewer("day1", "Day reviewer 1", Team.DAY, 0.03, 0.02, 55),
          reviewer("day2", "Day reviewer 2", Team.DAY, 0.06, 0.03, 38),
          reviewer("day3", "Day reviewer 3", Team.DAY, 0.03, 0.08, 75),
          reviewer("evening1", "Evening reviewer 1", Team.EVENING, 0.05, 0.03, 48),
          reviewer("evening2", "Evening reviewer 2", Team.EVENING, 0.13, 0.01, 42),
          reviewer("evening3", "Evening reviewer 3", Team.EVENING, 0.08, 0.10, 22).joining(0.2),
          reviewer("vendor1", "Vendor reviewer 1", Team.VENDOR, 0.06, 0.04, 45),
          reviewer("vendor2", "Vendor reviewer 2", Team.VENDOR, 0.10, 0.05, 31),
          reviewer("vendor3", "Vendor reviewer 3", Team.VENDOR, 0.04, 0.09, 66).joining(0.35),
          reviewer("vendor4", "Vendor reviewer 4", Team.VENDOR, 0.17, 0.13, 18).leaving(0.75),
          reviewer("senior1", "Senior specialist 1", Team.SPECIALISTS, 0.02, 0.01, 110),
          reviewer("senior2", "Senior specialist 2", Team.SPECIALISTS, 0.03, 0.03, 85),
          reviewer("senior3", "Senior specialist 3", Team.SPECIALISTS, 0.05, 0.01, 130));

  private Roster() {}

  private static Reviewer reviewer(
      String login, String name, Team team, double misses, double overreach, int paceSeconds) {
    var pace = Duration.ofSeconds(paceSeconds);
    return new Reviewer(login, name, team, misses, overreach, pace, 0, 1);
  }
}
