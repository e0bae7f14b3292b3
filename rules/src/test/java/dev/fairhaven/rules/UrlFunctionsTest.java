package dev.fairhaven.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class UrlFunctionsTest {

  private static final String PROTECTED = ", domains=[\"example.com\", \"paypal.com\"]";

  private static Object feature(String function, String text, String more) {
    var main = "T: str = JsonData(path='$.t')\nX = " + function + "(text=T" + more + ")\n";
    return Rules.everything(main, "{\"t\": \"" + text + "\"}").features().get("X");
  }

  @Test
  void findsUrlsHoweverTheyAreHidden() {
    assertThat(feature("FindUrls", "see hxxps://a[.]example[.]org/x now, or b.example.net!", ""))
        .isEqualTo(List.of("https://a.example.org/x", "b.example.net"));
    assertThat(feature("FindUrls", "nothing here", "")).isEqualTo(List.of());
  }

  @Test
  void findsTheirHostsOnceEach() {
    assertThat(
            feature("FindHosts", "http://Example.com/a and example.com/b and http://bücher.de", ""))
        .isEqualTo(List.of("example.com", "xn--bcher-kva.de"));
  }

  @Test
  void saysHowTheyAreHidden() {
    var rules =
        """
        T: str = JsonData(path='$.t')
        Leads = Rule(when_all=["bad.com" in FindHosts(text=T)], description="leads")
        WhenRules(rules_any=[Leads], then=[DeclareVerdict(verdict="review")])
        """;
    var text = "{\"t\": \"http://good.com/?u=http%3A%2F%2Fbad.com\"}";
    var evaluation = Rules.compiled(rules).evaluate(Rules.event(text), Ports.NONE);
    assertThat(evaluation.matches()).hasSize(1);
    assertThat(evaluation.evidence().toString()).contains("bad.com (encoded, nested)");
  }

  @Test
  void tellsWhichProtectedDomainIsImitated() {
    assertThat(feature("ImitatedDomain", "log in at https://paypa1.com/now", PROTECTED))
        .isEqualTo("paypal.com");
    assertThat(feature("ImitatedDomain", "https://paypal.com.evil.net", PROTECTED))
        .isEqualTo("paypal.com");
    assertThat(feature("ImitatedDomain", "https://www.paypal.com/now", PROTECTED)).isNull();
  }

  @Test
  void marksWhereItIs() {
    var rules =
        """
        T: str = JsonData(path='$.t')
        Imitates = Rule(when_all=[ImitatedDomain(text=T, domains=["paypal.com"]) != None], description="imitates")
        WhenRules(rules_any=[Imitates], then=[DeclareVerdict(verdict="review")])
        """;
    var evaluation =
        Rules.compiled(rules)
            .evaluate(Rules.event("{\"t\": \"go to paypa1[.]com today\"}"), Ports.NONE);
    assertThat(evaluation.matches()).hasSize(1);
    assertThat(evaluation.evidence().toString()).contains("paypal.com");
  }

  @Test
  void refusesWhatIsNoDomainWhenItIsCompiled() {
    assertThat(
            Rules.messages(
                "T: str = JsonData(path='$.t')\nX = ImitatedDomain(text=T, domains=['nowhere'])\n"))
        .contains("nowhere");
  }
}
