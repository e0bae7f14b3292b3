package dev.fairhaven.simulator.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.fairhaven.simulator.world.Dice;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GrammarTest {

  private final Grammar grammar =
      GrammarFile.parse(
          "test",
          """
          # talk
          greeting: hello {name@who}. are you {@who}?
          name: Ada | Otto
          fruit: apple | pear
          wish: I want {a fruit}
          age: {30..32} years
          talk: hi // hello {@who} // bye
          lines:
            one
            two | three
          """);

  @Test
  void remembersWhatItChose() {
    assertThat(compose("greeting"))
        .isSubsetOf("Hello Ada. Are you Ada?", "Hello Otto. Are you Otto?");
    assertThat(grammar.compose("greeting", dice(1), memory("who", "Uma")))
        .isEqualTo("Hello Uma. Are you Uma?");
  }

  @Test
  void setsTheArticleThatFits() {
    assertThat(compose("wish")).containsExactlyInAnyOrder("I want an apple", "I want a pear");
  }

  @Test
  void drawsNumbersFromARange() {
    assertThat(compose("age")).containsExactlyInAnyOrder("30 years", "31 years", "32 years");
  }

  @Test
  void readsAlternativesFromLinesAndBars() {
    assertThat(compose("lines")).containsExactlyInAnyOrder("One", "Two", "Three");
  }

  @Test
  void splitsDialoguesIntoTurns() {
    assertThat(grammar.dialogue("talk", dice(1), memory("who", "Uma")))
        .containsExactly("hi", "hello Uma", "bye");
  }

  @Test
  void refusesToRecallWhatNobodySaid() {
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> grammar.compose("talk", dice(1), new HashMap<>()))
        .withMessageContaining("who");
  }

  @Test
  void namesTheFaultInAFile() {
    refuses("a: {b}", "a needs b");
    refuses("a: {B", "bad slot");
    refuses("Name: x", "expected a rule");
    refuses("a: x\na: y", "defined twice");
    refuses("a:", "no text for a");
  }

  @Test
  void stopsRulesThatGoRoundInCircles() {
    var circle = GrammarFile.parse("test", "a: {a}");
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> circle.compose("a", dice(1), new HashMap<>()))
        .withMessageContaining("deeper");
  }

  @Test
  void composesEveryRuleOfTheCommunity() {
    var book = Phrasebook.instance();
    Phrasebook.ROOMS.forEach(room -> composeAll(book.room(room)));
    Phrasebook.LANGUAGES.forEach(language -> composeAll(book.language(language)));
    composeAll(book.common());
    composeAll(book.market());
    composeAll(book.assistant());
    composeAll(book.lookAlikes());
    composeAll(book.abuse());
    composeAll(book.flags());
  }

  private static void composeAll(Grammar grammar) {
    for (var rule : grammar.rules()) {
      for (int seed = 0; seed < 3 * grammar.size(rule); seed++) {
        assertThat(grammar.compose(rule, dice(seed), given())).as(rule).isNotBlank();
      }
    }
  }

  private static Map<String, String> given() {
    Map<String, String> memory = new HashMap<>();
    for (var key :
        new String[] {
          "subject", "core", "other", "target", "item", "price", "offer", "link", "contact",
          "pitch", "town"
        }) {
      memory.put(key, "this");
    }
    return memory;
  }

  private Set<String> compose(String rule) {
    return IntStream.range(0, 100)
        .mapToObj(seed -> grammar.compose(rule, dice(seed), new HashMap<>()))
        .collect(Collectors.toSet());
  }

  private static void refuses(String content, String message) {
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> GrammarFile.parse("test", content))
        .withMessageContaining(message);
  }

  private static Map<String, String> memory(String key, String value) {
    return new HashMap<>(Map.of(key, value));
  }

  private static Dice dice(long seed) {
    return Dice.of(seed);
  }
}
