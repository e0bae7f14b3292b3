package dev.fairhaven.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairhaven.rules.Compilation.Compiled;
import dev.fairhaven.rules.Compilation.Rejected;
import dev.fairhaven.rules.lists.BankNames;
import dev.fairhaven.rules.lists.EntryTraits;
import dev.fairhaven.rules.lists.ListEntry;
import dev.fairhaven.rules.lists.ListHit;
import dev.fairhaven.rules.lists.ListKind;
import dev.fairhaven.rules.lists.ListNames;
import dev.fairhaven.rules.lists.ListSnapshot;
import dev.fairhaven.rules.lists.Lists;
import dev.fairhaven.rules.lists.Severity;
import dev.fairhaven.signals.terms.Obfuscation;
import dev.fairhaven.testkit.Golden;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Lists as rules see them.
class MembershipTest {

  private static final Surroundings KNOWN =
      new Surroundings(
          ListNames.of(
              Map.of(
                  "bad_domains", ListKind.DOMAINS,
                  "bad_networks", ListKind.CIDR,
                  "known_accounts", ListKind.VALUES,
                  "slurs", ListKind.TERMS,
                  "lures", ListKind.PATTERNS)),
          BankNames.ANY,
          MailServers.NONE);

  private static final EntryTraits SERIOUS =
      new EntryTraits(Severity.SERIOUS, "hate", "en", false, List.of());

  private static final Lists LISTS =
      Lists.of(
          List.of(
              ListSnapshot.of(
                  "bad_domains",
                  ListKind.DOMAINS,
                  7,
                  List.of(
                      ListEntry.of("win.example"),
                      new ListEntry("worse.win.example", null, SERIOUS))),
              list("bad_networks", ListKind.CIDR, "203.0.113.0/24"),
              list("known_accounts", ListKind.VALUES, "u1", "17"),
              ListSnapshot.of(
                  "slurs",
                  ListKind.TERMS,
                  7,
                  List.of(ListEntry.of("nitwit"), new ListEntry("vermin", null, SERIOUS))),
              list("lures", ListKind.PATTERNS, "fr+ee")));

  private static final String FEATURES =
      """
      Text: str = JsonData(path='$.text', required=False)
      Ip: str = JsonData(path='$.ip', required=False)
      Number: int = JsonData(path='$.number', required=False)
      Account: Entity[str] = EntityJson(type='Account', path='$.account', required=False)
      """;

  private static ListSnapshot list(String name, ListKind kind, String... values) {
    return ListSnapshot.of(name, kind, 7, Stream.of(values).map(ListEntry::of).toList());
  }

  private static Compilation compile(String main) {
    return RuleSet.compile(Sources.of(Map.of("main.sml", main)), Functions.standard(KNOWN));
  }

  private static Evaluation evaluate(String condition, String json) {
    var main = FEATURES + "R = Rule(when_all=[" + condition + "], description='r')\n";
    return switch (compile(main)) {
      case Compiled(var ruleSet, _) ->
          ruleSet.evaluate(Rules.event(json), Ports.NONE.withLists(LISTS));
      case Rejected rejected -> throw new AssertionError(rejected.rendered());
    };
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          InList(value=Account, list='known_accounts')                                  | {"account": "u1"}                        | true
          InList(value=Account, list='known_accounts')                                  | {"account": "u2"}                        | false
          InList(value=Number, list='known_accounts')                                   | {"number": 17}                           | true
          InList(value=Text, list='known_accounts')                                     | {}                                       | false
          IpInList(ip=Ip, list='bad_networks')                                          | {"ip": "203.0.113.9"}                    | true
          IpInList(ip=Ip, list='bad_networks')                                          | {"ip": "198.51.100.9"}                   | false
          DomainInList(domain=Text, list='bad_domains')                                 | {"text": "a.win.example"}                | true
          AnyInList(values=StringExtractDomains(s=Text), list='bad_domains')            | {"text": "see https://a.win.example/x"}  | true
          AnyInList(values=StringExtractDomains(s=Text), list='bad_domains')            | {"text": "see https://unwin.example/x"}  | false
          DomainInList(domain=Text, list='bad_domains', severity='serious')             | {"text": "worse.win.example"}            | true
          DomainInList(domain=Text, list='bad_domains', severity='serious')             | {"text": "win.example"}                  | false
          DomainInList(domain=Text, list='bad_domains', category='hate')                | {"text": "a.worse.win.example"}          | true
          AnyInList(values=[Text], list='bad_domains', category='spam')                 | {"text": "worse.win.example"}            | false
          MatchesAny(text=Text, list='slurs')                                           | {"text": "you NITWIT"}                   | true
          MatchesAny(text=Text, list='slurs')                                           | {"text": "you nitwits"}                  | false
          MatchesAny(text=Text, list='lures')                                           | {"text": "it is frrrree"}                | true
          MatchesAny(text=Text, list='slurs', severity='moderate')                      | {"text": "you vermin"}                   | true
          MatchesAny(text=Text, list='slurs', severity='moderate')                      | {"text": "you nitwit"}                   | false
          MatchesAny(text=Text, list='slurs', severity='critical')                      | {"text": "you vermin"}                   | false
          MatchesAny(text=Text, list='slurs', category='hate', language='en')           | {"text": "you vermin"}                   | true
          MatchesAny(text=Text, list='slurs', category='sexual')                        | {"text": "you vermin"}                   | false
          MatchesAny(text=Text, list='slurs', language='de')                            | {"text": "you vermin"}                   | false
          MatchesAny(text=Text, list='slurs', severity='low')                           | {"text": "you v3rmin"}                   | false
          MatchesAny(text=Text, list='slurs', severity='low', obfuscated=True)           | {"text": "you v3rmin"}                   | true
          """)
  void looksThingsUp(String condition, String json, boolean holds) {
    assertThat(evaluate(condition, json).matches().isEmpty()).isEqualTo(!holds);
  }

  @Test
  void tellsTheEntryAndTheVersionThatDecided() {
    var evidence =
        evaluate(
                "AnyInList(values=StringExtractDomains(s=Text), list='bad_domains')",
                "{\"text\": \"see https://a.win.example/x\"}")
            .evidence();
    assertThat(evidence).hasSize(1);
    assertThat(evidence.getFirst().matched()).isEqualTo("a.win.example");
    assertThat(evidence.getFirst().hit()).isEqualTo(new ListHit("bad_domains", 7, "win.example"));
  }

  @Test
  void marksThePassageInTheEvent() {
    var evidence =
        evaluate("MatchesAny(text=Text, list='slurs')", "{\"text\": \"you NITWIT\"}").evidence();
    assertThat(evidence.getFirst().path()).isEqualTo("$.text");
    assertThat(evidence.getFirst().start()).isEqualTo(4);
    assertThat(evidence.getFirst().hit()).isEqualTo(new ListHit("slurs", 7, "nitwit"));
  }

  @Test
  void tellsWhatTheEntrySaysAndTheObfuscation() {
    var evidence =
        evaluate("MatchesAny(text=Text, list='slurs', obfuscated=True)", "{\"text\": \"v3rmin\"}")
            .evidence();
    assertThat(evidence.getFirst().hit())
        .isEqualTo(
            new ListHit("slurs", 7, "vermin", Severity.SERIOUS, "hate", Set.of(Obfuscation.SIGNS)));
  }

  @Test
  void takesAListThatIsNotThereForEmpty() {
    var main = FEATURES + "R = Rule(when_all=[InList(value=Text, list='x')], description='r')\n";
    var ruleSet = Rules.compiled(main);
    assertThat(ruleSet.evaluate(Rules.event("{\"text\": \"x\"}"), Ports.NONE).matches()).isEmpty();
  }

  @Test
  void saysWhatIsWrongWithTheNameOfAList() {
    var out = new StringBuilder();
    for (var call :
        List.of(
            "InList(value=Text, list='known_acounts')",
            "InList(value=Text, list='entirely different')",
            "InList(value=Text, list='bad_domains')",
            "IpInList(ip=Ip, list='bad_domains')",
            "AnyInList(values=StringExtractDomains(s=Text), list='slurs')",
            "IpInList(ip=Number, list='bad_networks')",
            "MatchesAny(text=Text, list='bad_domains')",
            "MatchesAny(text=Text)",
            "MatchesAny(text=Text, list='slurs', terms=['a'])",
            "InList(value=Text, list=Text)",
            "MatchesAny(text=Text, list='slurs', severity='high')",
            "MatchesAny(text=Text, list='slurs', category='a/b')",
            "MatchesAny(text=Text, list='slurs', language='English')",
            "MatchesAny(text=Text, list='slurs', severity=Text)",
            "MatchesAny(text=Text, terms=['a'], severity='low')")) {
      var main = FEATURES + "X = " + call + "\n";
      out.append("=== ").append(call).append('\n');
      out.append(((Rejected) compile(main)).rendered()).append("\n\n");
    }
    Golden.check("lists/messages.txt", out.toString());
  }
}
