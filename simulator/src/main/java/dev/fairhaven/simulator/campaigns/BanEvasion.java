package dev.fairhaven.simulator.campaigns;

import dev.fairhaven.simulator.Role;
import dev.fairhaven.simulator.Section;
import dev.fairhaven.simulator.Truth;
import dev.fairhaven.simulator.life.Talk;
import dev.fairhaven.simulator.text.Handwriting;
import dev.fairhaven.simulator.world.Connection;
import dev.fairhaven.simulator.world.Internet;
import dev.fairhaven.simulator.world.Performer.Post;
import dev.fairhaven.simulator.world.Persona;
import java.util.Map;

/// A person who insults others until they are banned, and returns on the same device under new
/// handles. In between, they talk about hobbies like any other member.
final class BanEvasion {

  private static final int EVENTS_PER_PERSON = 40;
  private static final int LIVES = 3;
  private static final double BLENDS_IN = 0.45;

  private final Operation operation;
  private final Connection connection;
  private final String name;
  private final int actsPerLife;

  private BanEvasion(Operation operation, int actsPerLife) {
    this.operation = operation;
    this.actsPerLife = actsPerLife;
    var dice = operation.dice();
    this.connection = Internet.rented(dice, operation.anyMember().home().country());
    this.name = operation.phrase("handle_word");
  }

  static void begin(Operation operation) {
    int people = operation.oneForEach(EVENTS_PER_PERSON, 1);
    int actsPerLife = Math.max(3, operation.volume() / people / LIVES);
    for (int person = 0; person < people; person++) {
      new BanEvasion(operation, actsPerLife).live(0);
    }
  }

  private void live(int life) {
    if (life == LIVES) {
      return;
    }
    double length = 1.0 / LIVES;
    var window = operation.window().part(life * length, (life + 0.85) * length);
    operation
        .scene()
        .agenda()
        .plan(
            window.from(),
            now -> {
              var mask = register(life, now);
              operation.spread(
                  actsPerLife, window.part(0.01, 1), (_, then) -> act(mask, life, then));
              live(life + 1);
            });
  }

  private Persona register(int life, long now) {
    var dice = operation.dice();
    var via =
        life == 0 || dice.chance(0.6)
            ? connection
            : connection.from(Internet.rentedIp(dice), connection.country());
    var handle = life == 0 ? name : name + (dice.chance(0.5) ? "_back" : "") + dice.between(2, 99);
    var bio = life == 0 ? "" : operation.compose("bio_line", Map.of());
    var mask = operation.scene().population().mask(dice, handle, bio, via);
    var truth = life == 0 ? operation.cover(Role.EVADER) : violation(Section.BAN_EVASION);
    operation.performer(mask, truth).registers(now);
    return mask;
  }

  private void act(Persona mask, int life, long now) {
    if (operation.dice().chance(BLENDS_IN)) {
      operation.blendIn(mask, Role.EVADER, now);
      return;
    }
    var other = operation.anyMember().displayName();
    var rule = life == 0 ? "evader_first" : "evader_text";
    var text = operation.compose(rule, Map.of("other", other));
    post(mask, Handwriting.TIDY.write(text, operation.dice()), now);
  }

  private void post(Persona mask, String text, long now) {
    var performer = operation.performer(mask, violation(Section.HARASSMENT));
    var topic = operation.scene().topics().pick(operation.dice(), 30);
    if (topic.isPresent() && operation.dice().chance(0.6)) {
      performer.comments(now, topic.get(), null, text);
    } else {
      var room = Talk.post(mask, operation.dice()).post().room();
      performer.posts(now, new Post(room, "", text, "en"));
    }
  }

  private Truth violation(Section section) {
    return operation.violation(Role.EVADER, section);
  }
}
