package dev.fairhaven.simulator.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairhaven.simulator.world.Dice;
import dev.fairhaven.testkit.Golden;
import dev.fairhaven.testkit.Property;
import java.util.List;
import org.junit.jupiter.api.Test;

class DisguiseTest {

  private static final String TEXT =
      "free bonus spins, no deposit 👉 https://lucky-deal.example/r7";

  @Test
  void hidesWordsFromSimpleFilters() {
    var disguised = new StringBuilder();
    for (var disguise : Disguise.values()) {
      var text = disguise.apply(TEXT, Dice.of(5)).replace("\u200b", "<zero width>");
      disguised.append("%-14s %s%n".formatted(disguise, text));
    }
    Golden.check("disguises.txt", disguised.toString());
  }

  @Test
  void leavesAddressesAloneThatMustLeadSomewhere() {
    for (var disguise : Disguise.values()) {
      if (disguise != Disguise.SPACED_ADDRESS) {
        assertThat(disguise.apply(TEXT, Dice.of(1))).endsWith("https://lucky-deal.example/r7");
      }
    }
  }

  @Test
  void typesAddressesWithoutSlips() {
    var sloppy = new Handwriting(1, true, true, 0);
    Property.forAll(
        source -> {
          var words = source.listOf(s -> s.oneOf(List.of("Don't", "worry", "about", "it")));
          var text = String.join(" ", words) + " https://A-b.example/Page";
          var typed = sloppy.write(text, Dice.of(source.intIn(0, 1_000)));
          assertThat(typed).endsWith(" https://A-b.example/Page");
          assertThat(typed.split(" ")).hasSameSizeAs(text.split(" "));
        });
  }

  @Test
  void leavesTidyTextAsItIs() {
    assertThat(Handwriting.TIDY.write("Don't  worry,\nbe happy. ", Dice.of(1)))
        .isEqualTo("Don't  worry,\nbe happy. ");
  }
}
