package dev.fairhaven.signals.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ObfuscatedTermsTest {

  private static final ObfuscatedTerms TERMS =
      ObfuscatedTerms.of(List.of("idiot", "ass", "free money", "kill", "blödmann", "xy"));

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
        "id*i*ot",
        "id*ot",
        "i***t",
        "ídiöt",
        "ïd1ôt",
        "i\u0337d\u0337i\u0337ot",
        "🇮🇩🇮🇴🇹",
        "🇮 🇩 🇮 🇴 🇹",
        "🅸🅳🅸🅾🆃",
        "1⃣d1⃣0t"
      })
  void readsWhatStandsForLetters(String obfuscated) {
    assertThat(found("you " + obfuscated + ", you")).containsExactly("idiot=" + obfuscated);
  }

  private static List<String> found(String text, String... terms) {
    return ObfuscatedTerms.of(List.of(terms)).find(text).stream()
        .map(ObfuscatedTerms.Match::term)
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "bot, b00t, false",
    "boot, b00t, true",
    "bot, b0t, true",
    "boot, b0t, false",
    "loot, l0t, false",
    "lot, l00t, false",
    "bot, boooot, true",
    "boot, boooot, true",
    "bot, b0000t, true",
    "booot, b00t, false",
    "nice, niiiice, true",
    "silly, s1llllly, true",
    "silly, s1ly, false",
    "kill, k1ll, true",
    "kill, k!!l, true",
    "kil, k!ll, false",
    "bot, b o o t, false",
    "bot, b o o o t, true",
    "boot, b o o t, true"
  })
  void readsOnlyThreeAndMoreAsRepetition(String term, String text, boolean isFound) {
    assertThat(found(text, term)).isEqualTo(isFound ? List.of(term) : List.of());
  }

  @Test
  void resolvesStarsWhereOneTermFits() {
    assertThat(found("what the f*ck, sh**t", "fuck", "shirt", "flick"))
        .containsExactly("fuck", "shirt");
    assertThat(found("f**k", "fuck", "fork")).as("two fit").isEmpty();
    assertThat(found("s*x", "sex")).as("too short").isEmpty();
    assertThat(found("5h*t", "shit")).containsExactly("shit");
    assertThat(found("f*cks f*ck* *uck fuc* **fuck** 2*fuck", "fuck"))
        .as("stars at the ends stand for nothing")
        .containsExactly("fuck");
  }

  @Test
  void findsInsideLongerWordsWhatMayBeThere() {
    var terms = ObfuscatedTerms.of(List.of("fuck", "kill", "lot"), Set.of("fuck", "lot"));
    var text =
        "unfuckable unfμckable unfúckable unfuuuuckable mother.f.u.c.k.er ski11s pil0ts fúck";
    assertThat(terms.find(text))
        .extracting(match -> text.substring(match.start(), match.end()))
        .containsExactly("fúck", "fuuuuck", "f.u.c.k", "l0t", "fúck");
  }

  @Test
  void isLinearInsideHostileWords() {
    var terms = ObfuscatedTerms.of(List.of("silly", "sex", "ill"), Set.of("silly", "sex", "ill"));
    for (var part : List.of("sex", "il", "i", "sill", "s1l")) {
      assertThat(terms.find("é" + part.repeat(50_000)).size()).isLessThan(100_001);
    }
  }

  @Test
  void leavesAccentsOfShortWordsAlone() {
    assertThat(found("el año, cón", "ano", "con")).isEmpty();
    assertThat(found("fúck", "fuck")).containsExactly("fuck");
  }

  @Test
  void seesFlagsWherePeopleDo() {
    assertThat(found("🇨🇴🇨🇰 🇸🇭🇮🇹", "cock", "shit")).isEmpty();
    assertThat(found("🇨\u200b🇴\u200b🇨\u200b🇰", "cock")).containsExactly("cock");
  }

  @Test
  void saysWhatTheObfuscationIs() {
    assertThat(obfuscations("1díot"))
        .containsExactlyInAnyOrder(Obfuscation.SIGNS, Obfuscation.ACCENTS);
    assertThat(obfuscations("іdiot")).containsExactly(Obfuscation.LOOK_ALIKES);
    assertThat(obfuscations("i.d.iot")).containsExactly(Obfuscation.PUNCTUATION);
    assertThat(obfuscations("i d i o t")).containsExactly(Obfuscation.SPACING);
    assertThat(obfuscations("idiooot")).containsExactly(Obfuscation.REPEATS);
    assertThat(obfuscations("id*ot")).containsExactly(Obfuscation.STARS);
    assertThat(obfuscations("🇮🇩🇮🇴🇹")).containsExactly(Obfuscation.EMOJI);
  }

  private static Set<Obfuscation> obfuscations(String text) {
    return TERMS.find(text).getFirst().obfuscations();
  }

  @Test
  void marksTheObfuscationInTheOriginal() {
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
        "..... !!! ???",
        "idiot-- idiot*) *idiot*",
        "2*3*4 a*b*c *** * * *"
      })
  void leavesAloneWhatIsNoObfuscation(String text) {
    assertThat(found(text)).isEmpty();
  }

  @Test
  void isLinearInHostileTexts() {
    for (var part :
        List.of(
            "a ",
            "1",
            "a.",
            "!",
            "é",
            "a\u0301",
            "і",
            "😀 ",
            "a b c d ",
            "a*d ",
            "f*k*l ",
            "🇨🇺")) {
      assertThat(TERMS.find(part.repeat(100_000))).isEmpty();
    }
  }
}
