package dev.fairhaven.simulator.campaigns;

import dev.fairhaven.simulator.Role;
import dev.fairhaven.simulator.Section;
import dev.fairhaven.simulator.Truth;
import dev.fairhaven.simulator.life.Talk;
import dev.fairhaven.simulator.world.Internet;
import dev.fairhaven.simulator.world.Performer.Post;
import dev.fairhaven.simulator.world.Persona;
import dev.fairhaven.simulator.world.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A member incites others to attack another member. Members and throwaway accounts insult the
/// target under a post and in private messages; a few people defend the target.
final class PileOn {

  private static final int EVENTS_PER_MEMBER = 3;
  private static final double DEFENDED = 0.1;
  private static final double IN_PRIVATE = 0.2;
  private static final double BLENDS_IN = 0.12;

  private final Operation operation;
  private final Persona target;
  private final Topic topic;
  private final List<Insulter> insulters = new ArrayList<>();

  private record Insulter(Persona persona, Role role) {}

  private PileOn(Operation operation) {
    this.operation = operation;
    this.target = operation.anyMember();
    this.topic = targetsPost();
  }

  static void begin(Operation operation) {
    var pileOn = new PileOn(operation);
    var window = operation.window();
    pileOn.callOut(operation.anyMember(), window.from());
    int others = operation.oneForEach(EVENTS_PER_MEMBER, 5);
    operation.spread(others, window.part(0, 0.6), (_, now) -> pileOn.join(now));
    operation.spread(operation.volume(), window.part(0.02, 1), (_, now) -> pileOn.act(now));
  }

  private Topic targetsPost() {
    var draft = Talk.post(target, operation.dice());
    var post =
        operation.performer(target, Truth.benign()).posts(operation.window().from(), draft.post());
    return draft.topic(post, target, 1);
  }

  private void callOut(Persona instigator, long now) {
    var text = operation.compose("call_out", naming());
    var post = new Post(topic.room(), "", text, "en");
    operation.performer(instigator, harassment(Role.INSTIGATOR)).posts(now, post);
    insulters.add(new Insulter(instigator, Role.INSTIGATOR));
  }

  private void join(long now) {
    if (operation.dice().chance(0.5)) {
      insulters.add(new Insulter(operation.anyMember(), Role.PARTICIPANT));
      return;
    }
    var dice = operation.dice();
    var handle = operation.phrase("handle_word") + dice.between(1, 9_999);
    var via = Internet.rented(dice, operation.anyMember().home().country());
    var mask = operation.scene().population().mask(dice, handle, "", via);
    operation.performer(mask, operation.cover(Role.THROWAWAY)).registers(now);
    insulters.add(new Insulter(mask, Role.THROWAWAY));
  }

  private void act(long now) {
    var dice = operation.dice();
    if (dice.chance(DEFENDED)) {
      var defender = operation.anyMember();
      operation
          .performer(defender, new Truth.LookAlike(Section.HARASSMENT))
          .comments(now, topic, null, operation.compose("defence", naming()));
      return;
    }
    var insulter = dice.oneOf(insulters);
    if (dice.chance(BLENDS_IN)) {
      operation.blendIn(insulter.persona(), insulter.role(), now);
    } else {
      insult(insulter, now);
    }
  }

  private void insult(Insulter insulter, long now) {
    var dice = operation.dice();
    var performer = operation.performer(insulter.persona(), harassment(insulter.role()));
    var hand = insulter.persona().hand();
    if (dice.chance(IN_PRIVATE)) {
      var text = operation.compose("insult_message", naming());
      performer.sends(now, target.account(), hand.write(text, dice));
    } else {
      var text = operation.compose("insult", naming());
      performer.comments(now, topic, null, hand.write(text, dice));
    }
  }

  private Map<String, String> naming() {
    return Map.of("target", target.displayName());
  }

  private Truth harassment(Role role) {
    return operation.violation(role, Section.HARASSMENT);
  }
}
