package dev.fairhaven.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairhaven.testkit.Golden;
import dev.fairhaven.testkit.Property;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What authors are told, with carets.
class MessagesTest {

  private static final List<String> SYNTAX =
      List.of(
          "A = 1 if True else 2",
          "A = {'a': 1}",
          "for x in y:\n    A = 1",
          "A = f(1)",
          "A = Foo(**X)",
          "A = 1 < 2 < 3",
          "A = B = 1",
          "A: int",
          "A = f'{1 + 1}'",
          "A = f'é{X!r}'",
          "A = 'open",
          "A = (1,\n  2",
          "A = 1)",
          "  A = 1",
          "A = 012",
          "A = 'x'.y",
          "A = 1 +",
          "A = \"\\N{NO SUCH NAME}\"",
          "import os",
          "A = x[0]",
          "A = lambda x: x",
          "A += 1",
          "'text'");

  private static final List<String> FORMAT_STRINGS =
      List.of(
          "A = 1\nB = f'{A=}'",
          "A = 1\nB = f'{A = }'",
          "A = 1\nB = f'{A}{A=}'",
          "A = 1\nB = f'{A!r}'",
          "A = 1\nB = f'é {A!s:>9}'",
          "A = 1\nB = f'{A:>9}'",
          "A = 1\nB = f'{A:{A}}'",
          "A = 1\nB = f'{A:}'",
          "A = 1\nB = f'{1 + 1=}'",
          "A = 1\nB = f'{A.b}'",
          "A = 1\nB = f'{A == 1}'",
          "B = f'{True}'",
          "A = 1\nB = f'{ (A) }'",
          "A = 1\nB = f'{{A}}'",
          "A = f'{}'",
          "A = f'{!r}'  # the place is the end of the line",
          "A = StringLength(s=f'{X!x}')",
          "A = f'{X'",
          "A = f'}'",
          "A = f'{X Y}'",
          "A = f'{#}'");

  private static final List<String> CHECKS =
      List.of(
          "A = Nope()",
          "A = B.c",
          "A = Foo.Bar(x=1)",
          "A: List[Optional[int]] = JsonData(path='$.a')",
          "A: Any = JsonData(path='$.a')",
          "A = 1 + 'a'",
          "A = -'a'",
          "A = [1, 2.5]",
          "A = []",
          "A = 'a' in 1",
          "A = 1 in ['a']",
          "A = 1 == 'a'",
          "X: Optional[int] = JsonData(path='$.x')\nA = X > 1",
          "X: Optional[int] = JsonData(path='$.x')\nA = X != None and X > 1\nB = X > 1",
          "_A = 1",
          "A = Beta\nBetta = 1",
          "A = A",
          "A = 1\nA = 2",
          "R = Rule(when_all=[1 == 1], description='{X}')",
          "A = [Rule(when_all=[True], description='')]",
          "R = Rule(when_all=[True], description='')\nL = [R]\nWhenRules(rules_any=L, then=[])",
          "A = RegexMatch(target='a', pattern='(a')",
          "A = RegexMatch(target='a', pattern='a**')",
          "P = 'a'\nA = StringLength(s='a', t=P)",
          "A: str = JsonData(path='$.a[')",
          "Import(rules=['main.sml'])",
          "Import(rules=['z.sml', 'a.sml'])",
          "Require(rule=f'x/{A}.sml')\nA = 'a'",
          "StringLength(s='a')",
          "A = Import(rules=[])",
          "E = Entity(type='Post', id='p')\nR = Rule(when_all=[True], description='')\n"
              + "WhenRules(rules_any=[R], then=[LabelAdd(entity=E, label='spammer'),"
              + " LabelRemove(entity=E, label='spamer')])",
          "E = Entity(type='User', id='p')\nA = HasLabel(entity=E, label='spamer', status='on')",
          "S: Secret[str] = JsonData(path='$.s')\nA = StringLength(s=S)",
          "A = MatchesAny(text='a', terms=[' '])",
          "A = TimeDelta(days=1.5)");

  private static final List<String> WINDOWS =
      List.of(
          "A = Count(by='a')",
          "A = Count(by='a', window=TimeDelta(hours=1), last=3)",
          "A = Count(by='a', window=3600)",
          "A = Count(by='a', window=TimeDelta(days=91))",
          "A = Count(by='a', window=TimeDelta())",
          "A = Count(by='a', last=257)",
          "A = Count(by='a', last=0)",
          "A = Count(by=1.5, last=3)",
          "A = Count(by=['a', 1, 2.5], last=3)",
          "A = Count(by=['a', 1], last=3)",
          "W = TimeDelta(hours=1)\nA = Count(by='a', window=W)",
          "A = Count(by='a', last=3, when='x')",
          "A = Sum(by='a', value='b', last=3)",
          "A = Percentile(by='a', value=1, percentile=0, last=3)",
          "A = Rate(by='a', window=TimeDelta(hours=1), per=TimeDelta())",
          "E = Entity(type='User', id='p')\n"
              + "A = Count(by=E, last=3, when=HasLabel(entity=E, label='spammer'))",
          "N = Count(by='a', last=3)\nA = Count(by='a', last=3, when=N > 1)");

  @Test
  void explainsWhatCannotBeCounted() {
    Golden.check("messages/windows.txt", explained(WINDOWS));
  }

  @Test
  void explainsWhatIsNotInTheLanguage() {
    Golden.check("messages/syntax.txt", explained(SYNTAX));
  }

  @Test
  void explainsWhatAFormatStringCannotHave() {
    Golden.check("messages/format-strings.txt", explained(FORMAT_STRINGS));
  }

  @Test
  void explainsWhatDoesNotFit() {
    Golden.check("messages/checks.txt", explained(CHECKS));
  }

  @Test
  void explainsWhatIsWrongWithTheConfiguration() {
    var configs =
        List.of(
            "labels: {a: {valid_for: User}}",
            "labels: {a: {valid_for: [User], conotation: good}}",
            "labels: {a: {connotation: good}}",
            "labls: {}",
            "labels: [",
            "- a",
            "labels: {a: {}, a: {}}");
    var out = new StringBuilder();
    for (var config : configs) {
      var messages = Rules.messages(Map.of("main.sml", "A = 1 + 1", "config.yaml", config));
      out.append(config).append("\n\n").append(messages).append("\n\n----\n\n");
    }
    Golden.check("messages/configuration.txt", out.toString());
  }

  private static String explained(List<String> sources) {
    var out = new StringBuilder();
    for (var source : sources) {
      out.append(source).append("\n\n").append(Rules.messages(source)).append("\n\n----\n\n");
    }
    return out.toString();
  }

  /// No text makes the compiler fail other than by messages, whatever the text.
  @Test
  void answersAnyTextWithMessages() {
    var words =
        List.of(
            "A",
            "B",
            "_c",
            " = ",
            " == ",
            "1",
            "1.5e3",
            "'x'",
            "f'{A}'",
            "\"",
            "'''",
            "(",
            ")",
            "[",
            "]",
            "{",
            "}",
            ",",
            ":",
            "\n",
            "\n  ",
            ";",
            "\\\n",
            " and ",
            " or ",
            " not ",
            " in ",
            " if ",
            " else ",
            "None",
            "True",
            "JsonData(path='$.a')",
            "Rule(when_all=[",
            "], description='d')",
            "Entity(type='User', id=",
            ": Entity[str]",
            ": Optional[int]",
            " | ",
            "-",
            "**",
            "lambda ",
            "def f():",
            "Import(rules=['main.sml'])",
            "WhenRules(rules_any=[A], then=[",
            "é",
            "\u0000",
            "\uD800",
            "#",
            "\t",
            "LabelAdd(entity=A, label='spammer')",
            "path=",
            "@",
            "~",
            "...",
            ".");
    Property.forAll(
        random -> {
          var source = String.join("", random.listOf(r -> r.oneOf(words)));
          assertThat(Rules.messages(source)).isNotEmpty();
        });
  }

  @Test
  void refusesExpressionsThatAreTooDeep() {
    assertThat(Rules.messages("A = " + "-".repeat(5000) + "1")).contains("nested too deeply");
    assertThat(Rules.messages("A = " + "not ".repeat(5000) + "True")).contains("nested too deeply");
    assertThat(Rules.messages("A = " + "1 + ".repeat(5000) + "1")).contains("too many operators");
    assertThat(Rules.messages("A = " + "(".repeat(5000))).contains("too many nested");
    assertThat(Rules.messages("A = 2" + " ** 2".repeat(5000))).contains("nested too deeply");
  }

  @Test
  void refusesTermsThatAreTooLong() {
    var rules = "T: str = JsonData(path='$.t')\nA = MatchesAny(text=T, terms=['%s'])\n";
    assertThat(Rules.messages(rules.formatted("a".repeat(1000)))).isEqualTo("accepted");
    assertThat(Rules.messages(rules.formatted("a".repeat(1001))))
        .contains("invalid terms", "a term must have 1 to 1000 characters");
  }
}
