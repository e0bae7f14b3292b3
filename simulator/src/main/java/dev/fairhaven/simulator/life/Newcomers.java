package dev.fairhaven.simulator.life;

import dev.fairhaven.simulator.Data;
import dev.fairhaven.simulator.EventType;
import dev.fairhaven.simulator.Section;
import dev.fairhaven.simulator.Truth;
import dev.fairhaven.simulator.world.Connection;
import dev.fairhaven.simulator.world.Dice;
import dev.fairhaven.simulator.world.Performer;
import dev.fairhaven.simulator.world.Persona;
import dev.fairhaven.simulator.world.Population;
import dev.fairhaven.simulator.world.Scene;
import dev.fairhaven.simulator.world.Step;
import java.time.Duration;
import java.time.Instant;

/// People register, one after the other, first in the past and then as life goes on.
final class Newcomers implements Step {

  private static final double SHARES_A_DEVICE = 0.02;
  private static final double WRITES_A_PROFILE = 0.5;

  private final Scene scene;
  private final Dice dice;
  private final long start;
  private final OrdinaryLife life;

  Newcomers(Scene scene, OrdinaryLife life) {
    this.scene = scene;
    this.life = life;
    this.dice = scene.dice(0x4E);
    this.start = scene.options().start().toEpochMilli();
  }

  void begin() {
    long before = scene.population().joinsAt(0) - Duration.ofDays(1).toMillis();
    scene.agenda().plan(before, this::registerAssistant);
    planNext();
  }

  /// The assistant has an account like everybody, older than all others.
  private void registerAssistant(long now) {
    var data =
        Data.builder()
            .text("handle", "assistant")
            .text("displayName", "Assistant")
            .text("bio", "I am a program. Ask me anything about your hobby.")
            .moment("createdAt", Instant.ofEpochMilli(now));
    var account = Performer.ASSISTANT;
    scene.report(now, EventType.ACCOUNT_CREATED, account, account, data.build(), Truth.benign());
  }

  @Override
  public void run(long now) {
    var newcomer = scene.population().admit();
    planNext();
    performer(newcomer).registers(now);
    if (now >= start) {
      settleIn(newcomer, now);
    }
  }

  private void planNext() {
    Population population = scene.population();
    scene.agenda().plan(population.joinsAt(population.size()), this);
  }

  /// Families and libraries share devices, which looks like ban evasion.
  private Performer performer(Persona newcomer) {
    if (scene.population().size() > 1 && dice.chance(SHARES_A_DEVICE)) {
      Connection shared = scene.population().member(scene.population().anyone(dice)).home();
      return new Performer(scene, newcomer, shared, new Truth.LookAlike(Section.BAN_EVASION));
    }
    return new Performer(scene, newcomer, newcomer.home(), Truth.benign());
  }

  private void settleIn(Persona newcomer, long now) {
    if (dice.chance(WRITES_A_PROFILE)) {
      long soon = now + dice.delay(Duration.ofMinutes(4), 0.6);
      scene.agenda().planIfRoom(soon, then -> life.changesProfile(newcomer, then));
    }
    long later = now + dice.delay(Duration.ofHours(2), 1);
    scene.agenda().planIfRoom(later, then -> life.writesPost(newcomer, then));
  }
}
