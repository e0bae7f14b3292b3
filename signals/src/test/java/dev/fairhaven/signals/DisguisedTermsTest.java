package dev.fairhaven.signals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DisguisedTermsTest {

  private static final DisguisedTerms TERMS =
      DisguisedTerms.of(List.of("idiot", "ass", "free money", "kill", "blödmann", "xy"));

  private static List<String> found(String text) {
    return TERMS.find(text).stream()
        .map(match -> match.term() + "=" + text.substring(match.start(), match.end()))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1d10t",
        "id!ot",
        "!d!ot",
        "i.d.i.o.t",
        "i-d-i-o-t",
        "id_iot",
        "iiidiooot",
        "ID10T",
        "1D1OT",
        "іdіоt",
        "ｉd10ｔ",
        "i\u200bd1ot",
        "id*i*ot"
      })
  void readsWhatStandsForLetters(String disguised) {
    assertThat(found("you " + disguised + ", you")).containsExactly("idiot=" + disguised);
  }

  @Test
  void marksTheDisguiseInTheOriginal() {
    assertThat(found("Oh YOU 1D\u200b!ot!!!")).containsExactly("idiot=1D\u200b!ot");
    assertThat(found("look: f r e e  m.o.n.e.y here"))
        .as("letters that stand apart and dots between")
        .isEmpty();
    assertThat(found("get fr33 money, get free m0ney"))
        .containsExactly("free money=fr33 money", "free money=free m0ney");
  }

  @Test
  void putsLettersTogetherThatStandApart() {
    assertThat(found("you are an i d i o t !")).containsExactly("idiot=i d i o t");
    assertThat(found("i k i l l u all")).containsExactly("kill=k i l l");
    assertThat(found("F R E E  M O N E Y")).containsExactly("free money=F R E E  M O N E Y");
    assertThat(found("plan a b and c")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "idiot",
        "the assassin assumed classic brass",
        "idiots skill",
        "a5511 b2b mp3 4th 1,000",
        "kill",
        "killed",
        "well-known grass-roots",
        "http://ass.example/x",
        "don't",
        "1st 2nd 10 100",
        "Das ist ein Idiotentest",
        "к и л л",
        "ass",
        "xyyy x.y",
        "blödmann",
        "..... !!! ???"
      })
  void leavesAloneWhatIsNoDisguise(String text) {
    assertThat(found(text)).isEmpty();
  }

  @Test
  void isLinearInHostileTexts() {
    for (var part : List.of("a ", "1", "a.", "!", "é", "a\u0301", "і", "😀 ")) {
      assertThat(TERMS.find(part.repeat(100_000))).isEmpty();
    }
  }
}
