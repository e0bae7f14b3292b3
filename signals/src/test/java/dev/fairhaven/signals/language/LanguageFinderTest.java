package dev.fairhaven.signals.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairhaven.testkit.Property;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageFinderTest {

  private static final LanguageFinder FINDER = LanguageFinder.shared();

  private static String code(String text) {
    return FINDER.find(text).map(FoundLanguage::code).orElse("none");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Thank you for the lovely dinner, we should do this again next week",
        "de | Vielen Dank für das Essen, wir sollten uns bald wieder treffen",
        "fr | Merci beaucoup pour le dîner, il faudrait recommencer bientôt",
        "es | Muchas gracias por la cena, deberíamos repetirla la semana que viene",
        "pt | Muito obrigado pelo jantar, não podemos esperar tanto tempo da próxima vez",
        "nl | Bedankt voor het eten, we moeten dit volgende week nog eens doen",
        "pl | Dziękuję za kolację, powinniśmy spotkać się znowu w przyszłym tygodniu",
        "tr | Akşam yemeği için çok teşekkür ederim, gelecek hafta tekrar görüşelim",
        "ru | Большое спасибо за ужин, давайте встретимся на следующей неделе",
        "uk | Дуже дякую за вечерю, зустріньмося ще раз наступного тижня",
        "ar | شكرا جزيلا على العشاء اللذيذ ونلتقي في الأسبوع القادم",
        "hi | रात के खाने के लिए बहुत धन्यवाद, हम अगले हफ्ते फिर मिलेंगे",
        "zh | 谢谢你的晚餐",
        "ja | 晩ごはんをありがとう",
        "ko | 저녁 식사 고마워요",
        "el | Ευχαριστώ πολύ",
        "he | תודה רבה",
        "th | ขอบคุณมาก",
        "ko | Samsung 갤럭시 새로운 전화기가 나왔어요"
      })
  void knows(String code, String text) {
    assertThat(code(text)).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ok", "12345 67890", "😀😀😀😀😀", "...", "lol", "谢谢"})
  void saysNothingOf(String text) {
    assertThat(code(text)).isEqualTo("none");
  }

  @Test
  void isSureWhereTheScriptDecides() {
    assertThat(FINDER.find("Ευχαριστώ πολύ").orElseThrow().lead()).isInfinite();
    assertThat(FINDER.find("this is written in plain English").orElseThrow().lead())
        .isBetween(LanguageFinder.LEAD_MIN, 1_000.0);
  }

  @Test
  void readsSoMuchOfATextOnly() {
    var english = "this is written in plain English and goes on. ".repeat(30);
    assertThat(code(english + "저녁 식사 고마워요 ".repeat(1_000))).isEqualTo("en");
  }

  @Test
  void takesAnyText() {
    var pieces = List.of("a", "ß", "한", "漢", "か", "😀", "\uD83D", "\u0000", " ", "the ", "@x", "#");
    Property.forAll(
        source ->
            assertThat(FINDER.find(String.join("", source.listOf(s -> s.oneOf(pieces)))))
                .isNotNull());
  }
}
