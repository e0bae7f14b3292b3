package dev.fairhaven.rules.lists;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairhaven.rules.lists.ListSnapshot.Matcher.OfText;
import dev.fairhaven.rules.lists.ListSnapshot.Passage;
import dev.fairhaven.rules.lists.ListSnapshot.Search;
import dev.fairhaven.testkit.Property;
import dev.fairhaven.testkit.Property.Source;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuerySetTest {

  private static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");
  private static final Search ALL = new Search(NOW, false, Selection.ALL, 100);

  private static List<Passage> find(String text, String... queries) {
    var entries = Stream.of(queries).map(ListEntry::of).toList();
    var list = ListSnapshot.of("list", ListKind.QUERIES, 1, entries);
    return ((OfText) list.matcher()).find(text, ALL);
  }

  private static List<String> passages(String text, String query) {
    return find(text, query).stream()
        .map(each -> text.substring(each.start(), each.end()))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gift AND card | Buy a CARD as a gift | true",
        "gift AND card | Buy a card | false",
        "gift card | Buy a card | true",
        "+gift card | Buy a card | false",
        "gift NOT card | a gift | true",
        "gift NOT card | a gift card | false",
        "(gift OR steam) AND card | a steam card | true",
        "\"wire money\" | wire the money | false",
        "\"wire money\"~1 | wire the money | true",
        "\"wire money\"~5 | money, if you wire it | true",
        "\"wire money\"~5 | wire it when you can, and then the money | false",
        "invest* | sound investments | true",
        "invest* | to harvest | false",
        "STRASSE | in der Straße | true",
        "Café | CAFE\u0301 | true",
        "免费 | 今天免费的礼物 | true",
      })
  void findsWordsTogether(String query, String text, boolean isFound) {
    assertThat(!find(text, query).isEmpty()).isEqualTo(isFound);
  }

  @Test
  void marksTheWordsInTheOriginalText() {
    assertThat(passages("Ｂuy\u200b now: GIFT — or a   caRd!", "buy AND \"gift card\"~3"))
        .containsExactly("Ｂuy\u200b", "GIFT — or a   caRd");
    assertThat(passages("a gift card, a gift", "gift")).containsExactly("gift", "gift");
  }

  @Test
  void saysWhichQueryMatched() {
    assertThat(find("wire money", "wire AND money", "gift", "mon*"))
        .extracting(Passage::entry)
        .containsExactlyInAnyOrder("wire AND money", "wire AND money", "mon*");
  }

  @Test
  void leavesOutWhatExpiredOrIsNotAskedFor() {
    var old = new ListEntry("gift", NOW, EntryTraits.NONE);
    var list = ListSnapshot.of("list", ListKind.QUERIES, 1, List.of(old, ListEntry.of("card")));
    var texts = (OfText) list.matcher();
    assertThat(texts.find("gift card", ALL)).extracting(Passage::entry).containsExactly("card");
    var severe = new Selection(Severity.SERIOUS, "", "");
    assertThat(texts.find("gift card", new Search(NOW, false, severe, 10))).isEmpty();
    assertThat(texts.find("card card", new Search(NOW, false, Selection.ALL, 1))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NOT gift",
        "gift AND (NOT card)",
        "title:gift",
        "/gi.t/",
        "*card",
        "g*",
        "gi?t",
        "gift~",
        "[a TO b]",
        "*:*",
        "gift^4",
        "\"wire money\"~1000",
        "\"gift",
        "gift AND",
        "(gift",
        "!!!",
        "the:",
      })
  void refusesWhatIsNoQueryOfWords(String query) {
    assertThat(ListKind.QUERIES.normalized(query)).isEmpty();
  }

  @Test
  void refusesQueriesThatAreTooLargeOrTooDeep() {
    assertThat(ListKind.QUERIES.normalized(words(WordQuery.CLAUSES_MAX))).isPresent();
    assertThat(ListKind.QUERIES.normalized(words(WordQuery.CLAUSES_MAX + 1))).isEmpty();
    var deep = "(".repeat(400) + "a" + ")".repeat(400);
    assertThat(ListKind.QUERIES.normalized(deep)).isEmpty();
  }

  private static String words(int count) {
    return Stream.iterate(0, i -> i + 1)
        .limit(count)
        .map(i -> "w" + i)
        .collect(Collectors.joining(" "));
  }

  /// Whatever is typed is a query that can be searched for, or none.
  @Test
  void survivesWhateverIsTyped() {
    var alphabet =
        "ab \"()~*?:^/[]{}+-!&|\\ANDORNOT059éß免\u200b\ud83d\ude00".codePoints().toArray();
    Property.forAll(
        source -> {
          var typed = typed(source, alphabet);
          if (ListKind.QUERIES.normalized(typed).isPresent()) {
            for (var each : find("ab a b AB " + typed, typed.strip())) {
              assertThat(each.end()).isGreaterThan(each.start());
            }
          }
        });
  }

  private static String typed(Source source, int[] alphabet) {
    var typed = new StringBuilder();
    for (int left = source.intIn(0, 39); left > 0; left--) {
      typed.appendCodePoint(alphabet[source.intIn(0, alphabet.length - 1)]);
    }
    return typed.toString();
  }

  /// The monitor runs only queries that may match: it must find what trying each alone finds.
  @Test
  void findsAmongManyWhatEachFindsAlone() {
    Property.forAll(
        source -> {
          var queries = new ArrayList<String>();
          for (int i = 0; i < 6; i++) {
            queries.add(query(source));
          }
          var text = sentence(source);
          var distinct = queries.stream().distinct().toList();
          var alone = distinct.stream().filter(query -> !find(text, query).isEmpty()).toList();
          assertThat(find(text, distinct.toArray(String[]::new)).stream().map(Passage::entry))
              .containsOnly(alone.toArray(String[]::new));
        });
  }

  private static String query(Source source) {
    return switch (source.intIn(0, 4)) {
      case 0 -> word(source);
      case 1 -> word(source) + " AND " + word(source);
      case 2 -> word(source) + " NOT " + word(source);
      case 3 -> "\"" + word(source) + " " + word(source) + "\"~" + source.intIn(0, 3);
      default -> word(source).substring(0, 2) + "*";
    };
  }

  private static String sentence(Source source) {
    return Stream.generate(() -> word(source)).limit(8).collect(Collectors.joining(" "));
  }

  private static String word(Source source) {
    return source.oneOf(List.of("gift", "card", "wire", "money", "gold", "cargo", "monday"));
  }
}
