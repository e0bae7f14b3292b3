package dev.fairhaven.simulator.life;

import dev.fairhaven.simulator.Truth;
import dev.fairhaven.simulator.text.Phrasebook;
import dev.fairhaven.simulator.world.Dice;
import dev.fairhaven.simulator.world.Performer;
import dev.fairhaven.simulator.world.Persona;
import dev.fairhaven.simulator.world.Scene;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;

/// Dialogues between two people, message by message.
public final class Private {

  private final Scene scene;
  private final Dice dice;

  public Private(Scene scene, Dice dice) {
    this.scene = scene;
    this.dice = dice;
  }

  /// Two parties of a dialogue; the first one begins.
  public record Pair(Performer first, Performer second) {

    Performer speaker(int turn) {
      return turn % 2 == 0 ? first : second;
    }
  }

  void begins(Persona persona, long now) {
    int contact = scene.population().contact((int) persona.number(), dice);
    var other = scene.population().member(contact);
    Map<String, String> memory = new HashMap<>(Map.of("other", other.displayName()));
    var turns = Phrasebook.instance().common().dialogue("dialogue", dice, memory);
    var pair = new Pair(benign(persona), benign(other));
    speak(pair, turns, 0, now, _ -> {});
  }

  /// The turn is said now and the next one some time later; `after` runs when all is said.
  public void speak(Pair pair, List<String> turns, int turn, long now, LongConsumer after) {
    if (turn == turns.size()) {
      after.accept(now);
      return;
    }
    var speaker = pair.speaker(turn);
    var listener = pair.speaker(turn + 1);
    var text = speaker.persona().hand().write(chatty(speaker, turns.get(turn)), dice);
    speaker.sends(now, listener.persona().account(), text);
    long pause = dice.delay(Duration.ofMinutes(6), 1.1);
    scene.agenda().planIfRoom(now + pause, then -> speak(pair, turns, turn + 1, then, after));
  }

  /// What ordinary people add in passing.
  private String chatty(Performer speaker, String text) {
    Map<String, String> memory = new HashMap<>(Map.of("core", text));
    boolean ordinary = speaker.truth() instanceof Truth.Benign;
    return Phrasebook.instance().common().compose(ordinary ? "turn" : "plain_turn", dice, memory);
  }

  private Performer benign(Persona persona) {
    return new Performer(scene, persona, persona.connection(dice), Truth.benign());
  }
}
