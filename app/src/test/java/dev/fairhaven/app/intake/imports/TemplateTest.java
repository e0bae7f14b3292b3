package dev.fairhaven.app.intake.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fairhaven.app.platform.kernel.Json;
import dev.fairhaven.app.platform.kernel.ProblemException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class TemplateTest {

  private static final RowContext ROW =
      new RowContext(
          "tweets",
          17,
          new Values.Fields(
              (ObjectNode)
                  Json.mapper()
                      .readTree(
                          "{\"user\":\"ann\",\"n\":5,\"author\":{\"id\":\"u1\"},\"no\":null}")));

  @Test
  void fillsHolesFromColumnsPointersRowAndFile() {
    assertThat(fill("{file}-{row}/{user}:{n}:{/author/id}")).contains("tweets-17/ann:5:u1");
  }

  @Test
  void takesDoubledBracesAsBraces() {
    assertThat(fill("{{x}}{n}")).contains("{x}5");
  }

  @Test
  void isEmptyIfAHoleHasNoValue() {
    assertThat(fill("a{no}")).isEmpty();
    assertThat(fill("{missing}")).isEmpty();
    assertThat(fill("{author}")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "a{}", "b}", "{open", "{a}}"})
  void refusesBracesThatStandAlone(String source) {
    assertThatThrownBy(() -> Template.parse("id", source))
        .isInstanceOf(ProblemException.class)
        .hasMessageStartingWith("id: expected a column name between braces");
  }

  private static Optional<String> fill(String source) {
    return Template.parse("id", source).fill(ROW);
  }
}
