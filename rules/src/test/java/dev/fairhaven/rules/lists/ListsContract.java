package dev.fairhaven.rules.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What every source of lists keeps to.
public abstract class ListsContract {

  protected static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  /// A source that has one list.
  protected abstract Lists having(String name, ListKind kind, List<ListEntry> entries);

  @Test
  void findsAListByItsNameAndNoOther() {
    var lists = having("contract_a", ListKind.VALUES, List.of(ListEntry.of("x")));
    assertThat(lists.find("contract_a").orElseThrow().match("x", NOON)).contains("x");
    assertThat(lists.find("contract_a").orElseThrow().kind()).isEqualTo(ListKind.VALUES);
    assertThat(lists.find("contract_nowhere")).isEmpty();
  }

  @Test
  void matchesByTheKindOfTheList() {
    assertThat(match("contract_b", ListKind.DOMAINS, "example.com", "a.b.example.com")).isPresent();
    assertThat(match("contract_c", ListKind.CIDR, "10.0.0.0/8", "10.1.2.3")).isPresent();
    assertThat(match("contract_d", ListKind.TERMS, "free gift", "A FREE gift!")).isPresent();
    assertThat(match("contract_e", ListKind.PATTERNS, "gi+ft", "a giiift")).isPresent();
    assertThat(match("contract_f", ListKind.VALUES, "gift", "a gift")).isEmpty();
  }

  private Optional<String> match(String name, ListKind kind, String entry, String text) {
    return having(name, kind, List.of(ListEntry.of(entry)))
        .find(name)
        .orElseThrow()
        .match(text, NOON);
  }

  @Test
  void forgetsAnEntryTheInstantItExpires() {
    var lists = having("contract_g", ListKind.VALUES, List.of(new ListEntry("x", NOON)));
    var list = lists.find("contract_g").orElseThrow();
    assertThat(list.match("x", NOON.minusMillis(1))).contains("x");
    assertThat(list.match("x", NOON)).isEmpty();
  }
}
