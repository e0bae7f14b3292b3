package dev.fairhaven.app.detection.rulesets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairhaven.app.intake.ingest.Event;
import dev.fairhaven.app.intake.ingest.EventDecider.Places;
import dev.fairhaven.app.intake.ingest.EventDecider.Undecided;
import dev.fairhaven.app.intake.ingest.EventLog;
import dev.fairhaven.app.intake.ingest.EventType;
import dev.fairhaven.app.platform.kernel.DecisionId;
import dev.fairhaven.app.platform.kernel.EventId;
import dev.fairhaven.app.platform.kernel.ItemRef;
import dev.fairhaven.app.platform.kernel.Json;
import dev.fairhaven.app.testing.Wiring;
import dev.fairhaven.rules.Compilation.Compiled;
import dev.fairhaven.rules.Evaluation.Scope;
import dev.fairhaven.rules.Functions;
import dev.fairhaven.rules.Ports;
import dev.fairhaven.rules.RuleSet;
import dev.fairhaven.rules.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

class WindowStateTest {

  private static final EventType SEEN = new EventType("seen", null, "{}");
  private static final RuleSet FEW =
      rules("Visits = Count(by=[Ip], window=TimeDelta(hours=1), include_current=False)");
  private static final RuleSet MORE =
      rules(
          """
          Visits = Count(by=[Ip], window=TimeDelta(hours=1), include_current=False)
          People = DistinctCount(
            by=Ip, value=User, window=TimeDelta(days=1), include_current=False)
          Spent = Sum(by=User, value=Amount, last=20, when=Amount > 2, include_current=False)
          """);

  private static Wiring wiring;

  @TempDir private Path directory;
  private final Random random = new Random(4);
  private int events;

  @TestConfiguration(proxyBeanMethods = false)
  @ComponentScan("dev.fairhaven.app.intake.ingest.store")
  static class Log {}

  @BeforeAll
  static void start() {
    wiring = Wiring.of(Log.class);
  }

  @AfterAll
  static void stop() {
    wiring.close();
  }

  @BeforeEach
  void empty() {
    wiring.reset("event");
  }

  private static RuleSet rules(String features) {
    var model =
        """
        User: Entity[str] = EntityJson(type='User', path='$.actor.id')
        Ip: str = JsonData(path='$.data.ip')
        Amount: int = JsonData(path='$.data.amount')
        """;
    var compiled =
        RuleSet.compile(Sources.of(Map.of("main.sml", model + features)), Functions.standard());
    assertThat(compiled).isInstanceOf(Compiled.class);
    return ((Compiled) compiled).ruleSet();
  }

  private WindowState state() {
    var settings = new WindowSettings(directory, DataSize.ofMegabytes(64));
    return new WindowState(settings, log(), wiring.clock());
  }

  private WindowState state(RuleSet live) {
    var state = state();
    state.switchTo(live, () -> live);
    return state;
  }

  private static EventLog log() {
    return wiring.get(EventLog.class);
  }

  private Event event() {
    var id = "e" + events++;
    var body = Json.mapper().createObjectNode();
    body.putObject("actor").put("id", "u" + random.nextInt(30));
    var data = body.putObject("data");
    data.put("ip", "ip" + random.nextInt(5));
    data.put("amount", random.nextInt(5));
    var time = Wiring.START.minusSeconds(random.nextInt(60)).plusSeconds(events);
    return new Event(new EventId(id), SEEN, time, new ItemRef("account", "a"), null, body);
  }

  private List<Event> batch() {
    return IntStream.range(0, 1 + random.nextInt(40)).mapToObj(_ -> event()).toList();
  }

  private void accept(WindowState state, RuleSet live, List<Event> batch, boolean commit) {
    wiring
        .get(TransactionTemplate.class)
        .executeWithoutResult(
            transaction -> {
              var undecided =
                  batch.stream().map(each -> new Undecided(each, DecisionId.next())).toList();
              var windows = state.begin(Places.of(log().add(undecided).values()));
              var ports = Ports.NONE.withWindows(windows);
              batch.forEach(each -> live.evaluate(RuleEvents.of(each), ports));
              if (!commit) {
                transaction.setRollbackOnly();
              }
            });
  }

  /// All that is counted, as rules see it.
  private List<SequencedMap<String, @Nullable Object>> counts(WindowState state, RuleSet live) {
    var seen = new ArrayList<SequencedMap<String, @Nullable Object>>();
    wiring
        .get(TransactionTemplate.class)
        .executeWithoutResult(
            transaction -> {
              var ports = Ports.NONE.withWindows(state.begin(new Places(1, 1)));
              for (int i = 0; i < 30; i++) {
                var body = Json.mapper().createObjectNode();
                body.putObject("actor").put("id", "u" + i);
                body.putObject("data").put("ip", "ip" + i % 5).put("amount", 1);
                var probe =
                    new Event(
                        new EventId("probe" + i),
                        SEEN,
                        Wiring.START.plusSeconds(events),
                        new ItemRef("account", "a"),
                        null,
                        body);
                seen.add(live.evaluate(RuleEvents.of(probe), ports, Scope.EVERYTHING).features());
              }
              transaction.setRollbackOnly();
            });
    return seen;
  }

  @Test
  void countsAgainAfterACrashWhatItHadCounted() {
    var state = state(MORE);
    for (int i = 0; i < 20; i++) {
      accept(state, MORE, batch(), true);
      if (i == 8) {
        state.save();
      }
    }
    var expected = counts(state, MORE);
    assertThat(expected.toString()).contains("Visits=1");
    assertThat(counts(state(MORE), MORE)).as("from the snapshot and the log").isEqualTo(expected);
  }

  @Test
  void countsTheWholeLogWithoutASnapshot() throws IOException {
    var state = state(MORE);
    for (int i = 0; i < 10; i++) {
      accept(state, MORE, batch(), true);
    }
    var expected = counts(state, MORE);
    state.save();
    var file = directory.resolve("windows.snapshot");
    Files.write(file, java.util.Arrays.copyOf(Files.readAllBytes(file), 500));
    assertThat(counts(state(MORE), MORE)).as("from a damaged snapshot").isEqualTo(expected);
    Files.delete(file);
    assertThat(counts(state(MORE), MORE)).as("from the log").isEqualTo(expected);
  }

  @Test
  void takesASnapshotOfAnotherDatabaseForNothing() {
    var state = state(MORE);
    accept(state, MORE, batch(), true);
    state.save();
    wiring.reset("event");
    accept(state(MORE), MORE, batch(), true);
    var fresh = state(MORE);
    assertThat(fresh.store().statistics().keys()).isPositive();
    assertThat(counts(fresh, MORE)).isEqualTo(counts(state(MORE), MORE));
  }

  @Test
  void doesNotCountWhatIsRolledBack() {
    var state = state(MORE);
    for (int i = 0; i < 10; i++) {
      var batch = batch();
      if (i % 3 == 0) {
        accept(state, MORE, batch, false);
      }
      accept(state, MORE, batch, true);
      accept(state, MORE, batch(), false);
    }
    var expected = counts(state, MORE);
    assertThat(counts(state(MORE), MORE)).as("what the log says").isEqualTo(expected);
  }

  @Test
  void countsANewFeatureFromTheLogBeforeItGoesLive() {
    var state = state(FEW);
    for (int i = 0; i < 10; i++) {
      accept(state, FEW, batch(), true);
    }
    var before = counts(state, FEW);
    state.switchTo(MORE, () -> MORE);
    assertThat(counts(state, FEW)).as("what was counted before").isEqualTo(before);
    accept(state, MORE, batch(), true);
    assertThat(counts(state, MORE)).isEqualTo(counts(state(MORE), MORE));
  }

  @Test
  void forgetsWhatNoRuleCounts() {
    var state = state(MORE);
    accept(state, MORE, batch(), true);
    long all = state.store().statistics().keys();
    state.switchTo(FEW, () -> FEW);
    assertThat(state.store().statistics().keys()).isBetween(1L, all - 1);
    accept(state, FEW, batch(), true);
    state.switchTo(MORE, () -> MORE);
    assertThat(counts(state, MORE)).isEqualTo(counts(state(MORE), MORE));
  }
}
