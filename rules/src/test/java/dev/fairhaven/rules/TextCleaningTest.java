package dev.fairhaven.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextCleaningTest {

  private static Object cleaned(String text, String steps) {
    var main = "T: str = JsonData(path='$.t')\nX = StringClean(s=T" + steps + ")\n";
    return Rules.everything(main, "{\"t\": \"" + text + "\"}").features().get("X");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      value = {
        "a \\t\\n b,a b", // blanks
        "fr33 m3mb3rs |0,fr33 m3mb3rs l0", // threes are left, the bar is a look-alike
        "𝐟𝐫𝑒𝓮 🅲🅰🆂🅷,free cash", // look-alikes
        "Ĝarden,Ĝarden", // a letter with its mark is one character
        "ŉ day,ʼ day", // of what becomes two characters, the first
        "ℹ︎nfo,info", // a sign asked for as text
      })
  void takesTheUsualSteps(String text, String expected) {
    assertThat(cleaned(text, "")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      delimiter = ';',
      value = {
        "fr33 m3mb3rs 33 |03; l33t=True; free members 33 103",
        "win 🎁🎁 now 🇫🇷; remove_emoji=True; win now fr",
        "win 🎁🇫🇷 now; remove_emoji=True, homoglyph=False; win now",
        "a 🎁 b; remove_emoji=True, space=False; a   b",
        "Straße Щ 東京 𝐀; unidecode=True, homoglyph=False; Strasse Shch Dong Jing  A",
        "Shout; upper=True; SHOUT",
        "Shout; upper=True, lower=True; shout",
        "f r e e; remove_space=True; free",
        "f.r-e_e + $10; remove_punctuation=True, homoglyph=False; free  10",
        "𝐱; homoglyph=False, unicode_normalize=False; 𝐱",
        "ﬁne; form='NFC'; ﬁne",
        "Ĝarden; form='NFD'; Garden",
      })
  void takesTheStepsAskedFor(String text, String steps, String expected) {
    assertThat(cleaned(text, ", " + steps)).isEqualTo(expected);
  }

  @Test
  void refusesANormalisationThereIsNot() {
    assertThat(Rules.messages("X = StringClean(s='a', form='NFX')\n"))
        .contains("invalid value for `form`")
        .contains("`form` must be one of `NFC`, `NFKC`, `NFD`, or `NFKD`, not `NFX`");
  }
}
