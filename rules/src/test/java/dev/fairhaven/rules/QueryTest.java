package dev.fairhaven.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fairhaven.rules.Evaluation.Scope;
import dev.fairhaven.rules.Query.Reading.Refused;
import dev.fairhaven.rules.Query.Reading.Understood;
import dev.fairhaven.testkit.Golden;
import dev.fairhaven.testkit.Property;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTest {

  private static final RuleSet RULES =
      Rules.compiled(
          """
          Author: Entity[str] = EntityJson(type='User', path='$.author')
          Text: str = JsonData(path='$.text')
          Links: int = JsonData(path='$.links')
          Score: float = JsonData(path='$.score')
          Rank: Optional[int] = JsonData(path='$.rank')
          Tags: List[str] = JsonData(path='$.tags')
          ManyLinks = Rule(when_all=[Links > 3], description='many links')
          Limit = 3
          WhenRules(
              rules_any=[ManyLinks],
              then=[LabelAdd(entity=Author, label='spammer'), DeclareVerdict(verdict='review')])
          """);

  private static final String EVENT =
      "{'author': 'ada', 'text': 'Cheap pills', 'links': 5, 'tags': ['shop', 'health']}"
          .replace('\'', '"');

  private static boolean matches(String query) {
    var evaluation = RULES.evaluate(Rules.event(EVENT), Ports.NONE, Scope.EVERYTHING);
    return switch (Query.read(query, RULES)) {
      case Understood(var understood) -> understood.matches(evaluation);
      case Refused refused -> throw new AssertionError(refused.rendered());
    };
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Links == 5",
        "Links >= 5.0 and Links < 6",
        "-Links == -5",
        "Author == 'ada'", // an entity is its id
        "ManyLinks and True", // a rule is a bool
        "'PILLS' in Text", // cases are not told apart
        "Text in 'buy CHEAP pills here'",
        "Links in [1, 5]",
        "'shop' in Tags",
        "not 'news' in Tags",
        "'news' not in Tags",
        "Score == None",
        "Rank == None or Rank > 1",
        "Score != 1.5", // missing differs from everything
        "not Score > 1", // and is not more than anything
        "RegexMatch(target=Text, pattern='^cheap', case_insensitive=True)",
        "DidAddLabel(entity_type='User', label_name='spammer')",
        "DidDeclareVerdict(verdict='review')",
        "Links == 1 or (Links == 5 and Author == Author)",
      })
  void isTrueOfTheEvent(String query) {
    assertThat(matches(query)).isTrue();
    assertThat(matches("not (" + query + ")")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Score > 1",
        "Score <= 1",
        "Score in [1.5]",
        "'hills' in Text",
        "RegexMatch(target=Text, pattern='^pills')",
        "DidRemoveLabel(entity_type='User', label_name='spammer')",
        "DidDeclareVerdict(verdict='remove')",
      })
  void isFalseOfTheEvent(String query) {
    assertThat(matches(query)).isFalse();
    assertThat(matches("not " + query)).isTrue();
  }

  private static final List<String> REFUSED =
      List.of(
          "Links",
          "1",
          "-Links",
          "Links == 5; Foo = Author",
          "Text == f'{Author}'",
          "Links + 1 == 6",
          "Linsk == 5",
          "Limit == 3",
          "Nope()",
          "Links == 'five'",
          "'a' == 'b'",
          "True and False",
          "Links == 5 and not 2",
          "Author > 1",
          "Rank > 1",
          "RegexMatch(target='text', pattern='a')",
          "RegexMatch(target=Text, pattern='(')",
          "DidAddLabel(entity_type='User', label_name='spamer')",
          "DidAddLabel(entity_type='Ip', label_name='spammer')",
          "Links ==",
          "");

  @Test
  void saysWhatIsWrongWithAQuery() {
    var out = new StringBuilder();
    for (var query : REFUSED) {
      var reading = Query.read(query, RULES);
      assertThat(reading).as(query).isInstanceOf(Refused.class);
      out.append(query).append("\n---\n").append(((Refused) reading).rendered()).append("\n\n");
    }
    Golden.check("messages/queries.txt", out.toString());
  }

  @Test
  void boundsTheLengthOfAQuery() {
    var query = "Links == " + "1".repeat(Query.LENGTH_MAX);
    assertThatThrownBy(() -> Query.read(query, RULES))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a query has at most 10000 characters, this one 10009");
  }

  @Test
  void neverFailsOnWhatItIsGiven() {
    var parts =
        List.of(
            "Links",
            "Text",
            "Score",
            "==",
            "<",
            " in ",
            " and ",
            " or ",
            "not ",
            "(",
            ")",
            "[",
            "]",
            "'a'",
            "1",
            "-",
            ";",
            "\n",
            "=",
            "RegexMatch(",
            "pattern=",
            ",",
            "é",
            "{",
            "f'");
    Property.forAll(
        source -> {
          var query = String.join("", source.listOf(some -> some.oneOf(parts)));
          if (Query.read(query, RULES) instanceof Understood(var understood)) {
            understood.matches(RULES.evaluate(Rules.event(EVENT), Ports.NONE, Scope.EVERYTHING));
          }
        });
  }
}
