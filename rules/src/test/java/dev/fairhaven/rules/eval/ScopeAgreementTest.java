package dev.fairhaven.rules.eval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairhaven.rules.Compilation.Compiled;
import dev.fairhaven.rules.Evaluation;
import dev.fairhaven.rules.Evaluation.Scope;
import dev.fairhaven.rules.Event;
import dev.fairhaven.rules.Functions;
import dev.fairhaven.rules.Json;
import dev.fairhaven.rules.Ports;
import dev.fairhaven.rules.RuleSet;
import dev.fairhaven.rules.Sources;
import dev.fairhaven.testkit.Property;
import dev.fairhaven.testkit.Property.Source;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// Random rule sets over random events: leaving out what does not decide must not change what is
/// decided, and reading bytes must not differ from reading a parsed event.
class ScopeAgreementTest {

  private static final String INPUTS =
      """
      A: int = JsonData(path='$.a')
      B: int = JsonData(path='$.b', required=False)
      C: Optional[int] = JsonData(path='$.c')
      S: str = JsonData(path='$.s', required=False)
      T: str = JsonData(path='$.o.t')
      U: Entity[str] = EntityJson(type='User', path='$.s')
      Low = StringToLower(s=S)
      """;

  private static final List<String> CONDITIONS =
      List.of(
          "A > 1",
          "B == 1",
          "B > 1",
          "C == None",
          "C != None and C > 1",
          "S == 'x'",
          "S in ['x', 'y']",
          "not (A > B)",
          "A // B == 1",
          "Low == T",
          "U == 'x'",
          "A in [B, 1]",
          "StringLength(s=T) > 1",
          "RegexMatch(pattern='x+', target=S)",
          "'x' in S",
          "A == 1 or B == 2",
          "A + B > 2",
          "ListLength(list=[A, B]) == 2",
          "not (S == 'x' and B > 0)");

  private static String rules(Source random) {
    var out = new StringBuilder(INPUTS);
    int count = random.intIn(1, 6);
    for (int i = 0; i < count; i++) {
      out.append(
          "R%d = Rule(when_all=[%s], description=%s)\n"
              .formatted(
                  i, conditions(random, i), random.oneOf(List.of("'d'", "f'{S}'", "f'{U} {B}'"))));
    }
    for (int i = 0; i < count; i++) {
      out.append(
          "WhenRules(rules_any=[R%d, R%d], then=[DeclareVerdict(verdict=%s), LabelAdd(entity=U, label='l'%s)])\n"
              .formatted(
                  i,
                  random.intIn(0, count - 1),
                  random.oneOf(List.of("'v" + i + "'", "S", "T")),
                  random.oneOf(List.of("", ", apply_if=R0"))));
    }
    return out.toString();
  }

  private static String conditions(Source random, int rule) {
    var conditions = new java.util.ArrayList<>(random.listOf(r -> r.oneOf(CONDITIONS)));
    if (rule > 0) {
      conditions.add(
          random.oneOf(List.of("R0 == True", "R0 == False", "not R0", "R0 or A > 1", "True")));
    }
    return String.join(", ", conditions.subList(0, Math.min(conditions.size(), 5)));
  }

  private static String event(Source random) {
    var values =
        List.of(
            "0",
            "1",
            "2",
            "null",
            "\"x\"",
            "\"X\"",
            "\"y\"",
            "1.5",
            "[1]",
            "{\"t\":\"x\"}",
            "true");
    var fields = new java.util.ArrayList<String>();
    for (var name : List.of("a", "b", "c", "s", "o", "a")) {
      if (random.intIn(0, 3) > 0) {
        fields.add("\"" + name + "\":" + random.oneOf(values));
      }
    }
    return "{" + String.join(",", fields) + "}";
  }

  @Test
  void decidesTheSameWhetherOrNotEverythingIsEvaluated() {
    var matched = new AtomicInteger();
    Property.forAll(
        random -> {
          var files =
              Map.of("main.sml", rules(random), "config.yaml", "labels: {l: {valid_for: [User]}}");
          var ruleSet =
              ((Compiled) RuleSet.compile(Sources.of(files), Functions.standard())).ruleSet();
          for (int i = 0; i < 5; i++) {
            var json = event(random);
            var bytes = event(Json.of(json));
            var parsed =
                event(
                    Json.parsed(
                        dev.fairhaven.rules.json.PathReader.parse(
                            json.getBytes(java.nio.charset.StandardCharsets.UTF_8))));
            var all = ruleSet.evaluate(bytes, Ports.NONE, Scope.EVERYTHING);
            var decision = ruleSet.evaluate(bytes, Ports.NONE);
            assertThat(decided(decision)).as(json).isEqualTo(decided(all));
            assertThat(ruleSet.evaluate(parsed, Ports.NONE, Scope.EVERYTHING))
                .as(json)
                .isEqualTo(all);
            matched.addAndGet(decision.matches().size());
          }
        });
    assertThat(matched).as("rules that matched, or nothing was tested").hasPositiveValue();
  }

  private static List<?> decided(Evaluation evaluation) {
    return List.of(
        evaluation.verdicts(),
        evaluation.effects(),
        evaluation.matches().stream()
            .map(match -> match.rule() + ": " + match.description())
            .toList());
  }

  private static Event event(Json data) {
    return Event.of("1", "test", Instant.EPOCH, data);
  }
}
