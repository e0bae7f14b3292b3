package dev.fairhaven.app.models;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairhaven.rules.Compilation.Compiled;
import dev.fairhaven.rules.Compilation.Rejected;
import dev.fairhaven.rules.Event;
import dev.fairhaven.rules.Functions;
import dev.fairhaven.rules.Json;
import dev.fairhaven.rules.Ports;
import dev.fairhaven.rules.RuleSet;
import dev.fairhaven.rules.Sources;
import dev.fairhaven.rules.Surroundings;
import dev.fairhaven.rules.slow.SlowCalls;
import dev.fairhaven.rules.slow.SlowLimits;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ModelFunctionsTest {

  private static final String RULES =
      """
      Body: str = JsonData(path="$.body")
      Rude = Rule(when_all=[TextScore(text=Body, category="CATEGORY") > 0.5], description="rude")
      WhenRules(rules_any=[Rude], then=[DeclareVerdict(verdict="review")])
      """;

  @Test
  void scoresATextAndMarksWhatSpokeForIt() {
    var rules = compile("toxicity");
    assertThat(rules).isInstanceOf(Compiled.class);
    var ruleSet = ((Compiled) rules).ruleSet();
    var rude = ruleSet.evaluate(event("Hello! You are a pathetic idiot."), Ports.NONE);
    assertThat(rude.matches()).hasSize(1);
    assertThat(rude.evidence().toString()).contains("toxicity");
    assertThat(ruleSet.evaluate(event("thank you for the lovely dinner"), Ports.NONE).matches())
        .isEmpty();
  }

  @Test
  void asksTheClassifierThatReadsMeaningsBesideTheEvaluation() {
    var guarded =
        new SlowCalls(Thread::startVirtualThread, System::nanoTime, PATIENT)
            .guard(Functions.installed(Surroundings.UNKNOWN));
    var sources =
        Sources.of(
            Map.of(
                "main.sml",
                RULES.replace("TextScore", "NeuralTextScore").replace("CATEGORY", "toxicity")));
    var ruleSet = ((Compiled) RuleSet.compile(sources, guarded)).ruleSet();
    var rude = ruleSet.evaluate(event("Hello! You are a pathetic idiot."), Ports.NONE);
    assertThat(rude.matches()).hasSize(1);
    assertThat(rude.evidence().toString()).contains("toxicity");
    assertThat(ruleSet.evaluate(event("thank you for the lovely dinner"), Ports.NONE).matches())
        .isEmpty();
  }

  /// An opinion that is not there is no opinion that a text is harmless.
  @Test
  void hasNoValueWhereTheAnswerIsLate() {
    var late = new SlowLimits(Duration.ofNanos(1), 1_000, Duration.ofSeconds(30), 64);
    var guarded =
        new SlowCalls(Thread::startVirtualThread, System::nanoTime, late)
            .guard(Functions.installed(Surroundings.UNKNOWN));
    var harmless =
        RULES
            .replace("TextScore", "NeuralTextScore")
            .replace("CATEGORY", "toxicity")
            .replace("> 0.5", "< 2.0");
    var ruleSet =
        ((Compiled) RuleSet.compile(Sources.of(Map.of("main.sml", harmless)), guarded)).ruleSet();
    assertThat(ruleSet.evaluate(event("thank you for the lovely dinner"), Ports.NONE).matches())
        .isEmpty();
  }

  @Test
  void refusesACategoryThereIsNotWhenItIsCompiled() {
    assertThat(compile("rudeness"))
        .isInstanceOfSatisfying(
            Rejected.class,
            each -> assertThat(each.messages().toString()).contains("no such category"));
  }

  /// However busy the machine is.
  private static final SlowLimits PATIENT =
      new SlowLimits(Duration.ofSeconds(30), 5, Duration.ofSeconds(30), 64);

  private static dev.fairhaven.rules.Compilation compile(String category) {
    var sources = Sources.of(Map.of("main.sml", RULES.replace("CATEGORY", category)));
    return RuleSet.compile(sources, Functions.installed(Surroundings.UNKNOWN));
  }

  private static Event event(String body) {
    return Event.of("e1", "post.created", Instant.EPOCH, Json.of("{\"body\": \"" + body + "\"}"));
  }
}
