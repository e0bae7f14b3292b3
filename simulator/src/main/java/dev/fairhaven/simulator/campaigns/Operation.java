package dev.fairhaven.simulator.campaigns;

import dev.fairhaven.simulator.Campaign;
import dev.fairhaven.simulator.Role;
import dev.fairhaven.simulator.Section;
import dev.fairhaven.simulator.Truth;
import dev.fairhaven.simulator.life.Talk;
import dev.fairhaven.simulator.text.Grammar;
import dev.fairhaven.simulator.text.Phrasebook;
import dev.fairhaven.simulator.world.Dice;
import dev.fairhaven.simulator.world.Performer;
import dev.fairhaven.simulator.world.Persona;
import dev.fairhaven.simulator.world.Scene;
import java.util.HashMap;
import java.util.Map;

/// One campaign while it runs.
///
/// @param window when it acts
/// @param volume about how many events it brings
record Operation(Scene scene, Campaign campaign, Dice dice, Window window, int volume) {

  static final Grammar PHRASES = Phrasebook.instance().abuse();

  /// What is done for the k-th time, from zero.
  @FunctionalInterface
  interface Act {
    void run(int k, long now);
  }

  Truth cover(Role role) {
    return new Truth.Cover(campaign, role);
  }

  Truth violation(Role role, Section section) {
    return new Truth.Violation(campaign, role, section);
  }

  /// Acts `count` times within the window: slowly at first, then faster, then slowly again.
  void spread(int count, Window within, Act act) {
    plan(0, count, within, act, within.from());
  }

  /// How many of something there are when there is one for each `per` events.
  int oneForEach(int per, int min) {
    return Math.max(min, volume / per);
  }

  Persona anyMember() {
    return scene.population().member(scene.population().anyone(dice));
  }

  Performer performer(Persona persona, Truth truth) {
    return new Performer(scene, persona, persona.connection(dice), truth);
  }

  String compose(String rule, Map<String, String> memory) {
    return PHRASES.compose(rule, dice, new HashMap<>(memory));
  }

  String phrase(String rule) {
    return PHRASES.phrase(rule, dice, new HashMap<>());
  }

  /// A member of the campaign behaves like everybody else for a moment.
  void blendIn(Persona persona, Role role, long now) {
    var performer = performer(persona, cover(role));
    scene
        .topics()
        .pick(dice, 30)
        .ifPresentOrElse(
            topic -> performer.comments(now, topic, null, Talk.comment(persona, topic, true, dice)),
            () -> performer.posts(now, Talk.post(persona, dice).post()));
  }

  private void plan(int k, int count, Window within, Act act, long earliest) {
    if (k == count) {
      return;
    }
    long at = Math.max(earliest, within.at((k + dice.unit()) / count));
    scene
        .agenda()
        .plan(
            at,
            now -> {
              act.run(k, now);
              plan(k + 1, count, within, act, now);
            });
  }
}
