package dev.fairhaven.app.detection.lists;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairhaven.rules.lists.ListKind;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class EntryLinesTest {

  private static List<String> values(ListKind kind, String text) {
    return EntryLines.parse(kind, text).lines().stream().map(line -> line.entry().value()).toList();
  }

  @Test
  void passesOverRemarksAndFurtherColumns() {
    assertThat(values(ListKind.CIDR, "# a feed\n\n203.0.113.7\t10\n 198.51.100.0/24 # us\n"))
        .containsExactly("203.0.113.7", "198.51.100.0/24");
    assertThat(values(ListKind.TERMS, "free gift, really\n")).containsExactly("free gift, really");
  }

  @Test
  void readsCsvByItsHeading() {
    var lines =
        EntryLines.parse(
                ListKind.DOMAINS,
                """
                reason,value,expires_at
                "sold ""tickets"", twice",win.example,2027-01-31
                ,gift.example,
                late,c.example,tomorrow
                """)
            .lines();
    assertThat(lines.get(0).entry())
        .isEqualTo(
            new NewEntry(
                "win.example", "sold \"tickets\", twice", Instant.parse("2027-01-31T00:00:00Z")));
    assertThat(lines.get(1).entry()).isEqualTo(NewEntry.of("gift.example"));
    assertThat(lines.get(2).problem()).contains("expires_at");
    assertThat(lines.get(2).number()).isEqualTo(4);
  }

  @Test
  void readsWhatCsvSaysOfEntriesAndWritesItAgain() {
    var csv =
        """
        value,reason,expires_at,severity,category,language,owner,inside,exceptions
        cock,"rude, mostly",2027-01-31T00:00:00Z,serious,sexual,en,Words,yes,cock robin|peacock
        "#tag",,,,,,,,
        x,,,,,,,perhaps,
        """;
    var lines = EntryLines.parse(ListKind.TERMS, csv).lines();
    assertThat(lines.getFirst().entry().details())
        .isEqualTo(
            new NewDetails(
                "serious", "sexual", "en", "Words", true, List.of("cock robin", "peacock")));
    assertThat(lines.getLast().problem()).isEqualTo("inside: yes or no");
    assertThat(lines.subList(0, 2))
        .extracting(line -> EntryLines.write(listed(line.entry())))
        .containsExactly(csv.lines().toList().get(1), csv.lines().toList().get(2));
  }

  private static ListedEntry listed(NewEntry entry) {
    return new ListedEntry(
        entry.value(),
        entry.reason(),
        "cli",
        Instant.EPOCH,
        entry.expiresAt(),
        entry.details().owner(),
        entry.details().traits());
  }

  @Test
  void takesTimesWithAnOffset() {
    assertThat(EntryLines.time("2027-01-31T10:00:00+01:00")).isEqualTo("2027-01-31T09:00:00Z");
    assertThat(EntryLines.time("soon")).isNull();
    assertThat(EntryLines.time("2027-13-31")).isNull();
  }
}
