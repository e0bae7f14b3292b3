package dev.fairhaven.app.decisions.policy;

import static dev.fairhaven.app.decisions.policy.PolicyFixtures.NOON;
import static dev.fairhaven.app.decisions.policy.PolicyFixtures.published;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PolicyCatalogueTest {

  static final Instant EVENING = NOON.plusSeconds(6 * 3600);

  @Test
  void putsAVersionIntoEffectAtItsInstant() {
    var catalogue =
        new PolicyCatalogue(
            List.of(published("spam", 1, "3.1", NOON), published("spam", 2, "3.1", EVENING)));
    assertThat(versionAt(catalogue, NOON.minusMillis(1))).isEmpty();
    assertThat(versionAt(catalogue, NOON)).containsExactly("spam@1");
    assertThat(versionAt(catalogue, EVENING.minusMillis(1))).containsExactly("spam@1");
    assertThat(versionAt(catalogue, EVENING)).containsExactly("spam@2");
  }

  @Test
  void ordersPoliciesByTheNumberOfTheirFirstSection() {
    var catalogue =
        new PolicyCatalogue(
            List.of(
                published("alpha", 1, "10.1", NOON),
                published("beta", 1, "9.2", NOON),
                published("gamma", 1, "9", NOON)));
    assertThat(versionAt(catalogue, NOON)).containsExactly("gamma@1", "beta@1", "alpha@1");
  }

  @Test
  void holdsNumbersOfComingVersionsAsTaken() {
    var catalogue =
        new PolicyCatalogue(
            List.of(
                published("spam", 1, "3.1", NOON.minusSeconds(10)),
                published("spam", 2, "3.2", NOON.minusSeconds(5)),
                published("spam", 3, "3.3", EVENING),
                published("adult", 1, "4.1", NOON)));
    assertThat(catalogue.others("adult", NOON))
        .extracting(policy -> policy.version().version())
        .containsExactlyInAnyOrder(2, 3);
  }

  @Test
  void findsEveryVersionWhetherInEffectOrNot() {
    var later = published("spam", 2, "3.1", EVENING);
    var catalogue = new PolicyCatalogue(List.of(published("spam", 1, "3.1", NOON), later));
    assertThat(catalogue.find(new PolicyVersion("spam", 2))).contains(later);
    assertThat(catalogue.find(new PolicyVersion("spam", 3))).isEmpty();
    assertThat(catalogue.history("spam"))
        .extracting(each -> each.version().version())
        .containsExactly(2, 1);
  }

  private static List<String> versionAt(PolicyCatalogue catalogue, Instant at) {
    return catalogue.inEffect(at).stream().map(each -> each.version().toString()).toList();
  }
}
