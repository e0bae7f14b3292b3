package dev.fairhaven.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairhaven.rules.windows.RememberedTexts;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SimilarTextFunctionsTest {

  private static final String OFFER =
      "Earn four hundred a day from your sofa, my cousin did it and bought a boat. Write to me!";

  private static final RuleSet RULES =
      Rules.compiled(
          """
          Account: Entity[str] = EntityJson(type='Account', path='$.who')
          Text: str = JsonData(path='$.text')
          Accounts: int = AccountsWithSimilarText(text=Text, account=Account, within=TimeDelta(hours=1))
          Wave = Rule(when_all=[Accounts >= 3], description='the same from many')
          WhenRules(rules_any=[Wave], then=[DeclareVerdict(verdict='review')])
          """);

  private final Ports ports = Ports.NONE.withSimilarTexts(new RememberedTexts(100));

  private boolean isWave(String who, String text, Duration after) {
    var time = Instant.parse("2026-11-22T12:00:00Z").plus(after);
    var json = Json.of("{\"who\": \"" + who + "\", \"text\": \"" + text + "\"}");
    return !RULES
        .evaluate(Event.of(who + after, "post.created", time, json), ports)
        .verdicts()
        .isEmpty();
  }

  @Test
  void countsAccountsThatSendNearlyTheSame() {
    assertThat(isWave("a", OFFER, Duration.ZERO)).isFalse();
    assertThat(isWave("b", OFFER.replace("sofa", "home"), Duration.ofMinutes(10))).isFalse();
    assertThat(isWave("b", OFFER, Duration.ofMinutes(11))).as("the same account").isFalse();
    assertThat(
            isWave(
                "c",
                "The library opens at nine, and there is cake for everybody who comes.",
                Duration.ofMinutes(12)))
        .isFalse();
    assertThat(isWave("d", OFFER + " 7731", Duration.ofMinutes(20))).isTrue();
    assertThat(isWave("e", OFFER, Duration.ofMinutes(69))).as("b and d are left").isTrue();
    assertThat(isWave("f", OFFER, Duration.ofHours(5))).as("all others are long gone").isFalse();
  }

  @Test
  void saysNothingOfShortTexts() {
    for (var who : new String[] {"a", "b", "c", "d"}) {
      assertThat(isWave(who, "Happy birthday!", Duration.ZERO)).isFalse();
    }
  }

  @Test
  void refusesWhatItCannotAnswer() {
    var call =
        "X = AccountsWithSimilarText(text='a', account=Entity(type='A', id='a'), within=TimeDelta(%s)%s)\n";
    assertThat(Rules.messages(call.formatted("days=30", ""))).contains("up to 7 days");
    assertThat(Rules.messages(call.formatted("hours=1", ", similarity=0.2")))
        .contains("from 0.5 to 1");
  }
}
