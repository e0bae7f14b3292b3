package dev.fairhaven.app.shell.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairhaven.app.decisions.log.Action;
import dev.fairhaven.app.decisions.log.Actions;
import dev.fairhaven.app.decisions.policy.PolicySection;
import dev.fairhaven.app.decisions.policy.Sanction;
import dev.fairhaven.app.detection.rulesets.RuleLibrary;
import dev.fairhaven.app.detection.rulesets.RuleVocabulary;
import dev.fairhaven.app.intake.ingest.EventType;
import dev.fairhaven.app.intake.ingest.ItemType;
import dev.fairhaven.app.review.flags.Suspicion;
import dev.fairhaven.app.review.queues.Queue;
import dev.fairhaven.rules.Compilation;
import dev.fairhaven.rules.Compilation.Compiled;
import dev.fairhaven.rules.Compilation.Rejected;
import dev.fairhaven.rules.Sources;
import dev.fairhaven.rules.tests.RuleTests;
import dev.fairhaven.rules.tests.TestResult;
import dev.fairhaven.testkit.Golden;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Holds every template to what its reader and its users rely on.
class TemplatesTest {

  private static final Path FOLDER = Path.of("src/main/resources/templates");
  private static final Pattern LIST = Pattern.compile("\\blist='(\\w+)'");
  private static final Pattern EVENT = Pattern.compile("'([a-z]+\\.[a-z]+)'");
  private static final Pattern EXPECTED_RULES = Pattern.compile("rules: \\[([^\\]]*)]");
  private static final Set<String> QUEUES_OF_EVERY_INSTALLATION =
      Set.of(Queue.DEFAULT, Queue.URGENT, Queue.SPECIALIST);

  static List<Template> all() {
    return new Templates().all();
  }

  @Test
  void offersEveryFolderThatIsATemplate() throws Exception {
    try (var folders = Files.list(FOLDER)) {
      assertThat(folders.filter(each -> Files.exists(each.resolve("template.yaml"))))
          .hasSize(7)
          .extracting(each -> each.getFileName().toString())
          .containsExactlyInAnyOrderElementsOf(Templates.NAMES);
    }
    assertThat(new Templates().find("../common")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("all")
  void hasRulesThatCompileInItsOwnWords(Template template) {
    var compiled = compiled(template);
    assertThat(compiled.warnings()).isEmpty();
    assertThat(compiled.ruleSet().rules().isEmpty()).isEqualTo(template.ruleFiles().isEmpty());
  }

  @ParameterizedTest
  @MethodSource("all")
  void hasTestsForEveryRuleFileThatPass(Template template) {
    var rules = compiled(template).ruleSet();
    for (var file : template.ruleFiles()) {
      assertThat(rules.sources().tests()).containsKey("tests/" + file + ".yaml");
    }
    var report = RuleTests.run(rules);
    assertThat(report.failed().stream().map(TestResult::rendered)).isEmpty();
    assertThat(report.results()).hasSizeGreaterThanOrEqualTo(template.ruleFiles().size());
  }

  /// A rule of a template's own that no test sees match may never match at all.
  @ParameterizedTest
  @MethodSource("all")
  void hasATestInWhichEachRuleOfItsOwnMatches(Template template) {
    var tests = String.join("\n", new TreeMap<>(template.rules()).values());
    var expected =
        EXPECTED_RULES
            .matcher(tests)
            .results()
            .flatMap(found -> Stream.of(found.group(1).split(", *")))
            .collect(Collectors.toSet());
    assertThat(
            compiled(template).ruleSet().rules().stream()
                .filter(rule -> isOwn(template, rule.at().path()))
                .map(rule -> rule.name()))
        .isSubsetOf(expected);
  }

  private static boolean isOwn(Template template, String path) {
    return Files.exists(FOLDER.resolve(template.name()).resolve("rules").resolve(path));
  }

  @ParameterizedTest
  @MethodSource("all")
  void bringsTheListsThatItsRulesAskAndNoOthers(Template template) {
    var named = new TreeSet<String>();
    template.rules().entrySet().stream()
        .filter(file -> file.getKey().endsWith(".sml"))
        .flatMap(file -> LIST.matcher(file.getValue()).results())
        .forEach(found -> named.add(found.group(1)));
    assertThat(template.listNames())
        .extracting(Object::toString)
        .containsExactlyInAnyOrderElementsOf(named);
  }

  /// Rules that several templates share may speak of events that this one lacks.
  @ParameterizedTest
  @MethodSource("all")
  void declaresTheEventsThatItsOwnRulesJudge(Template template) {
    var declared = template.eventTypes().stream().map(EventType::name).toList();
    template.rules().entrySet().stream()
        .filter(file -> file.getKey().endsWith(".sml") && isOwn(template, file.getKey()))
        .flatMap(file -> EVENT.matcher(file.getValue()).results())
        .forEach(found -> assertThat(declared).contains(found.group(1)));
  }

  @ParameterizedTest
  @MethodSource("all")
  void declaresTheItemsThatItsEventsCarry(Template template) {
    var items = template.itemTypes().stream().map(ItemType::name).toList();
    assertThat(template.eventTypes())
        .isNotEmpty()
        .allSatisfy(
            type -> assertThat(type.carries() == null || items.contains(type.carries())).isTrue());
    var example = template.example();
    assertThat(items)
        .contains(
            example.event().path("target").path("type").asString(),
            example.flag().path("item").path("type").asString());
    assertThat(Suspicion.find(example.flag().path("reason").asString())).isPresent();
  }

  @ParameterizedTest
  @MethodSource("all")
  void saysEachSectionOnceInAFewLines(Template template) {
    assertThat(sections(template))
        .allSatisfy(section -> assertThat(section.text()).hasSizeBetween(40, 450))
        .extracting(PolicySection::number)
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("all")
  void hasLaddersThatGrowHarsher(Template template) {
    assertThat(template.policies())
        .allSatisfy(
            policy ->
                assertThat(policy.ladder().rungs().stream().map(TemplatesTest::weight).toList())
                    .as(policy.title())
                    .isSorted()
                    .doesNotHaveDuplicates());
  }

  private static Duration weight(Sanction sanction) {
    return switch (sanction) {
      case Sanction.Warn() -> Duration.ZERO;
      case Sanction.Suspend(var period) -> period;
      case Sanction.Ban() -> Duration.ofDays(10_000);
    };
  }

  /// One page that shows at a glance what each template brings.
  @Test
  void bringsWhatTheGoldenSays() {
    var text = new StringBuilder();
    for (var template : all()) {
      text.append(template.name()).append(": ").append(template.title()).append('\n');
      line(text, "items", template.itemTypes().stream().map(ItemType::name));
      line(text, "events", template.eventTypes().stream().map(EventType::name));
      line(text, "policies", template.policies().stream().map(each -> each.version().policy()));
      line(text, "rules", template.ruleFiles().stream());
      line(text, "lists", template.listNames().stream().map(Object::toString));
      line(text, "queues", template.queueKeys().stream());
      text.append('\n');
    }
    Golden.check("shell/setup/templates.txt", text.toString());
  }

  private static void line(StringBuilder text, String what, Stream<String> names) {
    text.append("  ").append(what).append(": ");
    text.append(names.collect(Collectors.joining(", "))).append('\n');
  }

  private static List<PolicySection> sections(Template template) {
    return template.policies().stream().flatMap(each -> each.sections().stream()).toList();
  }

  private static Compiled compiled(Template template) {
    Compilation compilation =
        RuleLibrary.of(new Words(template)).compile(Sources.of(template.rules()));
    return switch (compilation) {
      case Compiled compiled -> compiled;
      case Rejected rejected -> throw new AssertionError(rejected.rendered());
    };
  }

  /// The words there are in an installation with this template.
  private record Words(Template template) implements RuleVocabulary {

    @Override
    public boolean isVerdict(String verdict) {
      return Actions.ofVerdict(verdict).filter(this::isPossible).isPresent();
    }

    private boolean isPossible(Action action) {
      return !(action instanceof Action.Review(var queue))
          || QUEUES_OF_EVERY_INSTALLATION.contains(queue)
          || template.queueKeys().contains(queue);
    }

    @Override
    public String verdicts() {
      return Actions.VERDICTS;
    }

    @Override
    public boolean isSection(String number) {
      return sections(template).stream().map(PolicySection::number).anyMatch(number::equals);
    }
  }
}
