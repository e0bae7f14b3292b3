package dev.fairhaven.app.intake.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fairhaven.app.platform.kernel.ProblemException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappingFileTest {

  @Test
  void readsEveryKey() {
    var yaml =
        """
        event-type: post.created
        format: csv
        id: "tweet-{row}"
        time: created
        time-format: epoch-seconds
        actor: "account:{user}"
        target: "post:{id}"
        map:
          text: tweet
        constant:
          viewCount: 3
        separator: ";"
        """;
    assertThat(MappingFile.parse(yaml))
        .isEqualTo(
            new MappingSpec(
                "post.created",
                "csv",
                "tweet-{row}",
                "created",
                "epoch-seconds",
                "account:{user}",
                "post:{id}",
                Map.of("text", "tweet"),
                Map.of("viewCount", "3"),
                ";"));
  }

  @Test
  void leavesOpenWhatIsNotSaid() {
    assertThat(MappingFile.parse("event-type: post.created"))
        .isEqualTo(
            new MappingSpec(
                "post.created", null, null, null, null, null, null, Map.of(), Map.of(), null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          evnt: x           | mapping file: expected only the keys event-type,
          id: {row}         | mapping file: expected id to be one text
          map: text         | mapping file: expected map to be a list of 'field: value' lines
          'id: a\tb: ]'     | mapping file: expected YAML
          just text         | mapping file: expected YAML with the keys event-type,
          """)
  void refusesWhatItDoesNotKnow(String yaml, String message) {
    assertThatThrownBy(() -> MappingFile.parse(yaml))
        .isInstanceOf(ProblemException.class)
        .hasMessageStartingWith(message);
  }

  @Test
  void refusesAKeyThatStandsTwice() {
    assertThatThrownBy(() -> MappingFile.parse("id: a\nid: b"))
        .isInstanceOf(ProblemException.class)
        .hasMessageStartingWith("mapping file: expected YAML; cannot read it");
  }

  @Test
  void saysWhereThereIsNoFile() {
    assertThatThrownBy(() -> MappingFile.read(Path.of("no-such.yaml")))
        .isInstanceOf(ProblemException.class)
        .hasMessage("mapping file: expected a file; there is none at no-such.yaml");
  }

  @Test
  void putsWhatIsSaidOverWhatIsInTheFile() {
    var base = MappingFile.parse("id: a\nmap:\n  text: tweet\n  title: head");
    var own = MappingFile.parse("id: b\nmap:\n  text: body");
    var both = own.over(base);
    assertThat(both.id()).isEqualTo("b");
    assertThat(both.fields()).isEqualTo(Map.of("text", "body", "title", "head"));
  }
}
