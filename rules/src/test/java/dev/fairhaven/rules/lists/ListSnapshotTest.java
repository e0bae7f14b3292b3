package dev.fairhaven.rules.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fairhaven.rules.lists.ListSnapshot.Matcher;
import dev.fairhaven.rules.lists.ListSnapshot.Passage;
import dev.fairhaven.rules.lists.ListSnapshot.Search;
import dev.fairhaven.testkit.Property;
import dev.fairhaven.testkit.Property.Source;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListSnapshotTest {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  private static ListSnapshot list(ListKind kind, String... values) {
    var entries =
        List.of(values).stream().map(v -> ListEntry.of(kind.normalized(v).orElseThrow())).toList();
    return ListSnapshot.of("list", kind, 1, entries);
  }

  @ParameterizedTest
  @CsvSource({
    "example.com, example.com, true",
    "example.com, a.b.example.com, true",
    "example.com, Example.COM., true",
    "example.com, notexample.com, false",
    "example.com, example.com.evil.org, false",
    "example.com, com, false",
    "*.example.com, a.example.com, true",
    "bücher.example, BÜCHER.example, true",
    "bücher.example, xn--bcher-kva.example, true",
    "example.com, '', false",
    "example.com, .example.com, true",
    "example.com, example..com, false"
  })
  void matchesDomainsByWholeLabels(String entry, String host, boolean matches) {
    assertThat(list(ListKind.DOMAINS, entry).match(host, NOON).isPresent()).isEqualTo(matches);
  }

  @ParameterizedTest
  @CsvSource({
    "203.0.113.0/24, 203.0.113.255, true",
    "203.0.113.0/24, 203.0.114.0, false",
    "203.0.113.7/24, 203.0.113.0, true",
    "203.0.113.7, 203.0.113.7, true",
    "203.0.113.7, ::ffff:203.0.113.7, true",
    "203.0.113.7, ::ffff:cb00:7107, true",
    "0.0.0.0/0, 255.255.255.255, true",
    "0.0.0.0/0, 2001:db8::1, false",
    "2001:db8::/32, 2001:db8:ffff::1, true",
    "2001:db8::/32, 2001:db9::, false",
    "::/0, ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff, true",
    "::1, 0:0:0:0:0:0:0:1, true",
    "203.0.113.0/24, example.com, false",
    "203.0.113.0/24, 203.0.113, false",
    "203.0.113.0/24, 203.0.113.07, false",
    "203.0.113.0/24, '', false"
  })
  void matchesAddressesInNetworks(String network, String address, boolean matches) {
    assertThat(list(ListKind.CIDR, network).match(address, NOON).isPresent()).isEqualTo(matches);
  }

  @ParameterizedTest
  @CsvSource({
    "cidr, 10.0.0.1/8, 10.0.0.0/8",
    "cidr, 10.0.0.1/32, 10.0.0.1",
    "cidr, 2001:0DB8:0:0::/64, 2001:db8::/64",
    "cidr, 1:0:0:2:0:0:0:3, 1:0:0:2::3",
    "cidr, ::, ::",
    "cidr, 10.0.0.0/33,",
    "cidr, 10.0.0/8,",
    "cidr, 1:2:3:4:5:6:7:8:9,",
    "cidr, 1::2::3,",
    "cidr, 1:2:3:4:5:6:7:,",
    "cidr, ':1:2:3:4:5:6:7',",
    "cidr, 12345::,",
    "domains, Example.COM., example.com",
    "domains, faß.de, xn--fa-hia.de",
    "domains, βόλος.com, xn--nxasmm1c.com",
    "domains, نامه‌ای.com, xn--mgba3gch31f060k.com",
    "domains, *.🍕.ws, xn--vi8h.ws",
    "domains, %62ad。com, bad.com",
    "domains, 0xC0000201, 192.0.2.1",
    "domains, [::1],",
    "domains, exa mple.com,",
    "domains, https://example.com/,",
    "domains, a..b,",
    "terms, Free  GIFT, free gift",
    "terms, '‍',",
    "patterns, '(', ",
    "patterns, 'a+', 'a+'",
    "values, ' x ', x",
    "values, ' ',"
  })
  void writesEntriesInOneForm(String kind, String value, String form) {
    assertThat(ListKind.find(kind).orElseThrow().normalized(value))
        .isEqualTo(Optional.ofNullable(form));
  }

  @Test
  void writesEntriesInTheSameFormAgain() {
    Property.forAll(
        source -> {
          var address = address(source);
          assertThat(IpAddress.parse(address.toString())).as("%s", address).contains(address);
        });
  }

  private static IpAddress address(Source source) {
    return new IpAddress(half(source), half(source));
  }

  /// Four groups, many of them zero.
  private static long half(Source source) {
    long half = 0;
    for (int i = 0; i < 4; i++) {
      half = half << 16 | (source.intIn(0, 1) == 0 ? 0 : source.intIn(0, 0xffff));
    }
    return half;
  }

  @Test
  void findsTheSmallestCurrentNetworkLikeALoopOverAll() {
    Property.forAll(
        source -> {
          var entries = networks(source);
          var list = ListSnapshot.of("list", ListKind.CIDR, 1, entries);
          for (int i = 0; i < 256; i++) {
            var address = "10.0.0." + i;
            assertThat(list.match(address, NOON)).as(address).isEqualTo(naive(entries, i));
          }
        });
  }

  private static List<ListEntry> networks(Source source) {
    return source.listOf(ListSnapshotTest::network).stream()
        .distinct()
        .map(value -> new ListEntry(value, source.intIn(0, 3) == 0 ? NOON : null))
        .toList();
  }

  private static String network(Source source) {
    var text = "10.0.0." + source.intIn(0, 255) + "/" + source.intIn(22, 32);
    return ListKind.CIDR.normalized(text).orElseThrow();
  }

  private static Optional<String> naive(List<ListEntry> entries, int last) {
    return entries.stream()
        .filter(entry -> entry.expiresAt() == null)
        .map(ListEntry::value)
        .filter(value -> contains(value, 10 << 24 | last))
        .max(java.util.Comparator.comparingInt(ListSnapshotTest::bits));
  }

  private static boolean contains(String network, int address) {
    var parts = network.split("/", 2)[0].split("\\.");
    int first = 0;
    for (var part : parts) {
      first = first << 8 | Integer.parseInt(part);
    }
    int bits = bits(network);
    return bits == 0 || first >>> (32 - bits) == address >>> (32 - bits);
  }

  private static int bits(String network) {
    return network.contains("/") ? Integer.parseInt(network.split("/", 2)[1]) : 32;
  }

  @Test
  void findsWhatIsInALargeListAndNothingElse() {
    var values = IntStream.range(0, 50_000).mapToObj(i -> ListEntry.of("v" + i * 7)).toList();
    var list = ListSnapshot.of("list", ListKind.VALUES, 1, values);
    for (int i = 0; i < 350_000; i += 11) {
      assertThat(list.match("v" + i, NOON).isPresent()).isEqualTo(i % 7 == 0);
    }
  }

  @Test
  void refusesMoreEntriesThanItsKindAllows() {
    var entry = ListEntry.of("a");
    int max = ListKind.PATTERNS.entriesMax();
    assertThat(
            ListSnapshot.of("list", ListKind.PATTERNS, 1, Collections.nCopies(max, entry)).size())
        .isEqualTo(max);
    assertThatThrownBy(
            () ->
                ListSnapshot.of("list", ListKind.PATTERNS, 1, Collections.nCopies(max + 1, entry)))
        .hasMessageContaining("at most 1000 entries");
    assertThat(ListKind.VALUES.normalized("x".repeat(ListEntry.VALUE_LENGTH_MAX))).isPresent();
    assertThat(ListKind.VALUES.normalized("x".repeat(ListEntry.VALUE_LENGTH_MAX + 1))).isEmpty();
  }

  private static final Search PLAIN = new Search(NOON, false, Selection.ALL, 10);
  private static final Search OBFUSCATED = new Search(NOON, true, Selection.ALL, 10);

  private static Matcher.OfText texts(ListSnapshot list) {
    return (Matcher.OfText) list.matcher();
  }

  private static List<String> found(ListSnapshot list, String text, Search search) {
    return texts(list).find(text, search).stream()
        .map(passage -> passage.entry() + "=" + text.substring(passage.start(), passage.end()))
        .toList();
  }

  @Test
  void tellsWhichPassageOfATextAnEntryMatches() {
    var list = list(ListKind.TERMS, "gift", "prize");
    assertThat(texts(list).find("A Gift or a PRIZE", PLAIN))
        .containsExactly(
            new Passage("gift", 2, 6, Set.of()), new Passage("prize", 12, 17, Set.of()));
    assertThat(texts(list).find("A Gift or a PRIZE", new Search(NOON, false, Selection.ALL, 1)))
        .hasSize(1);
    assertThat(Objects.toString(list.hit("gift"))).isEqualTo("gift in list, version 1");
  }

  private static ListEntry term(String value, EntryTraits traits) {
    return new ListEntry(value, null, traits);
  }

  private static EntryTraits inside(boolean isInside, String... exceptions) {
    return new EntryTraits(null, "", "", isInside, List.of(exceptions));
  }

  private static ListSnapshot terms(ListEntry... entries) {
    return ListSnapshot.of("list", ListKind.TERMS, 1, List.of(entries));
  }

  @Test
  void leavesExceptionsOfATermAlone() {
    var list = terms(term("cock", inside(false, "cock robin", "ball cock")), ListEntry.of("robin"));
    assertThat(found(list, "Who killed Cock  Robin, cock?", PLAIN))
        .containsExactly("robin=Robin", "cock=cock");
    assertThat(found(list, "c0ck r0bin, c.o.c.k, ball cock robin", OBFUSCATED))
        .containsExactly("robin=r0bin", "cock=c.o.c.k", "robin=robin");
  }

  @Test
  void findsTermsInsideLongerWordsButTheirExceptions() {
    var list = terms(term("cock", inside(true, "peacock")), ListEntry.of("tit"));
    assertThat(found(list, "peacock cockhead titan PEACOCKS peacockcock", PLAIN))
        .containsExactly("cock=cock", "cock=COCK", "cock=cock", "cock=cock");
    assertThat(found(list, "pe4cock c0ckhead t1tan", OBFUSCATED))
        .as("the exception is obfuscated too")
        .containsExactly("cock=c0ck");
  }

  @Test
  void takesAnExceptionForAnEntryWhereItIsOne() {
    var list = terms(term("cock", inside(false, "cock robin")), ListEntry.of("cock robin"));
    assertThat(found(list, "cock robin", PLAIN)).containsExactly("cock robin=cock robin");
  }

  @Test
  void selectsByWhatEntriesSay() {
    var list =
        terms(
            term("a", new EntryTraits(Severity.LOW, "hate", "en", false, List.of())),
            term("b", new EntryTraits(Severity.CRITICAL, "hate", "pt-BR", false, List.of())),
            term("c", new EntryTraits(Severity.SERIOUS, "sexual", "", false, List.of())),
            ListEntry.of("d"));
    assertThat(selected(list, new Selection(Severity.SERIOUS, "", ""))).containsExactly("b", "c");
    assertThat(selected(list, new Selection(null, "hate", ""))).containsExactly("a", "b");
    assertThat(selected(list, new Selection(null, "", "pt"))).containsExactly("b");
    assertThat(selected(list, new Selection(Severity.MODERATE, "hate", "en"))).isEmpty();
    assertThat(selected(list, Selection.ALL)).containsExactly("a", "b", "c", "d");
    assertThat(list.hit("b"))
        .isEqualTo(new ListHit("list", 1, "b", Severity.CRITICAL, "hate", Set.of()));
  }

  private static List<String> selected(ListSnapshot list, Selection selection) {
    return texts(list).find("a b c d", new Search(NOON, false, selection, 10)).stream()
        .map(Passage::entry)
        .toList();
  }

  @Test
  void selectsPatternsToo() {
    var serious = new EntryTraits(Severity.SERIOUS, "", "", false, List.of());
    var list =
        ListSnapshot.of(
            "list", ListKind.PATTERNS, 1, List.of(ListEntry.of("a+"), term("b+", serious)));
    assertThat(selected(list, new Selection(Severity.LOW, "", ""))).containsExactly("b+");
  }

  @Test
  void isLinearInTextsFullOfExceptions() {
    var list = terms(term("a", inside(false, "a b", "b a")), term("b", inside(false, "a b")));
    assertThat(found(list, "a b ".repeat(50_000), PLAIN)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"EN, en", "pt-br, pt-BR", "zh-hant-tw, zh-Hant-TW", "English,", "und,", "'',", "e,"})
  void writesLanguagesInOneForm(String text, String form) {
    assertThat(EntryTraits.language(text)).isEqualTo(Optional.ofNullable(form));
  }

  @ParameterizedTest
  @CsvSource({"Hate, hate", "self-harm, self-harm", "' Raça e cor', raça e cor", "a/b,", "'',"})
  void writesCategoriesInOneForm(String text, String form) {
    assertThat(EntryTraits.category(text)).isEqualTo(Optional.ofNullable(form));
    assertThat(EntryTraits.category("x".repeat(41))).isEmpty();
  }
}
