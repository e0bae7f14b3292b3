package dev.fairhaven.simulator.campaigns;

import dev.fairhaven.simulator.Role;
import dev.fairhaven.simulator.Section;
import dev.fairhaven.simulator.Truth;
import dev.fairhaven.simulator.life.Assistant;
import dev.fairhaven.simulator.life.Assistant.Exchange;
import dev.fairhaven.simulator.world.Internet;
import dev.fairhaven.simulator.world.Persona;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A few accounts try to talk the assistant out of its rules. It nearly always refuses.
final class PromptAbuse {

  private static final int EVENTS_PER_ACCOUNT = 8;
  private static final int EVENTS_PER_ATTEMPT = 2;
  private static final double BLENDS_IN = 0.15;
  private static final double GIVES_IN = 0.08;

  private final Operation operation;
  private final List<Persona> prompters = new ArrayList<>();

  private PromptAbuse(Operation operation) {
    this.operation = operation;
  }

  static void begin(Operation operation) {
    var abuse = new PromptAbuse(operation);
    for (int i = 0; i < operation.oneForEach(EVENTS_PER_ACCOUNT, 2); i++) {
      abuse.join(operation.window().from());
    }
    operation.spread(
        operation.oneForEach(EVENTS_PER_ATTEMPT, 3),
        operation.window(),
        (_, now) -> abuse.attempt(now));
  }

  private void join(long now) {
    var dice = operation.dice();
    if (dice.chance(0.5)) {
      prompters.add(operation.anyMember());
      return;
    }
    var via = Internet.rented(dice, operation.anyMember().home().country());
    var mask = operation.scene().population().mask(dice, operation.phrase("handle_word"), "", via);
    operation.performer(mask, operation.cover(Role.PROMPTER)).registers(now);
    prompters.add(mask);
  }

  private void attempt(long now) {
    var dice = operation.dice();
    var prompter = dice.oneOf(prompters);
    if (dice.chance(BLENDS_IN)) {
      operation.blendIn(prompter, Role.PROMPTER, now);
      return;
    }
    boolean givesIn = dice.chance(GIVES_IN);
    var answer = operation.compose(givesIn ? "compliance" : "refusal", Map.of());
    var exchange = new Exchange(operation.compose("jailbreak", Map.of()), answer);
    Truth answered = givesIn ? abuse() : operation.cover(Role.PROMPTER);
    Assistant.exchange(operation.performer(prompter, abuse()), exchange, answered, dice, now);
  }

  private Truth abuse() {
    return operation.violation(Role.PROMPTER, Section.PROMPT_ABUSE);
  }
}
