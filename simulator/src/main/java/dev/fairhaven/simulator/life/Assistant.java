package dev.fairhaven.simulator.life;

import dev.fairhaven.simulator.ItemType;
import dev.fairhaven.simulator.Truth;
import dev.fairhaven.simulator.world.Dice;
import dev.fairhaven.simulator.world.Performer;
import java.time.Duration;
import java.util.List;

/// Prompts, and the completions that follow them within seconds.
public final class Assistant {

  private static final List<String> MODELS = List.of("meadow-small-2", "meadow-large-1");

  private Assistant() {}

  /// What is asked and what the assistant says to it.
  public record Exchange(String question, String answer) {}

  /// @param exchange the question and the answer
  /// @param answered the truth about the answer
  public static void exchange(
      Performer performer, Exchange exchange, Truth answered, Dice dice, long now) {
    var scene = performer.scene();
    var conversation = scene.ids().next(ItemType.CONVERSATION);
    var model = dice.oneOf(MODELS);
    var prompt = performer.asks(now, conversation, exchange.question(), model);
    long soon = now + dice.delay(Duration.ofSeconds(3), 0.6);
    scene
        .agenda()
        .planIfRoom(
            soon,
            then ->
                performer
                    .being(answered)
                    .isAnswered(then, conversation, prompt, exchange.answer(), model));
  }
}
