package dev.fairhaven.simulator.staff;

import java.time.Duration;
import java.util.List;

/// Sample staff. The names are those that forms and textbooks of several languages use where any
/// name will do.
public final class Roster {

  /// A dozen people of different care and speed, and one who left.
  public static final List<Reviewer> REVIEWERS =
      List.of(
          reviewer("kari.nordmann", "Kari Nordmann", Team.DAY, 0.03, 0.02, 55),
          reviewer("jan.kowalski", "Jan Kowalski", Team.DAY, 0.06, 0.03, 38),
          reviewer("marie.dupont", "Marie Dupont", Team.DAY, 0.03, 0.08, 75),
          reviewer("jane.doe", "Jane Doe", Team.EVENING, 0.05, 0.03, 48),
          reviewer("juan.perez", "Juan Pérez", Team.EVENING, 0.13, 0.01, 42),
          reviewer("mario.rossi", "Mario Rossi", Team.EVENING, 0.08, 0.10, 22).joining(0.2),
          reviewer("maria.delacruz", "Maria dela Cruz", Team.VENDOR, 0.06, 0.04, 45),
          reviewer("pedro.penduko", "Pedro Penduko", Team.VENDOR, 0.10, 0.05, 31),
          reviewer("taro.yamada", "Taro Yamada", Team.VENDOR, 0.04, 0.09, 66).joining(0.35),
          reviewer("tan.ahkow", "Tan Ah Kow", Team.VENDOR, 0.17, 0.13, 18).leaving(0.75),
          reviewer("erika.mustermann", "Erika Mustermann", Team.SPECIALISTS, 0.02, 0.01, 110),
          reviewer("jan.novak", "Jan Novák", Team.SPECIALISTS, 0.03, 0.03, 85),
          reviewer("anna.svensson", "Anna Svensson", Team.SPECIALISTS, 0.05, 0.01, 130));

  private Roster() {}

  private static Reviewer reviewer(
      String login, String name, Team team, double misses, double overreach, int paceSeconds) {
    var pace = Duration.ofSeconds(paceSeconds);
    return new Reviewer(login, name, team, misses, overreach, pace, 0, 1);
  }
}
