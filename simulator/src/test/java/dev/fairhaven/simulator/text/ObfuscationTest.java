package dev.fairhaven.simulator.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairhaven.simulator.world.Dice;
import dev.fairhaven.testkit.Golden;
import dev.fairhaven.testkit.Property;
import java.util.List;
import org.junit.jupiter.api.Test;

class ObfuscationTest {

  private static final String TEXT =
      "free bonus spins, no deposit 👉 https://lucky-deal.example/r7";

  @Test
  void hidesWordsFromSimpleFilters() {
    var obfuscated = new StringBuilder();
    for (var obfuscation : Obfuscation.values()) {
      var text = obfuscation.apply(TEXT, Dice.of(5)).replace("\u200b", "<zero width>");
      obfuscated.append("%-14s %s%n".formatted(obfuscation, text));
    }
    Golden.check("obfuscations.txt", obfuscated.toString());
  }

  @Test
  void leavesAddressesAloneThatMustLeadSomewhere() {
    for (var obfuscation : Obfuscation.values()) {
      if (obfuscation != Obfuscation.SPACED_ADDRESS) {
        assertThat(obfuscation.apply(TEXT, Dice.of(1))).endsWith("https://lucky-deal.example/r7");
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
