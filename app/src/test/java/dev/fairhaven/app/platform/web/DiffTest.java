package dev.fairhaven.app.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairhaven.app.platform.web.Diff.Fate;
import dev.fairhaven.app.platform.web.Diff.Piece;
import dev.fairhaven.testkit.Property;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiffTest {

  @Test
  void keepsLinesThatBothHave() {
    assertThat(Diff.lines("a\nb\nc", "a\nx\nc\nd"))
        .containsExactly(
            new Piece(Fate.KEPT, "a"),
            new Piece(Fate.REMOVED, "b"),
            new Piece(Fate.ADDED, "x"),
            new Piece(Fate.KEPT, "c"),
            new Piece(Fate.ADDED, "d"));
  }

  @Test
  void joinsNeighbouringWords() {
    assertThat(Diff.words("You may not post spam.", "You may never send any spam."))
        .containsExactly(
            new Piece(Fate.KEPT, "You may "),
            new Piece(Fate.REMOVED, "not post "),
            new Piece(Fate.ADDED, "never send any "),
            new Piece(Fate.KEPT, "spam."));
  }

  @Test
  void replacesWholeWhatIsTooLongToCompare() {
    var before = Collections.nCopies(Diff.CELLS_MAX / 1000, "a");
    var after = Collections.nCopies(1001, "b");
    assertThat(Diff.pieces(before, after)).hasSize(before.size() + after.size());
  }

  @Test
  void givesBothTextsBack() {
    Property.forAll(
        source -> {
          var before = source.listOf(each -> each.oneOf(List.of("a", "b", "c")));
          var after = source.listOf(each -> each.oneOf(List.of("a", "b", "c")));
          var pieces = Diff.pieces(before, after);
          assertThat(without(pieces, Fate.ADDED)).isEqualTo(before);
          assertThat(without(pieces, Fate.REMOVED)).isEqualTo(after);
        });
  }

  private static List<String> without(List<Piece> pieces, Fate fate) {
    return pieces.stream().filter(piece -> piece.fate() != fate).map(Piece::text).toList();
  }
}
