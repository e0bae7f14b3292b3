package dev.fairhaven.app.intake.entities;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairhaven.app.intake.entities.ItemView.Mark;
import dev.fairhaven.app.intake.entities.ItemView.Segment;
import dev.fairhaven.testkit.Property;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MarkedTextTest {

  @Test
  void cutsWhereMarksBeginAndEnd() {
    assertThat(MarkedText.split("free seeds now", List.of(mark(5, 10, "Seeds"))))
        .containsExactly(
            Segment.plain("free "),
            new Segment("seeds", true, List.of("Seeds")),
            Segment.plain(" now"));
  }

  @Test
  void namesEveryReasonWhereMarksOverlap() {
    assertThat(MarkedText.split("abcd", List.of(mark(0, 3, "One"), mark(1, 4, "Two"))))
        .extracting(Segment::reason)
        .containsExactly("One", "One, Two", "Two");
  }

  @Test
  void leavesOutMarksThatDoNotFit() {
    var marks = List.of(mark(-1, 2, "a"), mark(2, 9, "b"), mark(2, 2, "c"), mark(3, 1, "d"));
    assertThat(MarkedText.split("abcd", marks)).containsExactly(Segment.plain("abcd"));
  }

  @Test
  void neverCutsACharacterInTwo() {
    assertThat(MarkedText.split("a😀b", List.of(mark(0, 2, "half"))))
        .containsExactly(Segment.plain("a😀b"));
  }

  @Test
  void losesNothingOfTheText() {
    Property.forAll(
        source -> {
          var text =
              source.listOf(each -> each.oneOf(List.of("a", "é", "😀", "\n"))).stream()
                  .collect(Collectors.joining());
          var marks = source.listOf(each -> mark(each.intIn(-2, 20), each.intIn(-2, 20), "x"));
          assertThat(MarkedText.split(text, marks).stream().map(Segment::text))
              .noneMatch(String::isEmpty)
              .satisfies(parts -> assertThat(String.join("", parts)).isEqualTo(text));
        });
  }

  private static Mark mark(int start, int end, String reason) {
    return new Mark("$.data.text", start, end, reason);
  }
}
