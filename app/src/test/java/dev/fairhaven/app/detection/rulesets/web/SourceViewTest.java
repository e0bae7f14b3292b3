package dev.fairhaven.app.detection.rulesets.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairhaven.app.detection.rulesets.web.SourceView.Kind;
import dev.fairhaven.app.detection.rulesets.web.SourceView.Piece;
import dev.fairhaven.testkit.Property;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SourceViewTest {

  @Test
  void coloursWhatALineConsistsOf() {
    assertThat(SourceView.of("Spam = Rule(when_all=[HasLink, not IsNew], # why\n").lines())
        .containsExactly(
            List.of(
                new Piece(Kind.DEFINITION, "Spam"),
                new Piece(Kind.PLAIN, " = "),
                new Piece(Kind.CALL, "Rule"),
                new Piece(Kind.PLAIN, "("),
                new Piece(Kind.PARAMETER, "when_all"),
                new Piece(Kind.PLAIN, "=[HasLink, "),
                new Piece(Kind.KEYWORD, "not"),
                new Piece(Kind.PLAIN, " IsNew], "),
                new Piece(Kind.COMMENT, "# why")));
  }

  @Test
  void keepsWhatStandsInStringsOutOfIt() {
    assertThat(SourceView.of("description=f'{Account} # not a \\' comment'").lines().getFirst())
        .contains(new Piece(Kind.STRING, "f'{Account} # not a \\' comment'"))
        .noneMatch(piece -> piece.kind() == Kind.COMMENT);
  }

  @Test
  void losesNothingOfTheSource() {
    var parts = List.of("Rule(", "'a", "\"", "#", "\n", " and ", "x=1", "'''", "\\", "é", "3.5");
    Property.forAll(
        source -> {
          var text =
              source.listOf(each -> each.oneOf(parts)).stream().collect(Collectors.joining());
          var shown =
              SourceView.of(text).lines().stream()
                  .map(line -> line.stream().map(Piece::text).collect(Collectors.joining()))
                  .collect(Collectors.joining("\n"));
          assertThat(text).isIn(shown, shown + "\n");
        });
  }

  @Test
  void leavesEndlessFilesWithoutColours() {
    var text = "Rule(\n".repeat(SourceView.LENGTH_COLOURED_MAX / 5);
    assertThat(SourceView.of(text).lines().getFirst())
        .containsExactly(new Piece(Kind.PLAIN, "Rule("));
  }
}
