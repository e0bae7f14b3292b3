package dev.fairhaven.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.fairhaven.rules.Evaluation.Evidence;
import dev.fairhaven.rules.Evaluation.Scope;
import dev.fairhaven.rules.LabelState.Reason;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RuleSetTest {

  private static final String SPAM =
      """
      Author: Entity[str] = EntityJson(type='User', path='$.actor.id')
      Text: str = JsonData(path='$.data.text')
      TextLower = StringToLower(s=Text)
      Links: int = JsonData(path='$.data.links')
      Unrelated: str = JsonData(path='$.data.other', required=False)

      CheapPills = Rule(
          when_all=[
              RegexMatch(pattern='cheap\\\\s+pills', target=TextLower),
              Links > 1,
              not HasLabel(entity=Author, label='spammer'),
          ],
          description=f'{Author} sells pills',
      )

      WhenRules(
          rules_any=[CheapPills],
          then=[
              LabelAdd(entity=Author, label='spammer', expires_after=TimeDelta(days=7)),
              DeclareVerdict(verdict='review'),
          ],
      )
      """;

  private static final String POST =
      """
      {"id":"evt-1","type":"post.created","time":"2026-11-22T12:00:00Z",
       "actor":{"type":"account","id":"u17"},
       "data":{"text":"Buy CHEAP  pills now","links":2}}
      """;

  private final RuleSet spam = Rules.compiled(SPAM);

  @Test
  void declaresVerdictsAndEffectsWithTheRulesThatCausedThem() {
    var evaluation = spam.evaluate(Rules.event(POST), Ports.NONE);
    assertThat(evaluation.verdicts()).containsExactly("review");
    assertThat(evaluation.effects())
        .containsExactly(
            new Effect.AddLabel(
                new Entity("User", "u17"),
                "spammer",
                Duration.ofDays(7),
                null,
                true,
                List.of("CheapPills")),
            new Effect.DeclareVerdict("review", List.of("CheapPills")));
  }

  @Test
  void saysWhatAMatchedRuleLookedAt() {
    var match = spam.evaluate(Rules.event(POST), Ports.NONE).matches().getFirst();
    assertThat(match.rule()).isEqualTo("CheapPills");
    assertThat(match.description()).isEqualTo("u17 sells pills");
    assertThat(match.at().line()).isEqualTo(7);
    assertThat(match.features())
        .containsExactly(
            entry("Author", "u17"),
            entry("Text", "Buy CHEAP  pills now"),
            entry("TextLower", "buy cheap  pills now"),
            entry("Links", 2L));
  }

  @Test
  void marksThePassageInTheTextAsItWasPosted() {
    assertThat(spam.evaluate(Rules.event(POST), Ports.NONE).evidence())
        .containsExactly(
            new Evidence(
                "RegexMatch", "Text", "$.data.text", 4, 16, "CHEAP  pills", "cheap\\s+pills"));
  }

  @Test
  void namesNoPathWhereTheTextWasChanged() {
    var rules =
        """
        Text: str = JsonData(path='$.text')
        Short = StringStrip(s=Text)
        R = Rule(when_all=[StringStartsWith(s=Short, start='a')], description='')
        """;
    var evaluation = Rules.compiled(rules).evaluate(Rules.event("{\"text\":\" ab\"}"), Ports.NONE);
    assertThat(evaluation.evidence())
        .containsExactly(new Evidence("StringStartsWith", "Short", null, 0, 1, "a", "a"));
  }

  @Test
  void marksEveryTermItFinds() {
    var rules =
        """
        Text: str = JsonData(path='$.text')
        R = Rule(when_all=[MatchesAny(text=Text, terms=['free money', 'pills'])], description='')
        """;
    var text = "FREE  money, p\\u200Bills";
    var evaluation =
        Rules.compiled(rules).evaluate(Rules.event("{\"text\":\"" + text + "\"}"), Ports.NONE);
    assertThat(evaluation.evidence())
        .extracting(Evidence::matched, Evidence::detail, Evidence::start)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("FREE  money", "free money", 0),
            org.assertj.core.groups.Tuple.tuple("p\u200Bills", "pills", 13));
  }

  @Test
  void asksForTheLabelsOfTheEntitiesItWillLookAt() {
    assertThat(spam.labelledEntities(Rules.event(POST))).containsExactly(new Entity("User", "u17"));
  }

  @Test
  void seesTheLabelsAnEntityHas() {
    var reasons = new LinkedHashMap<String, Reason>();
    reasons.put("Earlier", new Reason("", Map.of(), Rules.NOON.minusSeconds(60), null, false));
    var state = new LabelState(LabelStatus.ADDED, reasons, List.of());
    var labels = Labels.of(Map.of(new Entity("User", "u17"), Map.of("spammer", state)));
    assertThat(spam.evaluate(Rules.event(POST), Ports.NONE.withLabels(labels)).matches()).isEmpty();
  }

  @Test
  void survivesWhatIsNotJson() {
    var evaluation = spam.evaluate(Rules.event("{\"data\":{\"text\":"), Ports.NONE);
    assertThat(evaluation.verdicts()).isEmpty();
    assertThat(evaluation.errors()).extracting(Evaluation.Failure::kind).contains("MalformedJson");
  }

  @Test
  void survivesDeeplyNestedJson() {
    var nested = "[".repeat(100_000);
    var evaluation =
        spam.evaluate(Rules.event("{\"actor\":" + nested), Ports.NONE, Scope.EVERYTHING);
    assertThat(evaluation.errors()).isNotEmpty();
  }

  @Test
  void listsItsRulesFeaturesAndLabels() {
    assertThat(spam.rules())
        .extracting(RuleSet.RuleInfo::description)
        .containsExactly("{Author} sells pills");
    assertThat(spam.features())
        .extracting(feature -> feature.name() + ": " + feature.type().display())
        .containsExactly(
            "Author: Entity[str]",
            "Text: str",
            "TextLower: str",
            "Links: int",
            "Unrelated: str",
            "CheapPills: RuleT");
    assertThat(spam.labels()).extracting(LabelDeclaration::name).containsExactly("spammer");
    assertThat(spam.usedFunctions()).extracting(Function::name).contains("HasLabel", "RegexMatch");
    assertThat(spam.uses("HasLabel")).isTrue();
    assertThat(spam.uses("ClassifierScore")).isFalse();
  }

  @Test
  void appliesAnEffectOnlyIfItsConditionHolds() {
    var rules =
        """
        U: Entity[str] = EntityJson(type='User', path='$.u')
        Always = Rule(when_all=[True], description='')
        Never = Rule(when_all=[U == 'nobody'], description='')
        WhenRules(rules_any=[Always], then=[LabelAdd(entity=U, label='spammer', apply_if=Never)])
        """;
    var effects =
        Rules.compiled(rules).evaluate(Rules.event("{\"u\":\"a\"}"), Ports.NONE).effects();
    assertThat(effects)
        .singleElement()
        .satisfies(effect -> assertThat(((Effect.Labelling) effect).applies()).isFalse());
  }

  @Test
  void runsTheSameWhateverOrderFilesWereGivenIn() {
    var files = Map.of("main.sml", "Import(rules=['a.sml'])\nB = A + 1\n", "a.sml", "A = 1 + 1\n");
    var ruleSet = Rules.compiled(files);
    assertThat(ruleSet.evaluate(Rules.event("{}"), Ports.NONE, Scope.EVERYTHING).features())
        .containsExactly(entry("A", 2L), entry("B", 3L));
    assertThat(ruleSet.hash()).isEqualTo(Rules.compiled(new LinkedHashMap<>(files)).hash());
  }

  @Test
  void keepsTheSignOfConstantsHoweverOftenItIsCompiled() {
    for (int i = 0; i < 2; i++) {
      assertThat(Rules.everything("A = TimeDelta(days=-1)\n", "{}").features())
          .containsExactly(entry("A", -86_400.0));
    }
  }
}
