package dev.fairhaven.signals.terms;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Normalizer2;
import dev.fairhaven.testkit.Property;
import java.util.List;
import org.junit.jupiter.api.Test;

class NormalizedTextTest {

  @Test
  void equalsTheWholeTextNormalizedAtOnce() {
    var pieces =
        List.of(
            "a", "Z", " ", "é", "e\u0301", "\u0301", "ﬁ", "İ", "ß", "\u200D", "가", "\u1100",
            "\u1161", "ｱﾞ", "😀", "\uD800");
    Property.forAll(
        random -> {
          var text = String.join("", random.listOf(r -> r.oneOf(pieces)));
          var whole = Normalizer2.getNFKCCasefoldInstance().normalize(text);
          assertThat(NormalizedText.of(text).toString()).isEqualTo(whole.replaceAll("\\s+", " "));
        });
  }

  @Test
  void leadsEachCharacterBackToItsOrigin() {
    var text = NormalizedText.of("A\u200Bﬁ\t\tn");
    assertThat(text.toString()).isEqualTo("afi n");
    assertThat(text.originalStart(1)).isEqualTo(2);
    assertThat(text.originalEnd(2)).isEqualTo(3);
    assertThat(text.originalEnd(3)).isEqualTo(5);
  }
}
