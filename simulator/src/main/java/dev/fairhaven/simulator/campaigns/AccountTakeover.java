package dev.fairhaven.simulator.campaigns;

import dev.fairhaven.simulator.Role;
import dev.fairhaven.simulator.Section;
import dev.fairhaven.simulator.Truth;
import dev.fairhaven.simulator.world.Connection;
import dev.fairhaven.simulator.world.Dice;
import dev.fairhaven.simulator.world.Internet;
import dev.fairhaven.simulator.world.Performer;
import dev.fairhaven.simulator.world.Persona;
import dev.fairhaven.simulator.world.Population;
import dev.fairhaven.simulator.world.Step;
import java.time.Duration;
import java.util.Map;

/// Passwords are tried from far away. Where one fits, address and profile are changed and the
/// contacts of the member get messages; the member goes on as before from home.
final class AccountTakeover {

  private static final int EVENTS_PER_VICTIM = 11;
  private static final int FAILURES_MAX = 9;
  private static final int MESSAGES_MAX = 8;
  private static final double PASSWORD_FITS = 0.8;

  private final Operation operation;
  private final Connection attacker;
  private final String link;

  private AccountTakeover(Operation operation) {
    this.operation = operation;
    var dice = operation.dice();
    this.attacker = Internet.rented(dice, Population.farCountry(dice));
    this.link = "https://" + operation.phrase("takeover_domain") + ".test/v" + dice.between(1, 99);
  }

  static void begin(Operation operation) {
    var takeover = new AccountTakeover(operation);
    operation.spread(
        operation.oneForEach(EVENTS_PER_VICTIM, 1),
        operation.window(),
        (_, now) -> takeover.attack(operation.anyMember(), now));
  }

  private void attack(Persona victim, long now) {
    var dice = operation.dice();
    var via = attacker.from(Internet.rentedIp(dice), attacker.country());
    var performer = new Performer(operation.scene(), victim, via, takeover());
    tryPassword(performer, dice.between(2, FAILURES_MAX), now);
  }

  private void tryPassword(Performer performer, int failuresLeft, long now) {
    boolean lastTry = failuresLeft == 0;
    boolean fits = lastTry && operation.dice().chance(PASSWORD_FITS);
    performer.logsIn(now, fits);
    if (!lastTry) {
      later(now, 12, then -> tryPassword(performer, failuresLeft - 1, then));
    } else if (fits) {
      later(now, 240, then -> takeOver(performer, then));
    }
  }

  private void takeOver(Performer performer, long now) {
    var dice = operation.dice();
    performer.changesAccount(now, renamed(performer.persona()));
    if (dice.chance(0.7)) {
      later(
          now,
          90,
          then -> performer.changesProfile(then, operation.compose("takeover_bio", Map.of()), ""));
    }
    later(now, 400, then -> write(performer, dice.between(2, MESSAGES_MAX), then));
  }

  private void write(Performer performer, int left, long now) {
    Dice dice = operation.dice();
    var population = operation.scene().population();
    var receiver = population.member(population.contact((int) performer.persona().number(), dice));
    var memory = Map.of("other", receiver.displayName(), "link", link);
    performer.sends(now, receiver.account(), operation.compose("takeover_message", memory));
    if (left > 1) {
      later(now, 45, then -> write(performer, left - 1, then));
    }
  }

  /// The same account with another address for mail, so that the member cannot get it back.
  private Persona renamed(Persona persona) {
    return new Persona(
        persona.number(),
        persona.account(),
        persona.handle(),
        persona.displayName(),
        "throwaway" + operation.dice().between(1, 99) + ".invalid",
        persona.bio(),
        persona.language(),
        persona.home(),
        persona.away(),
        persona.rooms(),
        persona.hand());
  }

  private void later(long now, int seconds, Step step) {
    long delay = operation.dice().delay(Duration.ofSeconds(seconds), 0.6);
    operation.scene().agenda().planIfRoom(now + delay, step);
  }

  private Truth takeover() {
    return operation.violation(Role.HIJACKED, Section.ACCOUNT_TAKEOVER);
  }
}
