package dev.fairhaven.app.decisions.policy.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairhaven.app.decisions.policy.PolicySection;
import dev.fairhaven.app.decisions.policy.PublishedPolicy;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class StarterPoliciesTest {

  final List<PublishedPolicy> starter = new StarterPolicies().read(Instant.EPOCH);

  @Test
  void coversWhatPlatformsMustDealWith() {
    assertThat(starter)
        .extracting(published -> published.version().toString())
        .containsExactly(
            "violence@1",
            "harassment@1",
            "spam@1",
            "adult@1",
            "deception@1",
            "illegal-goods@1",
            "ai-misuse@1");
  }

  @Test
  void givesEverySectionANumberOfItsOwn() {
    assertThat(starter.stream().flatMap(each -> each.policy().sections().stream()))
        .hasSize(29)
        .extracting(PolicySection::number)
        .doesNotHaveDuplicates();
  }

  @Test
  void saysEachRuleInAFewPlainLines() {
    assertThat(starter.stream().flatMap(each -> each.policy().sections().stream()))
        .allSatisfy(section -> assertThat(section.text()).hasSizeBetween(40, 450));
  }

  @Test
  void survivesTheStoredForm() {
    assertThat(starter)
        .allSatisfy(
            each ->
                assertThat(PolicyJson.of(each.policy()).toPolicy(each.version()))
                    .isEqualTo(each.policy()));
  }
}
