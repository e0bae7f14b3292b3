package dev.fairhaven.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.fairhaven.rules.Compilation.Compiled;
import dev.fairhaven.rules.Compilation.Rejected;
import dev.fairhaven.rules.Evaluation.Scope;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Whatever rules and events are made of: nothing crashes, hangs, or takes memory without bound.
///
/// Runs for a few seconds from a seed that it prints when it fails. Longer on demand:
/// `-Dfuzz.seconds=600`, and the same again with `-Dfuzz.seed=`.
class FuzzTest {

  private static final Duration TIME =
      Duration.ofMillis(
          (long) (1000 * Double.parseDouble(System.getProperty("fuzz.seconds", "1.5"))));
  private static final long SEED = Long.getLong("fuzz.seed", System.nanoTime());

  /// What one input may allocate; small inputs that take more are growing without bound.
  private static final long BYTES_MAX = 512L * 1024 * 1024;

  /// CPU time one input may take, far above what any takes that is not stuck.
  private static final Duration CPU_MAX = Duration.ofSeconds(20);

  private static final String SEED_RULES =
      """
      Import(rules=['more.sml'])
      Text: str = JsonData(path='$.text', required=False)
      Age: int = JsonData(path='$.a.age', required=False)
      Ratio: float = JsonData(path='$.ratio', required=False)
      Tags: List[str] = JsonData(path='$.tags', required=False)
      Maybe: Optional[int] = JsonData(path='$.maybe')
      User: Entity[str] = EntityJson(type='User', path='$.user', required=False)
      Low = StringToLower(s=Text)
      Big = Age ** Age ** 3
      Long = Text * Age * 1000
      Shifted = Age << Age
      Part = StringSlice(s=Text, start=2, end=50)
      Parts = StringSplit(s=Text, sep=' ')
      Site = DomainTld(domain=Text)
      Hash = HashSha256(input=Text)
      Joined = StringJoin(s=', ', iterable=Tags)
      R = Rule(when_all=[Age > 1, RegexMatch(pattern='(a+)+b', target=Text), Text in ['x', 'y']], description=f'{User} {Age}')
      S = Rule(when_all=[not R, 'free' in Low and 'money' in Low, Maybe != None and Maybe < 3], description='s')
      T = Rule(when_all=[RegexMatch(pattern='(x|xy|y)*z$', target=Low) or Ratio / Age >= 0.5], description='t')
      WhenRules(rules_any=[R, S, T], then=[DeclareVerdict(verdict='v'), LabelAdd(entity=User, label='spammer')])
      """;

  private static final List<String> PIECES =
      List.of(
          "(",
          ")",
          "[",
          "]",
          "{",
          "}",
          "'",
          "\"",
          "'''",
          "f'{",
          "}'",
          "\\\\",
          "\n",
          "\n  ",
          "\t",
          "#",
          ";",
          ",",
          ":",
          "=",
          "==",
          "!=",
          "<",
          ">=",
          " in ",
          " not ",
          " and ",
          " or ",
          "-",
          "**",
          "//",
          "%",
          "<<",
          ">>",
          "10 ** 10 ** 10",
          "'a' * 10 ** 9",
          "1 << 10 ** 9",
          "1e400",
          "0x",
          "1_0",
          "9".repeat(400),
          "None",
          "True",
          "Rule(",
          "JsonData(path='$..*')",
          "Import(rules=[",
          "Require(rule=f'{Text}')",
          "Optional[",
          "'(a*)*b'",
          "'(?=(a+)+$)'",
          "'[[:x:]]{9999}'",
          "'(((((a{99}){99}){99}){99}){99})'",
          "\u0000",
          "é",
          "\uD83D\uDE00",
          "\uFB01",
          "_x",
          "R",
          "Text",
          "X = X",
          "\r",
          "\f",
          "\uFEFF",
          "(".repeat(3000),
          "[".repeat(3000),
          "-".repeat(3000),
          "not ".repeat(3000),
          "A = 1 + ".repeat(2000),
          "a.".repeat(2000));

  private static final List<String> VALUES =
      List.of(
          "0",
          "1",
          "-1",
          "1e308",
          "-1e-400",
          "123456789012345678901234567890",
          "9".repeat(5000),
          "1.5",
          "true",
          "null",
          "\"\"",
          "\"x\"",
          "\"free money\"",
          "\"\\ud800\"",
          "\"\\u0000\"",
          "[]",
          "{}",
          "[1,\"x\",null]",
          "{\"age\":3}",
          "[".repeat(2000),
          "\"" + "a".repeat(50_000) + "\"",
          "\"" + "xy".repeat(20_000) + "\"",
          "\"\u00e9\u212a\"",
          "NaN",
          "\"unfinished");

  private final Random random = new Random(SEED);
  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private interface Case {
    /// @return what was tried, for the message
    String run();
  }

  private void fuzz(Case one) {
    var end = System.nanoTime() + TIME.toNanos();
    int runs = 0;
    while (System.nanoTime() < end) {
      runs++;
      long bytes = threads.getCurrentThreadAllocatedBytes();
      long cpu = threads.getCurrentThreadCpuTime();
      var input = one.run();
      assertThat(threads.getCurrentThreadAllocatedBytes() - bytes)
          .as("seed %d: bytes allocated for %s", SEED, shown(input))
          .isLessThan(BYTES_MAX);
      assertThat(threads.getCurrentThreadCpuTime() - cpu)
          .as("seed %d: nanoseconds for %s", SEED, shown(input))
          .isLessThan(CPU_MAX.toNanos());
    }
    assertThat(runs).isPositive();
  }

  private static String shown(String input) {
    return input.length() < 3000 ? input : input.substring(0, 3000) + "…";
  }

  @Test
  void compilerSurvivesAnyText() throws IOException {
    var seeds = seeds();
    fuzz(
        () -> {
          var text = mutated(oneOf(seeds));
          var files =
              Map.of(
                  "main.sml", text, "more.sml", "B = 1 + 1\n", "config/labels.yaml", Rules.LABELS);
          try {
            var compilation = RuleSet.compile(Sources.of(files), Functions.standard());
            if (compilation instanceof Rejected rejected) {
              assertThat(rejected.rendered()).isNotEmpty();
            } else if (compilation instanceof Compiled(var ruleSet, _)) {
              evaluate(ruleSet, event());
            }
          } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError("seed " + SEED + ": " + shown(text), e);
          }
          return text;
        });
  }

  @Test
  void evaluatorSurvivesAnyEvent() {
    var ruleSet =
        Rules.compiled(
            Map.of(
                "main.sml",
                SEED_RULES,
                "more.sml",
                "B = 1 + 1\n",
                "config/labels.yaml",
                Rules.LABELS));
    fuzz(
        () -> {
          var bytes = event();
          try {
            evaluate(ruleSet, bytes);
          } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError(
                "seed " + SEED + ": " + shown(new String(bytes, StandardCharsets.ISO_8859_1)), e);
          }
          return new String(bytes, StandardCharsets.ISO_8859_1);
        });
  }

  /// Rules of the repository beside our own.
  private static List<String> seeds() throws IOException {
    var seeds = new ArrayList<>(List.of(SEED_RULES, ""));
    var starters = Path.of("..", "app", "src", "main", "resources");
    try (var files = Files.walk(starters)) {
      for (var file : files.filter(path -> path.toString().endsWith(".sml")).toList()) {
        seeds.add(Files.readString(file));
      }
    }
    return seeds;
  }

  private static void evaluate(RuleSet ruleSet, byte[] data) {
    for (var scope : Scope.values()) {
      var event = Event.of("1", "test", Rules.NOON, Json.of(data));
      var evaluation = ruleSet.evaluate(event, Ports.NONE, scope);
      evaluation.features().forEach((name, _) -> assertThat(name).isNotEmpty());
      evaluation.matches().forEach(match -> assertThat(match.evidence()).isNotNull());
      ruleSet.labelledEntities(event);
    }
  }

  private byte[] event() {
    var fields = new ArrayList<String>();
    for (var name : List.of("text", "a", "ratio", "tags", "maybe", "user", "other", "text")) {
      if (random.nextInt(4) > 0) {
        fields.add("\"" + name + "\":" + oneOf(VALUES));
      }
    }
    var bytes = ("{" + String.join(",", fields) + "}").getBytes(StandardCharsets.UTF_8);
    for (int i = random.nextInt(3); i > 0 && bytes.length > 0; i--) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
    }
    return random.nextInt(20) == 0 ? new byte[0] : bytes;
  }

  private String mutated(String seed) {
    var text = new StringBuilder(seed);
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      int start = random.nextInt(text.length() + 1);
      int end = Math.min(text.length(), start + random.nextInt(12));
      switch (random.nextInt(3)) {
        case 0 -> text.replace(start, end, oneOf(PIECES));
        case 1 -> text.insert(start, text.substring(start, end));
        default -> text.delete(start, end);
      }
    }
    return text.toString();
  }

  private <T> T oneOf(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
