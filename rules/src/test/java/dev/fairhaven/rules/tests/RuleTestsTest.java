package dev.fairhaven.rules.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairhaven.rules.Compilation.Compiled;
import dev.fairhaven.rules.Functions;
import dev.fairhaven.rules.RuleSet;
import dev.fairhaven.rules.Sources;
import dev.fairhaven.testkit.Golden;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleTestsTest {

  private static final String RULES =
      """
      EventType = GetActionName()
      Author: Entity[str] = EntityJson(type='User', path='$.actor.id')
      Text: str = JsonData(path='$.data.text', required=False)
      Length = StringLength(s=Text)

      SellsPills = Rule(when_all=['pills' in Text], description=f'{Author} sells pills')
      WhenRules(
        rules_any=[SellsPills],
        then=[
          LabelAdd(entity=Author, label='spammer', expires_after=TimeDelta(hours=1)),
          DeclareVerdict(verdict='remove'),
        ],
      )
      PostsAgain = Rule(
        when_all=[HasLabel(entity=Author, label='spammer'), Text != None],
        description=f'{Author} posts again',
      )
      WhenRules(rules_any=[PostsAgain], then=[DeclareVerdict(verdict='review')])
      """;

  private static final String LABELS = "labels: {spammer: {valid_for: [User]}}";

  private static TestReport run(String test) {
    var sources =
        Sources.of(Map.of("main.sml", RULES, "config.yaml", LABELS, "tests/pills.yaml", test));
    return RuleTests.run(((Compiled) RuleSet.compile(sources, Functions.standard())).ruleSet());
  }

  private static TestReport runEvents(String events) {
    return run("tests:\n- name: t\n  events:\n" + events.indent(2));
  }

  @Test
  void fillsListsWithEntriesThatSayMore() {
    var rules =
        """
        Text: str = JsonData(path='$.data.text', required=False)
        Slur = Rule(
          when_all=[MatchesAny(text=Text, list='slurs', severity='serious', category='hate', language='en')],
          description='says a slur',
        )
        WhenRules(rules_any=[Slur], then=[DeclareVerdict(verdict='remove')])
        """;
    var test =
        """
        tests:
          - name: t
            lists:
              slurs:
                kind: terms
                entries:
                  - nitwit
                  - {value: vermin, severity: serious, category: Hate, language: en-GB, inside: true, exceptions: [vermin control]}
            events:
              - {type: post, data: {text: verminous}, expect: {verdicts: [remove]}}
              - {type: post, data: {text: nitwit}, expect: {verdicts: []}}
              - {type: post, data: {text: vermin control}, expect: {verdicts: []}}
        """;
    assertThat(reported(rules, test)).isEqualTo("1 test, all passed");
    assertThat(reported(rules, test.replace("severity: serious", "severity: high")))
        .contains("severity: expected low, moderate, serious, critical");
    assertThat(reported(rules, test.replace("inside: true", "inside: perhaps")))
        .contains("inside: expected true or false");
  }

  private static String reported(String rules, String test) {
    var sources = Sources.of(Map.of("main.sml", rules, "tests/t.yaml", test));
    return RuleTests.run(((Compiled) RuleSet.compile(sources, Functions.standard())).ruleSet())
        .rendered();
  }

  @Test
  void seesWhatEarlierEventsOfTheSameTestSet() {
    var report =
        run(
            """
            tests:
              - name: looks at somebody who sold pills within the hour
                events:
                  - {type: post, actor: {id: u1}, data: {text: cheap pills}, expect: {labels: [User/spammer]}}
                  - {type: post, actor: {id: u1}, data: {text: hello}, after: 59m, expect: {verdicts: [review]}}
                  - {type: post, actor: {id: u1}, data: {text: hello}, after: 1m, expect: {verdicts: []}}
              - name: knows nothing of the test before
                events:
                  - {type: post, actor: {id: u1}, data: {text: hello}, expect: {rules: []}}
              - name: begins with labels
                labels: {User/u1: [spammer]}
                events:
                  - {type: post, actor: {id: u1}, data: {text: hello}, expect: {rules: [PostsAgain]}}
            """);
    assertThat(report.rendered()).isEqualTo("3 tests, all passed");
  }

  @Test
  void showsWhatDiffers() {
    var report =
        run(
            """
            tests:
              - name: takes everything for fine
                events:
                  - type: post
                    actor: {id: u1}
                    data: {text: cheap pills}
                    expect: {verdicts: [], rules: [PostsAgain], features: {Length: 12}}
                  - type: post
                    actor: {id: u1}
                    after: 5m
                    data: {text: cheap pills}
                    expect: {verdicts: [remove, ban], labels: []}
            """);
    assertThat(report.passed()).isFalse();
    Golden.check("rule-tests/differences.txt", report.rendered() + "\n");
  }

  @Test
  void comparesFeaturesByValue() {
    assertThat(
            runEvents(
                    """
                    - type: post
                      document: {actor: {id: u1}, data: {text: 'four'}}
                      expect: {features: {Length: 4.0, Text: four, Author: u1, SellsPills: false}}
                    """)
                .rendered())
        .isEqualTo("1 test, all passed");
  }

  @Test
  void repeatsAnEventWithNumbers() {
    var report =
        runEvents(
            """
            - type: post
              times: 3
              every: 10m
              actor: {id: 'u{n}'}
              data: {text: 'pills for {n}'}
              expect: {features: {Author: u3, Text: pills for 3}, rules: [SellsPills]}
            """);
    assertThat(report.rendered()).isEqualTo("1 test, all passed");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {typ: post}                              | event: unknown field `typ`
          {data: {}}                               | event: expected a field `type`
          {type: post, after: soon}                | after: expected a span of time
          {type: post, times: 0}                   | times: expected a whole number
          {type: post, expect: {verdict: []}}      | expect: unknown field `verdict`
          {type: post, expect: {verdicts: remove}} | verdicts: expected a list
          {type: [post]}                           | type: expected a text
          {type: post, type: post}                 | `type` is there twice
          {type: post                              | not valid YAML
          """)
  void saysWhatIsWrongWithATestAndWhere(String event, String message) {
    var report = runEvents("- " + event + "\n");
    assertThat(report.passed()).isFalse();
    assertThat(report.rendered()).contains("tests/pills.yaml:").contains(message);
  }

  @Test
  void readsNoMoreEventsThanABoundAllows() {
    var event = "- {type: post, times: %d}\n";
    assertThat(runEvents(event.formatted(RuleTests.EVENTS_MAX + 1)).rendered())
        .contains("more than 100000 events");
    var half = event.formatted(RuleTests.EVENTS_MAX / 2);
    assertThat(runEvents(half + half).passed()).isTrue();
    assertThat(runEvents(half + half + event.formatted(1)).passed()).isFalse();
  }

  @Test
  void readsNoMoreTestsThanABoundAllows() {
    var test = "- {name: t, events: []}\n";
    assertThat(run("tests:\n" + test.repeat(TestReader.TESTS_MAX)).passed()).isTrue();
    assertThat(run("tests:\n" + test.repeat(TestReader.TESTS_MAX + 1)).rendered())
        .contains("more than 1000 tests");
  }

  @Test
  void takesWordsAsJsonDoes() {
    var report =
        runEvents(
            """
            - {type: post, actor: {id: u1}, data: {text: no}, expect: {features: {Text: 'no'}}}
            - {type: post, actor: {id: u1}, data: {text: null}, expect: {features: {Text: null}}}
            """);
    assertThat(report.rendered()).isEqualTo("1 test, all passed");
  }

  @Test
  void leavesTheHashOfTheRulesAlone() {
    var without = Sources.of(Map.of("main.sml", RULES));
    var with = Sources.of(Map.of("main.sml", RULES, "tests/a.yaml", "tests: []"));
    assertThat(with.hash()).isEqualTo(without.hash());
    assertThat(with.all()).containsKey("tests/a.yaml");
  }
}
