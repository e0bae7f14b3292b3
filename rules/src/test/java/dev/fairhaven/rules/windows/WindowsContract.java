package dev.fairhaven.rules.windows;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairhaven.rules.Compilation.Compiled;
import dev.fairhaven.rules.Evaluation.Scope;
import dev.fairhaven.rules.Event;
import dev.fairhaven.rules.Functions;
import dev.fairhaven.rules.Json;
import dev.fairhaven.rules.Ports;
import dev.fairhaven.rules.RuleSet;
import dev.fairhaven.rules.Sources;
import dev.fairhaven.rules.Windows;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What every [Windows] does, as rules see it.
abstract class WindowsContract {

  static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  private final Windows windows = windows();
  private int events;

  abstract Windows windows();

  private static RuleSet rules(String call) {
    var main =
        """
        User: Entity[str] = EntityJson(type='User', path='$.user', coerce_type=True)
        Ip: Optional[str] = JsonData(path='$.ip', required=False)
        Amount: float = JsonData(path='$.amount', required=False)
        Failed: bool = JsonData(path='$.failed', required=False)
        F = %s
        """
            .formatted(call);
    var compiled = RuleSet.compile(Sources.of(Map.of("main.sml", main)), Functions.standard());
    assertThat(compiled).isInstanceOf(Compiled.class);
    return ((Compiled) compiled).ruleSet();
  }

  private @Nullable Object see(RuleSet rules, int second, String json) {
    return see(rules, "e" + events++, second, json);
  }

  private @Nullable Object see(RuleSet rules, String id, int second, String json) {
    var event = Event.of(id, "seen", NOON.plusSeconds(second), Json.of(json.replace('\'', '"')));
    var ports = Ports.NONE.withWindows(windows);
    return rules.evaluate(event, ports, Scope.EVERYTHING).features().get("F");
  }

  @Test
  void countsEachKeyByItself() {
    var rules = rules("Count(by=User, window=TimeDelta(minutes=1))");
    assertThat(see(rules, 0, "{'user':'a'}")).isEqualTo(1L);
    assertThat(see(rules, 10, "{'user':'a'}")).isEqualTo(2L);
    assertThat(see(rules, 20, "{'user':'b'}")).isEqualTo(1L);
  }

  @Test
  void forgetsWhatIsBeforeTheWindow() {
    var rules = rules("Count(by=User, window=TimeDelta(minutes=1))");
    see(rules, 0, "{'user':'a'}");
    assertThat(see(rules, 60, "{'user':'a'}")).isEqualTo(2L);
    assertThat(see(rules, 61, "{'user':'a'}")).isEqualTo(2L);
    assertThat(see(rules, 500, "{'user':'a'}")).isEqualTo(1L);
  }

  @Test
  void countsByACombination() {
    var rules = rules("Count(by=[User, Ip], window=TimeDelta(minutes=1))");
    see(rules, 0, "{'user':'a','ip':'1'}");
    assertThat(see(rules, 1, "{'user':'a','ip':'2'}")).isEqualTo(1L);
    assertThat(see(rules, 2, "{'user':'a','ip':'1'}")).isEqualTo(2L);
  }

  @Test
  void doesNotCountWithoutAKey() {
    var rules = rules("Count(by=[User, Ip], window=TimeDelta(minutes=1))");
    assertThat(see(rules, 0, "{'user':'a'}")).isNull();
    assertThat(see(rules, 0, "{'user':'a'}")).isNull();
  }

  @Test
  void countsOnlyWhatTheConditionHoldsFor() {
    var rules = rules("Count(by=User, window=TimeDelta(minutes=1), when=Failed)");
    see(rules, 0, "{'user':'a','failed':true}");
    assertThat(see(rules, 1, "{'user':'a','failed':false}")).isEqualTo(1L);
    assertThat(see(rules, 2, "{'user':'a'}")).isEqualTo(1L);
    assertThat(see(rules, 3, "{'user':'a','failed':true}")).isEqualTo(2L);
  }

  @Test
  void leavesTheCurrentEventOutIfAsked() {
    var rules = rules("Count(by=User, window=TimeDelta(minutes=1), include_current=False)");
    assertThat(see(rules, 0, "{'user':'a'}")).isEqualTo(0L);
    assertThat(see(rules, 1, "{'user':'a'}")).isEqualTo(1L);
  }

  @Test
  void doesNotCountAnEventTwice() {
    var rules = rules("Count(by=User, window=TimeDelta(minutes=1))");
    see(rules, "same", 0, "{'user':'a'}");
    assertThat(see(rules, "same", 0, "{'user':'a'}")).isEqualTo(1L);
    assertThat(see(rules, "other", 1, "{'user':'a'}")).isEqualTo(2L);
  }

  @Test
  void countsALateEventWhereItBelongs() {
    var rules = rules("Count(by=User, window=TimeDelta(minutes=1))");
    see(rules, 100, "{'user':'a'}");
    assertThat(see(rules, 70, "{'user':'a'}")).isEqualTo(1L);
    assertThat(see(rules, 120, "{'user':'a'}")).isEqualTo(3L);
  }

  @Test
  void addsUp() {
    assertThat(of("Sum(by=User, value=Amount, window=TimeDelta(hours=1))")).isEqualTo(16.0);
    assertThat(of("Average(by=User, value=Amount, window=TimeDelta(hours=1))")).isEqualTo(4.0);
    assertThat(of("Min(by=User, value=Amount, window=TimeDelta(hours=1))")).isEqualTo(1.0);
    assertThat(of("Max(by=User, value=Amount, window=TimeDelta(hours=1))")).isEqualTo(8.0);
    assertThat((Double) of("StdDev(by=User, value=Amount, window=TimeDelta(hours=1))"))
        .isBetween(2.94, 2.95);
    assertThat(of("Percentile(by=User, value=Amount, percentile=50, window=TimeDelta(hours=1))"))
        .isEqualTo(3.0);
    assertThat(of("Rate(by=User, window=TimeDelta(hours=1))")).isEqualTo(4.0 / 60);
    assertThat(of("FirstSeen(by=User, window=TimeDelta(hours=1))")).isEqualTo(30.0);
    assertThat(of("LastSeen(by=User, window=TimeDelta(hours=1))")).isEqualTo(10.0);
  }

  /// The value at the last of four events.
  private @Nullable Object of(String call) {
    var rules = rules(call);
    var user = "u" + events;
    Object value = null;
    int second = 0;
    for (double amount : new double[] {1, 3, 4, 8}) {
      value = see(rules, second, "{'user':'" + user + "','amount':" + amount + "}");
      second += 10;
    }
    return value;
  }

  @Test
  void hasNoValueWhereThereIsNothing() {
    assertThat(
            see(
                rules("Max(by=User, value=Amount, window=TimeDelta(hours=1), when=False)"),
                0,
                "{'user':'a','amount':1}"))
        .isNull();
    assertThat(see(rules("LastSeen(by=User, window=TimeDelta(hours=1))"), 0, "{'user':'b'}"))
        .isNull();
  }

  @Test
  void tellsValuesApart() {
    var rules = rules("DistinctCount(by=Ip, value=User, window=TimeDelta(minutes=1))");
    see(rules, 0, "{'user':'a','ip':'1'}");
    see(rules, 1, "{'user':'b','ip':'1'}");
    assertThat(see(rules, 2, "{'user':'a','ip':'1'}")).isEqualTo(2L);
    assertThat(see(rules, 3, "{'user':'c','ip':'1'}")).isEqualTo(3L);
  }

  @Test
  void looksAtTheNewest() {
    var rules = rules("Sum(by=User, value=Amount, last=2)");
    see(rules, 0, "{'user':'a','amount':1}");
    see(rules, 1_000_000, "{'user':'a','amount':2}");
    assertThat(see(rules, 2_000_000, "{'user':'a','amount':4}")).isEqualTo(6.0);
  }

  @Test
  void countsWhateverRulesLookAt() {
    var rules = rules("1 == 2 and Count(by=User, window=TimeDelta(minutes=1)) > 1");
    see(rules, 0, "{'user':'a'}");
    var again = rules("Count(by=User, window=TimeDelta(minutes=1))");
    assertThat(see(again, 1, "{'user':'a'}")).isEqualTo(2L);
  }

  @Test
  void countsHistoryAgain() {
    var rules = rules("Count(by=User, window=TimeDelta(minutes=1))");
    rules.count(Event.of("h", "seen", NOON, Json.of("{\"user\":\"a\"}")), windows);
    assertThat(see(rules, 1, "{'user':'a'}")).isEqualTo(2L);
  }
}
