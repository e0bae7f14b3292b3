package dev.fairhaven.app.detection.rulesets.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.fairhaven.app.detection.rulesets.web.SourcesDiff.FileDiff;
import dev.fairhaven.app.detection.rulesets.web.SourcesDiff.Row;
import dev.fairhaven.app.platform.web.Diff.Fate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SourcesDiffTest {

  @Test
  void namesFilesThatChangedCameAndWent() {
    var before = Map.of("main.sml", "a\n", "old.sml", "b\n", "same.sml", "c\n");
    var after = Map.of("main.sml", "x\n", "new.sml", "b\n", "same.sml", "c\n");
    assertThat(SourcesDiff.between(before, after).files())
        .extracting(FileDiff::path, FileDiff::fate, FileDiff::added, FileDiff::removed)
        .containsExactly(
            tuple("main.sml", Fate.KEPT, 1L, 1L),
            tuple("new.sml", Fate.ADDED, 1L, 0L),
            tuple("old.sml", Fate.REMOVED, 0L, 1L));
  }

  @Test
  void showsLinesAroundAChangeAndLeavesFarOnesOut() {
    var before = "1\n2\n3\n4\n5\n6\n7\n8\n9\n";
    var rows =
        SourcesDiff.between(
                Map.of("main.sml", before), Map.of("main.sml", before.replace("9", "nine")))
            .files()
            .getFirst()
            .rows();
    assertThat(rows)
        .containsExactly(
            new Row(6, 6, Fate.KEPT, "6", false),
            new Row(7, 7, Fate.KEPT, "7", false),
            new Row(8, 8, Fate.KEPT, "8", false),
            new Row(9, 0, Fate.REMOVED, "9", false),
            new Row(0, 9, Fate.ADDED, "nine", false));
  }

  @Test
  void putsOneGapBetweenChangesThatAreFarApart() {
    var before = "a\n1\n2\n3\n4\n5\n6\n7\n8\nb\n";
    var after = before.replace("a", "A").replace("b", "B");
    var rows =
        SourcesDiff.between(Map.of("m.sml", before), Map.of("m.sml", after))
            .files()
            .getFirst()
            .rows();
    assertThat(rows.stream().filter(Row::isGap)).hasSize(1);
  }

  @Test
  void showsNothingBetweenEqualVersions() {
    assertThat(SourcesDiff.between(Map.of("a.sml", "x"), Map.of("a.sml", "x")).files())
        .isEqualTo(List.of());
  }
}
