package dev.fairhaven.rules.eval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairhaven.rules.Compilation.Compiled;
import dev.fairhaven.rules.Compilation.Rejected;
import dev.fairhaven.rules.Entity;
import dev.fairhaven.rules.Evaluation;
import dev.fairhaven.rules.Evaluation.Scope;
import dev.fairhaven.rules.Event;
import dev.fairhaven.rules.Functions;
import dev.fairhaven.rules.Json;
import dev.fairhaven.rules.LabelState;
import dev.fairhaven.rules.LabelState.Reason;
import dev.fairhaven.rules.LabelStatus;
import dev.fairhaven.rules.Labels;
import dev.fairhaven.rules.Ports;
import dev.fairhaven.rules.RuleSet;
import dev.fairhaven.rules.Sources;
import dev.fairhaven.rules.check.Checker;
import dev.fairhaven.rules.ir.Program;
import dev.fairhaven.rules.json.PathReader;
import dev.fairhaven.testkit.Property;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// Random rule sets over random events: the engine, whatever it shares, skips or puts off, says
/// what the [ReferenceEvaluator] says. When everything is asked for, all of it; when only the
/// decision is, the same decision, and of features, passages and errors no other than those.
class ReferenceAgreementTest {

  private static final int EVENTS = 12;

  private static final Labels LABELS = Labels.of(Map.of(new Entity("User", "x"), Map.of("l", l())));
  private static final Ports PORTS = Ports.NONE.withLabels(LABELS);

  private final AtomicInteger matched = new AtomicInteger();
  private final AtomicInteger failed = new AtomicInteger();
  private final AtomicInteger passages = new AtomicInteger();

  private static LabelState l() {
    var reasons = new LinkedHashMap<String, Reason>();
    reasons.put("Earlier", new Reason("", Map.of(), Instant.EPOCH, null, false));
    return new LabelState(LabelStatus.ADDED, reasons, List.of());
  }

  @Test
  void saysWhatTheReferenceSays() {
    Property.forAll(
        random -> {
          var programs = new RandomPrograms(random);
          var sources = Sources.of(programs.files());
          var ruleSet = compiled(sources);
          var program =
              Objects.requireNonNull(Checker.check(sources, Functions.standard()).program());
          for (int i = 0; i < EVENTS; i++) {
            compare(ruleSet, program, programs.event(), sources);
          }
        });
    assertThat(matched).as("rules that matched, or nothing was tested").hasPositiveValue();
    assertThat(failed).as("errors, or none were compared").hasPositiveValue();
    assertThat(passages).as("passages, or none were compared").hasPositiveValue();
  }

  private static RuleSet compiled(Sources sources) {
    return switch (RuleSet.compile(sources, Functions.standard())) {
      case Compiled(var ruleSet, _) -> ruleSet;
      case Rejected rejected -> throw new AssertionError(rejected.rendered() + sources.all());
    };
  }

  private void compare(RuleSet ruleSet, Program program, String json, Sources sources) {
    var utf8 = json.getBytes(StandardCharsets.UTF_8);
    var event = event(Json.of(utf8));
    var expected = ReferenceEvaluator.evaluate(program, event, LABELS);
    var parsed = event(Json.parsed(PathReader.parse(utf8)));
    try {
      checkEverything(ruleSet.evaluate(event, PORTS, Scope.EVERYTHING), expected);
      checkEverything(ruleSet.evaluate(parsed, PORTS, Scope.EVERYTHING), expected);
      checkDecision(ruleSet.evaluate(event, PORTS), expected);
      checkDecision(ruleSet.evaluate(parsed, PORTS), expected);
    } catch (AssertionError e) {
      throw new AssertionError(json + "\n" + sources.all(), e);
    }
    matched.addAndGet(expected.matches().size());
    failed.addAndGet(expected.errors().size());
    expected.matches().forEach(match -> passages.addAndGet(match.found().size()));
  }

  private static Event event(Json data) {
    return Event.of("1", "test", Instant.EPOCH, data);
  }

  private static void checkEverything(Evaluation actual, ReferenceEvaluator.Result expected) {
    checkDecided(actual, expected);
    assertThat(actual.errors()).isEqualTo(expected.errors());
    assertThat(new ArrayList<>(actual.features().entrySet()))
        .isEqualTo(new ArrayList<>(expected.features().entrySet()));
    for (int i = 0; i < actual.matches().size(); i++) {
      var match = actual.matches().get(i);
      var other = expected.matches().get(i);
      assertThat(new ArrayList<>(match.features().entrySet()))
          .isEqualTo(new ArrayList<>(other.features().entrySet()));
      assertThat(passages(match)).containsExactlyInAnyOrderElementsOf(passages(other));
    }
  }

  private static void checkDecision(Evaluation actual, ReferenceEvaluator.Result expected) {
    checkDecided(actual, expected);
    assertThat(expected.errors()).containsAll(actual.errors());
    for (int i = 0; i < actual.matches().size(); i++) {
      var match = actual.matches().get(i);
      var other = expected.matches().get(i);
      assertThat(other.features().entrySet()).containsAll(match.features().entrySet());
      assertThat(passages(other)).containsAll(passages(match));
    }
  }

  private static void checkDecided(Evaluation actual, ReferenceEvaluator.Result expected) {
    assertThat(actual.verdicts()).isEqualTo(expected.verdicts());
    assertThat(actual.effects()).isEqualTo(expected.effects());
    assertThat(actual.matches().stream().map(m -> List.of(m.rule(), m.description(), m.at())))
        .isEqualTo(
            expected.matches().stream()
                .map(m -> List.of(m.rule(), m.description(), m.at()))
                .toList());
  }

  private static List<List<?>> passages(Evaluation.Match match) {
    return match.evidence().stream()
        .<List<?>>map(e -> List.of(e.function(), e.start(), e.end(), e.detail()))
        .distinct()
        .toList();
  }

  private static List<List<?>> passages(ReferenceEvaluator.Match match) {
    return match.found().stream()
        .<List<?>>map(f -> List.of(f.function(), f.start(), f.end(), f.detail()))
        .distinct()
        .toList();
  }
}
