package dev.fairhaven.rules.slow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairhaven.rules.Compilation.Compiled;
import dev.fairhaven.rules.Evaluation;
import dev.fairhaven.rules.Evaluation.Scope;
import dev.fairhaven.rules.Event;
import dev.fairhaven.rules.Function;
import dev.fairhaven.rules.Function.Body;
import dev.fairhaven.rules.Function.Category;
import dev.fairhaven.rules.Function.Cost;
import dev.fairhaven.rules.Functions;
import dev.fairhaven.rules.Json;
import dev.fairhaven.rules.Parameter;
import dev.fairhaven.rules.Ports;
import dev.fairhaven.rules.RuleSet;
import dev.fairhaven.rules.Sources;
import dev.fairhaven.rules.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SlowCallsTest {

  private static final SlowLimits LIMITS =
      new SlowLimits(Duration.ofMillis(20), 3, Duration.ofSeconds(30), 2);

  private static final SlowLimits PATIENT =
      new SlowLimits(Duration.ofMinutes(1), 3, Duration.ofSeconds(30), 2);

  private final AtomicLong now = new AtomicLong();
  private final AtomicInteger calls = new AtomicInteger();
  private final CountDownLatch end = new CountDownLatch(1);

  @AfterEach
  void letEverythingEnd() {
    end.countDown();
  }

  private SlowCalls guarding(SlowLimits limits) {
    return new SlowCalls(Thread::startVirtualThread, now::get, limits);
  }

  private static Function slow(Type result, Body body) {
    return Function.named("Ask", Category.NETWORK)
        .takes(Parameter.required("text", Type.Scalar.STR, "The text."))
        .returns(result)
        .cost(Cost.SLOW)
        .leavesEvidence()
        .does(body);
  }

  private RuleSet asking(SlowCalls guard, Type result, Body body) {
    var functions = guard.guard(Functions.standard().with(slow(result, body)));
    var main =
        """
        Text: str = JsonData(path='$.text')
        Answer = Ask(text=Text)
        IsNone = Answer == None
        R = Rule(when_all=[Answer == 'yes'], description='r')
        """;
    return ((Compiled) RuleSet.compile(Sources.of(Map.of("main.sml", main)), functions)).ruleSet();
  }

  private static Evaluation evaluate(RuleSet rules) {
    var json = Json.of("{\"text\": \"hello\"}");
    var event = Event.of("e", "t", Instant.EPOCH, json);
    return rules.evaluate(event, Ports.NONE, Scope.EVERYTHING);
  }

  private Object hang() {
    calls.incrementAndGet();
    try {
      end.await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    return "yes";
  }

  @Test
  void givesTheValueAndTheEvidenceOfACallThatAnswers() {
    var rules =
        asking(
            guarding(PATIENT),
            Type.Scalar.STR,
            (_, context) -> {
              context.matched(0, 0, 4, context.event().id());
              return "yes";
            });
    var evaluation = evaluate(rules);
    assertThat(evaluation.features()).containsEntry("Answer", "yes");
    assertThat(evaluation.evidence().getFirst().matched()).isEqualTo("hell");
  }

  @Test
  void hasNoValueWhenACallTakesTooLong() {
    var evaluation = evaluate(asking(guarding(LIMITS), Type.Scalar.STR, (_, _) -> hang()));
    assertThat(evaluation.features()).containsEntry("Answer", null);
    assertThat(evaluation.matches()).isEmpty();
    assertThat(evaluation.errors()).isEmpty();
  }

  @Test
  void keepsTheLimitsOfAFunctionThatHasItsOwn() {
    var guard = new SlowCalls(Thread::startVirtualThread, now::get, PATIENT, Map.of("Ask", LIMITS));
    var evaluation = evaluate(asking(guard, Type.Scalar.STR, (_, _) -> hang()));
    assertThat(evaluation.features()).containsEntry("Answer", null);
  }

  @Test
  void isNoneWhereTheResultMayBe() {
    var optional = Type.optional(Type.Scalar.STR);
    var evaluation =
        evaluate(
            asking(
                guarding(PATIENT),
                optional,
                (_, _) -> {
                  throw new IllegalStateException("down");
                }));
    assertThat(evaluation.features()).containsEntry("IsNone", true);
    assertThat(evaluation.errors()).isEmpty();
  }

  @Test
  void keepsWhatAFunctionSaysAboutItsArguments() {
    var rules =
        asking(
            guarding(PATIENT), Type.Scalar.STR, (_, context) -> context.fail("ValueError", "no"));
    assertThat(evaluate(rules).errors())
        .extracting(Evaluation.Failure::kind)
        .containsExactly("ValueError");
    assertThat(
            evaluate(asking(guarding(PATIENT), Type.Scalar.STR, (_, context) -> context.skip()))
                .errors())
        .isEmpty();
  }

  @Test
  void isNotCalledForAWhileAfterItFailedInARow() {
    var guard = guarding(PATIENT);
    var isDown = new AtomicInteger(1);
    var rules =
        asking(
            guard,
            Type.Scalar.STR,
            (_, _) -> {
              calls.incrementAndGet();
              if (isDown.get() == 1) {
                throw new IllegalStateException("down");
              }
              return "yes";
            });
    for (int i = 0; i < 10; i++) {
      evaluate(rules);
    }
    assertThat(calls).hasValue(PATIENT.failuresMax());
    assertThat(guard.isPaused("Ask")).isTrue();

    now.addAndGet(PATIENT.pause().toNanos());
    evaluate(rules);
    evaluate(rules);
    assertThat(calls).hasValue(PATIENT.failuresMax() + 1);

    isDown.set(0);
    now.addAndGet(PATIENT.pause().toNanos());
    assertThat(evaluate(rules).matches()).hasSize(1);
    assertThat(guard.isPaused("Ask")).isFalse();
    assertThat(evaluate(rules).matches()).hasSize(1);
  }

  @Test
  void hasOnlySoManyCallsOnTheirWay() {
    var patientAtFailing = new SlowLimits(Duration.ofMillis(20), 100, Duration.ofSeconds(30), 2);
    var uninterruptible =
        asking(
            guarding(patientAtFailing),
            Type.Scalar.STR,
            (_, _) -> {
              calls.incrementAndGet();
              awaitEnd();
              return "yes";
            });
    for (int i = 0; i < 5; i++) {
      evaluate(uninterruptible);
    }
    assertThat(calls).hasValue(patientAtFailing.callsMax());
  }

  private void awaitEnd() {
    boolean ended = false;
    while (!ended) {
      try {
        end.await();
        ended = true;
      } catch (InterruptedException _) {
        // Somebody who does not listen.
      }
    }
  }

  @Test
  void showsASlowFunctionNothingThatChanges() {
    var rules =
        asking(
            guarding(PATIENT),
            Type.Scalar.STR,
            (_, context) -> context.labels().of(new dev.fairhaven.rules.Entity("User", "u")));
    assertThat(evaluate(rules).features()).containsEntry("Answer", null);
  }

  @Test
  void leavesOtherFunctionsAlone() {
    var standard = Functions.standard();
    assertThat(guarding(LIMITS).guard(standard).find("RegexMatch"))
        .containsSame(standard.find("RegexMatch").orElseThrow());
    assertThat(standard.find("MXLookup").orElseThrow().cost()).isEqualTo(Cost.SLOW);
  }
}
