package dev.fairhaven.signals.urls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.fairhaven.signals.urls.Likeness.Way;
import dev.fairhaven.testkit.Property;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LookAlikesTest {

  private final LookAlikes lookAlikes =
      LookAlikes.of(List.of("harbourbank.com", "lilypost.co.uk", "kiwi.com", "königsee.de"));

  private Optional<Likeness> find(String host) {
    return lookAlikes.find(Host.parse(host).orElseThrow());
  }

  @ParameterizedTest
  @CsvSource({
    "harbourbank.net, harbourbank.com, OTHER_SUFFIX",
    "www.harbourbank.co.uk, harbourbank.com, OTHER_SUFFIX",
    "kiwi.net, kiwi.com, OTHER_SUFFIX",
    "lilypost.com, lilypost.co.uk, OTHER_SUFFIX",
    "hаrbourbank.com, harbourbank.com, CONFUSABLE",
    "xn--hrbourbank-zqi.com, harbourbank.com, CONFUSABLE",
    "harb0urbank.com, harbourbank.com, CONFUSABLE",
    "1ilypost.com, lilypost.co.uk, CONFUSABLE",
    "koenigsee.de, königsee.de, TYPO",
    "konigsee.de, königsee.de, CONFUSABLE",
    "hárbourbank.com, harbourbank.com, CONFUSABLE",
    "harbuorbank.com, harbourbank.com, TYPO",
    "harborbank.com, harbourbank.com, TYPO",
    "harbourbamk.com, harbourbank.com, TYPO",
    "harbourbannk.com, harbourbank.com, TYPO",
    "harbourbank-login.com, harbourbank.com, ADDITION",
    "my-harb0urbank.com, harbourbank.com, ADDITION",
    "secureharbourbank.com, harbourbank.com, ADDITION",
    "lilypostsupport.org, lilypost.co.uk, ADDITION",
    "harbourbank.com.evil.net, harbourbank.com, SUBDOMAIN",
    "login-harbourbank.evil.net, harbourbank.com, SUBDOMAIN",
    "xn--hrbourbank-zqi.evil.net, harbourbank.com, SUBDOMAIN"
  })
  void tellsHowAHostImitatesADomain(String host, String domain, Way way) {
    var ascii = Host.parse(domain).orElseThrow().name();
    assertThat(find(host)).contains(new Likeness(ascii, way));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "harbourbank.com", "www.harbourbank.com", "evil.net", "kiwis.com", "kiwi-fruit.com",
        "kiwi.evil.net", "harbour.com", "192.0.2.1", "localhost", "harbourbanking.com"
      })
  void leavesOthersAlone(String host) {
    assertThat(find(host)).isEmpty();
  }

  @Test
  void findsEveryTypoOfAName() {
    Property.forAll(
        source -> {
          var typo = new StringBuilder("harbourbank");
          int at = source.intIn(0, typo.length() - 2);
          switch (source.intIn(0, 3)) {
            case 0 -> typo.deleteCharAt(at);
            case 1 -> typo.insert(at, 'x');
            case 2 -> typo.setCharAt(at, 'x');
            default -> typo.insert(at, typo.charAt(at + 1)).deleteCharAt(at + 2);
          }
          assertThat(find(typo + ".org")).as(typo.toString()).isPresent();
        });
  }

  @Test
  void agreesWithComparingOneByOne() {
    Property.forAll(
        source -> {
          var names = source.listOf(s -> word(s, 6)).stream().distinct().toList();
          var name = word(source, source.intIn(5, 7));
          var host = Host.parse(name + ".org").orElseThrow();
          boolean isNear =
              names.stream().anyMatch(n -> n.equals(name) || LookAlikes.isOneEdit(n, name));
          var index = LookAlikes.of(names.stream().map(n -> n + ".com").toList());
          assertThat(index.find(host).isPresent()).as(name + " in " + names).isEqualTo(isNear);
        });
  }

  private static String word(Property.Source source, int length) {
    var word = new StringBuilder();
    while (word.length() < length) {
      word.append(source.oneOf(List.of("a", "b")));
    }
    return word.toString();
  }

  @Test
  void boundsHowManyAreProtected() {
    var most = Collections.nCopies(LookAlikes.DOMAINS_MAX, "harbourbank.com");
    assertThat(LookAlikes.of(most).find(Host.parse("harbourbank.net").orElseThrow())).isPresent();
    var more = Collections.nCopies(LookAlikes.DOMAINS_MAX + 1, "harbourbank.com");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LookAlikes.of(more))
        .withMessage("expected at most 20000 protected domains, got 20001");
  }

  @ParameterizedTest
  @ValueSource(strings = {"co.uk", "a b", "192.0.2.1", "example.notarealsuffix"})
  void protectsDomainsOnly(String domain) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LookAlikes.of(List.of(domain)))
        .withMessage("expected a domain under a known suffix, got " + domain);
  }
}
