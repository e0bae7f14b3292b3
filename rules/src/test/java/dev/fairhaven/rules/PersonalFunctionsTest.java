package dev.fairhaven.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PersonalFunctionsTest {

  private static final String TEXT =
      "call (212) 736-5000 or someone@example.com, no. 212 736 500 012";

  private static Object feature(String call, String text) {
    var main = "T: str = JsonData(path='$.t')\nX = " + call + "\n";
    return Rules.everything(main, "{\"t\": \"" + text + "\"}").features().get("X");
  }

  @Test
  void findsKindsOnceEach() {
    assertThat(feature("FindPersonalData(text=T)", TEXT + " and a@example.com"))
        .isEqualTo(List.of("phone", "e-mail"));
    assertThat(feature("FindPersonalData(text=T, kinds=[\"e-mail\"])", TEXT))
        .isEqualTo(List.of("e-mail"));
    assertThat(feature("FindPersonalData(text=T)", "nothing here")).isEqualTo(List.of());
  }

  @Test
  void asksHowSureItIs() {
    var possible = "2127365000";
    assertThat(feature("FindPersonalData(text=T)", possible)).isEqualTo(List.of());
    assertThat(feature("FindPersonalData(text=T, least=\"possible\")", possible))
        .isEqualTo(List.of("phone"));
  }

  @Test
  void masks() {
    assertThat(feature("MaskPersonalData(text=T)", "mail someone@example.com now"))
        .isEqualTo("mail [E-MAIL] now");
    assertThat(feature("MaskPersonalData(text=T, hints=True)", "4111 1111 1111 1111"))
        .isEqualTo("[PAYMENT-CARD visa …1111]");
    assertThat(feature("MaskPersonalData(text=T, kinds=[\"iban\"])", "a@example.com"))
        .isEqualTo("a@example.com");
  }

  @Test
  void tellsTheLanguage() {
    assertThat(feature("TextLanguage(text=T)", "Vielen Dank für das Essen und bis bald"))
        .isEqualTo("de");
    assertThat(feature("TextLanguage(text=T)", "ok")).isNull();
  }

  @Test
  void marksWhereItIsWithoutRepeatingIt() {
    var rules =
        """
        T: str = JsonData(path='$.t')
        Leaks = Rule(when_all=[FindPersonalData(text=T) != []], description="leaks")
        WhenRules(rules_any=[Leaks], then=[DeclareVerdict(verdict="review")])
        """;
    var evaluation =
        Rules.compiled(rules)
            .evaluate(Rules.event("{\"t\": \"mail someone@example.com\"}"), Ports.NONE);
    assertThat(evaluation.matches()).hasSize(1);
    assertThat(evaluation.evidence().toString()).contains("e-mail, certain");
  }

  @Test
  void refusesWhatThereIsNotWhenItIsCompiled() {
    var text = "T: str = JsonData(path='$.t')\n";
    assertThat(Rules.messages(text + "X = FindPersonalData(text=T, kinds=['name'])\n"))
        .contains("`phone`");
    assertThat(Rules.messages(text + "X = MaskPersonalData(text=T, least='sure')\n"))
        .contains("`certain`");
  }
}
