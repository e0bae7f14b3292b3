package dev.fairhaven.app.shell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairhaven.app.platform.kernel.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Rule files are checked and tried from the command line.
class RulesCommandTest {

  /// Rule sets, events and what Osprey 1.1.0 exports for them; not part of this repository.
  private static final Path OSPREY =
      Path.of(
              Optional.ofNullable(System.getenv("FAIRHAVEN_SML_VECTORS"))
                  .orElse("../../shared/sml"))
          .resolve("bench");

  private static final String RULES =
      """
      Text: str = JsonData(path='$.data.text')
      Author: Entity[str] = EntityJson(type='User', path='$.actor.id')
      Age: int = JsonData(path='$.data.age')

      Greets = Rule(when_all=['hello' in Text], description='says hello')

      WhenRules(
        rules_any=[Greets],
        then=[
          DeclareVerdict(verdict='review:urgent'),
          CitePolicy(section='3.2'),
          LabelAdd(entity=Author, label='greeter'),
        ],
      )
      """;

  private static final String LABELS =
      """
      labels:
        greeter:
          valid_for: [User]
          connotation: neutral
          description: says hello
      """;

  private static final String TEST =
      """
      tests:
        - name: greets
          events:
            - {type: post.created, actor: {id: u17}, data: {text: hello there}, expect: {verdicts: ['%s']}}
      """;

  private static final String EVENT =
      """
      {"id":"evt-1","type":"post.created","time":"2026-01-31T09:30:00Z",\
      "actor":{"type":"account","id":"u17"},"data":{"text":"hello there"}}
      """;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir private Path directory;

  private Path rules;

  @BeforeEach
  void writeRules() throws IOException {
    rules = directory.resolve("rules");
    write("rules/main.sml", RULES);
    write("rules/config/labels.yaml", LABELS);
  }

  @Test
  void findsGoodRulesFine() {
    assertThat(run("rules", "check", rules.toString())).isEqualTo(ExitCodes.OK);
    assertThat(out.toString()).isEqualToIgnoringNewLines("2 files, 1 rule, 3 features: fine");
    assertThat(err.toString()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "review:urgent, reviev, no such verdict",
    "3.2, three, no such section",
    "in Text, in Texts, Texts"
  })
  void pointsAtWhatIsWrong(String right, String wrong, String message) throws IOException {
    write("rules/main.sml", RULES.replace(right, wrong));
    assertThat(run("rules", "check", rules.toString())).isEqualTo(ExitCodes.FAILED);
    assertThat(err.toString()).contains("error: ").contains(message).contains("--> main.sml:");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void runsTheTestsBesideTheRules() throws IOException {
    write("rules/tests/greeter.yaml", TEST.formatted("review:urgent"));
    assertThat(run("rules", "test", rules.toString())).isEqualTo(ExitCodes.OK);
    assertThat(out.toString()).isEqualToIgnoringNewLines("1 test, all passed");
  }

  @Test
  void showsHowATestFails() throws IOException {
    write("rules/tests/greeter.yaml", TEST.formatted("remove"));
    assertThat(run("rules", "test", rules.toString())).isEqualTo(ExitCodes.FAILED);
    assertThat(out.toString())
        .contains("tests/greeter.yaml:2: greets", "- remove", "+ review:urgent", "1 failed");
  }

  @Test
  void runsNoTestsOfRulesWithErrors() throws IOException {
    write("rules/main.sml", RULES.replace("in Text", "in Texts"));
    assertThat(run("rules", "test", rules.toString())).isEqualTo(ExitCodes.FAILED);
    assertThat(err.toString()).contains("error: ").contains("Texts");
  }

  @Test
  void refusesADirectoryWithoutRules() {
    assertThat(run("rules", "check", directory.toString())).isEqualTo(ExitCodes.REFUSED);
    assertThat(err.toString()).contains("rule set has no main.sml");
  }

  @Test
  void refusesADirectoryThatIsNotThere() {
    assertThat(run("rules", "check", "/nowhere/at/all")).isEqualTo(ExitCodes.REFUSED);
    assertThat(err.toString()).contains("no directory /nowhere/at/all");
  }

  @Test
  void evaluatesOurEvents() throws IOException {
    var events = write("events.jsonl", EVENT);
    assertThat(eval(events)).isEqualTo(ExitCodes.OK);
    var line = Json.mapper().readTree(out.toString());
    assertThat(line)
        .isEqualTo(
            Json.mapper()
                .readTree(
                    """
                    {"id": "evt-1", "verdicts": ["review:urgent"], "rules": ["Greets"],
                     "labels": ["User/greeter"], "errors": []}
                    """));
  }

  @Test
  void exportsEveryFeatureWhenAsked() throws IOException {
    var events = write("events.jsonl", EVENT);
    assertThat(eval(events, "--export", "all")).isEqualTo(ExitCodes.OK);
    var line = Json.mapper().readTree(out.toString());
    assertThat(line.path("features"))
        .isEqualTo(
            Json.mapper()
                .readTree(
                    """
                    {"Text": "hello there", "Author": "u17", "Age": null, "Greets": true}
                    """));
    assertThat(line.at("/errors/0/kind").asString()).isEqualTo("MissingJsonPath");
    assertThat(line.at("/errors/0/at").asString()).isEqualTo("main.sml:3");
  }

  @Test
  void printsTheEventsThatAQueryIsTrueOf() throws IOException {
    var events =
        write("events.jsonl", EVENT + EVENT.replace("hello", "bye").replace("evt-1", "evt-2"));
    assertThat(eval(events, "--query", "not Greets and Author == 'u17'")).isEqualTo(ExitCodes.OK);
    assertThat(out.toString().lines()).singleElement().asString().contains("evt-2");
  }

  @Test
  void pointsAtWhatIsWrongWithAQuery() throws IOException {
    var events = write("events.jsonl", EVENT);
    assertThat(eval(events, "--query", "Greats")).isEqualTo(ExitCodes.FAILED);
    assertThat(err.toString()).contains("--> query:1:0", "the query must be");
    assertThat(eval(events, "--query", "A".repeat(10_001))).isEqualTo(ExitCodes.USAGE);
    assertThat(err.toString()).contains("--query: expected at most 10000 characters");
  }

  @Test
  void namesBrokenLinesAndGoesOn() throws IOException {
    var events = write("events.jsonl", "{\n\n" + EVENT + "[]\n{\"id\":\"evt-2\",\"type\":\"x\"}\n");
    assertThat(eval(events)).isEqualTo(ExitCodes.FAILED);
    assertThat(out.toString().lines()).hasSize(1);
    assertThat(err.toString().lines())
        .containsExactly(
            "line 1: expected a JSON object",
            "line 4: expected a JSON object",
            "line 5: expected a text in 'time'");
  }

  @Test
  void readsCompressedEvents() throws IOException {
    var events = directory.resolve("events.jsonl.gz");
    try (var compressed = new GZIPOutputStream(Files.newOutputStream(events))) {
      compressed.write(EVENT.getBytes(StandardCharsets.UTF_8));
    }
    assertThat(eval(events)).isEqualTo(ExitCodes.OK);
    assertThat(out.toString()).contains("Greets");
  }

  @Test
  void refusesRulesThatDoNotCompile() throws IOException {
    write("rules/main.sml", "Text = Nothing\n");
    assertThat(eval(write("events.jsonl", EVENT))).isEqualTo(ExitCodes.FAILED);
    assertThat(err.toString()).contains("--> main.sml:1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rules_syn_100", "rules_syn_100_labels", "rules_syn_500"})
  void exportsWhatOspreyExports(String ruleSet) throws IOException {
    Assumptions.assumeTrue(Files.isDirectory(OSPREY), "no recordings of Osprey");
    rules = OSPREY.resolve(ruleSet);
    var expected = lines(OSPREY.resolve("expected/" + ruleSet + ".features.jsonl.gz"));
    var some = lines(OSPREY.resolve("ev_rich.jsonl.gz")).subList(0, expected.size());
    assertThat(eval(write("events.jsonl", String.join("\n", some)), "--export", "all"))
        .isEqualTo(ExitCodes.OK);
    var actual = out.toString().lines().map(line -> Json.mapper().readTree(line)).toList();
    assertThat(actual).hasSameSizeAs(expected);
    for (int i = 0; i < expected.size(); i++) {
      assertSame(actual.get(i), (ObjectNode) Json.mapper().readTree(expected.get(i)));
    }
  }

  /// Osprey puts what it did among the features, under names with two underscores.
  private static void assertSame(JsonNode actual, ObjectNode osprey) {
    assertThat(actual.path("id").asString()).isEqualTo(osprey.path("__action_id").asString());
    assertThat(texts(actual.path("verdicts")))
        .containsExactlyInAnyOrderElementsOf(texts(osprey.path("__verdicts")));
    osprey.remove(osprey.propertyNames().stream().filter(name -> name.startsWith("__")).toList());
    assertThat(actual.path("features")).isEqualTo(osprey);
  }

  private static List<String> texts(JsonNode array) {
    return array.valueStream().map(JsonNode::asString).toList();
  }

  private static List<String> lines(Path compressed) throws IOException {
    try (InputStream content = new GZIPInputStream(Files.newInputStream(compressed))) {
      return new String(content.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  @Test
  void measuresHowFastRulesAre() throws IOException {
    var file = write("events.jsonl", EVENT);
    assertThat(bench(file, "--json", "--labels", "--explain")).isEqualTo(ExitCodes.OK);
    var figures = Json.mapper().readTree(out.toString());
    assertThat(figures.path("rules").asInt()).isEqualTo(1);
    for (var figure :
        List.of(
            "eventsPerCpuSecond",
            "p50Micros",
            "p99Micros",
            "bytesPerEvent",
            "compileColdMillis",
            "compileAfterEditMillis")) {
      assertThat(figures.path(figure).asDouble()).as(figure).isPositive();
    }
  }

  @Test
  void measuresNothingWithoutEvents() throws IOException {
    assertThat(bench(write("events.jsonl", "\n"))).isEqualTo(ExitCodes.USAGE);
    assertThat(err.toString()).contains("there are no events in");
    assertThat(bench(write("events.jsonl", "{}"))).isEqualTo(ExitCodes.USAGE);
    assertThat(err.toString()).contains("is not an event: expected a text in 'id'");
  }

  private int bench(Path events, String... more) {
    var arguments = new ArrayList<>(List.of("bench", "rules", "--warm-up", "0"));
    arguments.addAll(List.of("--duration", "0", "--rules", rules.toString()));
    arguments.addAll(List.of("--events", events.toString()));
    arguments.addAll(List.of(more));
    return run(arguments.toArray(String[]::new));
  }

  private int eval(Path events, String... more) {
    var arguments = new ArrayList<>(List.of("rules", "eval"));
    arguments.addAll(List.of("--rules", rules.toString(), "--events", events.toString()));
    arguments.addAll(List.of(more));
    return run(arguments.toArray(String[]::new));
  }

  private Path write(String path, String text) throws IOException {
    var file = directory.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private int run(String... arguments) {
    return CommandLines.create()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }
}
