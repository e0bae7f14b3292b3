package dev.fairhaven.app.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class QueryTest {

  @Test
  void linksToItselfWithOneFilterMoreOrLess() {
    var query = new Query("/decisions", Map.of("verdict", "remove", "rule", " "));
    assertThat(query.href()).isEqualTo("/decisions?verdict=remove");
    assertThat(query.with("label", "User/spam & scam").href())
        .isEqualTo("/decisions?label=User%2Fspam%20%26%20scam&verdict=remove");
    assertThat(query.without("verdict").href()).isEqualTo("/decisions");
    assertThat(query.at("/decisions.csv").href()).isEqualTo("/decisions.csv?verdict=remove");
  }

  @Test
  void cutsValuesThatCannotMatchAnything() {
    var query = new Query("/", Map.of("q", "x".repeat(Query.VALUE_LENGTH_MAX + 1)));
    assertThat(query.get("q")).hasSize(Query.VALUE_LENGTH_MAX);
  }
}
