package dev.fairhaven.app.detection.builtinclassifiers;

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
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ModelFunctionsTest {

  private static final String RULES =
      """
      Body: str = JsonData(path="$.body")
      Rude = Rule(when_all=[TextScore(text=Body, category="CATEGORY") > 0.5], description="rude")
      WhenRules(rules_any=[Rude], then=[DeclareVerdict(verdict="review")])
      """;

  private static final String NEURAL_RULES =
      RULES.replace("TextScore", "NeuralTextScore").replace("CATEGORY", "toxicity");

  /// However busy the machine is.
  private static final SlowLimits PATIENT =
      new SlowLimits(Duration.ofSeconds(30), 5, Duration.ofSeconds(30), 64);

  private final AtomicInteger asked = new AtomicInteger();

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
    var ruleSet = guarded(NEURAL_RULES, PATIENT);
    var rude = ruleSet.evaluate(event("Hello! You are a pathetic idiot."), Ports.NONE);
    assertThat(rude.matches()).hasSize(1);
    assertThat(rude.evidence().toString()).contains("toxicity");
    assertThat(ruleSet.evaluate(event("thank you for the lovely dinner"), Ports.NONE).matches())
        .isEmpty();
    assertThat(asked).hasValue(2);
  }

  /// A classifier result that is not there is no classifier result that a text is harmless.
  @Test
  void hasNoValueWhereTheAnswerIsLate() {
    var late = new SlowLimits(Duration.ofMillis(1), 1_000, Duration.ofSeconds(30), 64);
    Executor never = _ -> {};
    var ruleSet = guarded(NEURAL_RULES.replace("> 0.5", "< 2.0"), late, never);
    assertThat(ruleSet.evaluate(event("thank you for the lovely dinner"), Ports.NONE).matches())
        .isEmpty();
  }

  @Test
  void isNotAskedWhereTheFastOneSeesNothing() {
    var rules =
        NEURAL_RULES.replace(
            "[Neural", "[TextScore(text=Body, category=\"toxicity\") > 0.2, Neural");
    var ruleSet = guarded(rules, PATIENT);
    ruleSet.evaluate(event("thank you for the lovely dinner"), Ports.NONE);
    assertThat(asked).hasValue(0);
    assertThat(ruleSet.evaluate(event("You are a pathetic idiot."), Ports.NONE).matches())
        .hasSize(1);
    assertThat(asked).hasValue(1);
  }

  @Test
  void refusesACategoryThereIsNotWhenItIsCompiled() {
    assertThat(compile("rudeness"))
        .isInstanceOfSatisfying(
            Rejected.class,
            each -> assertThat(each.messages().toString()).contains("no such category"));
  }

  private RuleSet guarded(String rules, SlowLimits limits) {
    return guarded(rules, limits, this::start);
  }

  private static RuleSet guarded(String rules, SlowLimits limits, Executor executor) {
    var calls = new SlowCalls(executor, System::nanoTime, limits);
    var functions = calls.guard(Functions.installed(Surroundings.UNKNOWN));
    var compiled = RuleSet.compile(Sources.of(Map.of("main.sml", rules)), functions);
    return ((Compiled) compiled).ruleSet();
  }

  private void start(Runnable call) {
    asked.incrementAndGet();
    Thread.startVirtualThread(call);
  }

  private static dev.fairhaven.rules.Compilation compile(String category) {
    var sources = Sources.of(Map.of("main.sml", RULES.replace("CATEGORY", category)));
    return RuleSet.compile(sources, Functions.installed(Surroundings.UNKNOWN));
  }

  private static Event event(String body) {
    return Event.of("e1", "post.created", Instant.EPOCH, Json.of("{\"body\": \"" + body + "\"}"));
  }
}
