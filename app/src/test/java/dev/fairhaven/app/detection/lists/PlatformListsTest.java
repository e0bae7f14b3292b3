package dev.fairhaven.app.detection.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fairhaven.app.detection.lists.store.ListStores;
import dev.fairhaven.app.platform.kernel.ProblemException;
import dev.fairhaven.app.testing.Wiring;
import dev.fairhaven.rules.lists.EntryTraits;
import dev.fairhaven.rules.lists.ListEntry;
import dev.fairhaven.rules.lists.ListKind;
import dev.fairhaven.rules.lists.Lists;
import dev.fairhaven.rules.lists.ListsContract;
import dev.fairhaven.rules.lists.Selection;
import dev.fairhaven.rules.lists.Severity;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/// The lists over a database; what rules see of them keeps to the port's contract.
class PlatformListsTest extends ListsContract {

  private static final ListName DOMAINS = new ListName("domains");

  private static Wiring wiring;

  private final PlatformLists lists = wiring.get(PlatformLists.class);
  private final LiveLists live = wiring.get(LiveLists.class);

  @BeforeAll
  static void start() {
    wiring = Wiring.of(PlatformLists.class, LiveLists.class, ListStores.postgres());
  }

  @AfterAll
  static void stop() {
    wiring.close();
  }

  @BeforeEach
  void empty() {
    wiring.reset("platform_list");
    live.refresh();
  }

  @Override
  protected Lists having(String name, ListKind kind, List<ListEntry> entries) {
    lists.create(new ListName(name), kind, "", "staff/s1");
    var wanted = entries.stream().map(e -> new NewEntry(e.value(), "", e.expiresAt())).toList();
    lists.add(new ListName(name), wanted, "staff/s1");
    return live;
  }

  private Addition add(String... values) {
    return lists.add(DOMAINS, List.of(values).stream().map(NewEntry::of).toList(), "staff/s1");
  }

  private List<String> values(EntryFilter filter) {
    return lists.entries(DOMAINS, filter, 100).stream().map(ListedEntry::value).toList();
  }

  @Test
  void keepsWhoAddedWhatAndWhy() {
    lists.create(DOMAINS, ListKind.DOMAINS, " scams ", "staff/s1");
    var expiry = NOON.plus(Duration.ofDays(1));
    lists.add(DOMAINS, List.of(new NewEntry("Win.Example.", " tickets ", expiry)), "staff/s2");
    assertThat(lists.entries(DOMAINS, EntryFilter.ALL, 10))
        .containsExactly(
            new ListedEntry(
                "win.example", "tickets", "staff/s2", Wiring.START, expiry, "", EntryTraits.NONE));
    assertThat(lists.require(DOMAINS).description()).isEqualTo("scams");
    assertThat(wiring.audited())
        .extracting(entry -> entry.actor() + " " + entry.action() + " " + entry.subject())
        .containsExactly(
            "staff/s1 lists.created list/domains", "staff/s2 lists.entries-added list/domains");
  }

  @Test
  void addsWhatItCanAndNamesTheRest() {
    lists.create(DOMAINS, ListKind.DOMAINS, "", "staff/s1");
    var addition = add("a.example", "not a domain", "b.example", "A.example");
    assertThat(addition.added()).isEqualTo(2);
    assertThat(addition.refused())
        .containsExactly(new Addition.Refused(1, "a domain, such as example.com"));
    assertThat(add("b.example", "c.example").renewed()).isEqualTo(1);
    assertThat(lists.require(DOMAINS).entries()).isEqualTo(3);
  }

  private static final ListName SLURS = new ListName("slurs");

  private static NewEntry term(String value, NewDetails details) {
    return new NewEntry(value, "", null, details);
  }

  private static NewDetails details(String severity, String category, String language) {
    return new NewDetails(severity, category, language, "", false, List.of());
  }

  @Test
  void keepsWhatEntriesSayOfThemselves() {
    lists.create(SLURS, ListKind.TERMS, "", "staff/s1");
    var said =
        new NewDetails(
            "serious",
            " Hate ",
            "pt-br",
            " Language team ",
            true,
            List.of("Cock  Robin", "peacock"));
    lists.add(SLURS, List.of(term("Cock", said)), "staff/s1");
    var kept = lists.entries(SLURS, EntryFilter.ALL, 10).getFirst();
    assertThat(kept.owner()).isEqualTo("Language team");
    assertThat(kept.traits())
        .isEqualTo(
            new EntryTraits(
                Severity.SERIOUS, "hate", "pt-BR", true, List.of("cock robin", "peacock")));
    var seen = live.find("slurs").orElseThrow();
    assertThat(seen.hit("cock").severity()).isEqualTo(Severity.SERIOUS);
    assertThat(seen.match("a peacock", NOON)).isEmpty();
    assertThat(seen.match("cockhead", NOON)).contains("cock");

    lists.add(SLURS, List.of(NewEntry.of("cock")), "staff/s1");
    assertThat(lists.entries(SLURS, EntryFilter.ALL, 10).getFirst().traits())
        .as("added again, without")
        .isEqualTo(EntryTraits.NONE);
  }

  @Test
  void showsEntriesByWhatTheySay() {
    lists.create(SLURS, ListKind.TERMS, "", "staff/s1");
    lists.add(
        SLURS,
        List.of(
            term("a", details("low", "hate", "en")),
            term("b", details("critical", "hate", "pt-BR")),
            term("c", details("", "", ""))),
        "staff/s1");
    assertThat(selected(new Selection(Severity.LOW, "", ""))).containsExactly("a", "b");
    assertThat(selected(new Selection(Severity.MODERATE, "hate", ""))).containsExactly("b");
    assertThat(selected(new Selection(null, "", "pt"))).containsExactly("b");
    assertThat(selected(Selection.ALL)).containsExactly("a", "b", "c");
  }

  private List<String> selected(Selection selection) {
    return lists.entries(SLURS, new EntryFilter("", selection, false, null), 10).stream()
        .map(ListedEntry::value)
        .toList();
  }

  @Test
  void saysWhichDetailCannotBeKept() {
    lists.create(SLURS, ListKind.TERMS, "", "staff/s1");
    lists.create(DOMAINS, ListKind.DOMAINS, "", "staff/s1");
    assertThat(refusal(SLURS, details("high", "", ""))).startsWith("severity: low, moderate");
    assertThat(refusal(SLURS, details("", "a/b", ""))).startsWith("category: letters");
    assertThat(refusal(SLURS, details("", "", "English"))).startsWith("language: a tag");
    assertThat(refusal(SLURS, excepting(Collections.nCopies(301, "x"))))
        .isEqualTo("exceptions: at most 300 phrases");
    assertThat(refusal(SLURS, excepting(List.of("x".repeat(101))))).startsWith("exceptions: ");
    assertThat(refusal(SLURS, new NewDetails("", "", "", "x".repeat(101), false, List.of())))
        .isEqualTo("owner: at most 100 characters");
    assertThat(refusal(DOMAINS, excepting(List.of("x")))).contains("only terms");
  }

  private static NewDetails excepting(List<String> phrases) {
    return new NewDetails("", "", "", "", false, phrases);
  }

  private String refusal(ListName list, NewDetails details) {
    var entry = new NewEntry("a.example", "", null, details);
    return lists.add(list, List.of(entry), "staff/s1").refused().getFirst().expected();
  }

  @Test
  void bindsHowManyExceptionsAListHas() {
    lists.create(SLURS, ListKind.TERMS, "", "staff/s1");
    var phrases = IntStream.range(0, EntryTraits.EXCEPTIONS_MAX).mapToObj(i -> "p" + i).toList();
    int fitting = EntryTraits.EXCEPTIONS_OF_LIST_MAX / EntryTraits.EXCEPTIONS_MAX;
    var entries =
        IntStream.range(0, fitting).mapToObj(i -> term("t" + i, excepting(phrases))).toList();
    assertThat(lists.add(SLURS, entries, "staff/s1").added()).isEqualTo(fitting);
    assertTooMany(
        () -> lists.add(SLURS, List.of(term("one more", excepting(phrases))), "staff/s1"));
  }

  @Test
  void raisesTheVersionWithEveryChangeOnly() {
    lists.create(DOMAINS, ListKind.DOMAINS, "", "staff/s1");
    assertThat(lists.require(DOMAINS).version()).isEqualTo(1);
    add("a.example");
    add("not a domain");
    assertThat(lists.require(DOMAINS).version()).isEqualTo(2);
    assertThat(lists.remove(DOMAINS, List.of("A.EXAMPLE", "x.example"), "staff/s1")).isEqualTo(1);
    assertThat(lists.remove(DOMAINS, List.of("a.example"), "staff/s1")).isZero();
    assertThat(lists.require(DOMAINS).version()).isEqualTo(3);
  }

  @Test
  void isSeenByAnotherInstanceWithItsNextLook() {
    var other = new LiveLists(wiring.get(ListStore.class));
    lists.create(DOMAINS, ListKind.DOMAINS, "", "staff/s1");
    add("a.example");
    assertThat(other.find("domains")).isEmpty();
    other.refresh();
    var seen = other.find("domains").orElseThrow();
    assertThat(seen.match("x.a.example", NOON)).contains("a.example");
    assertThat(seen.version()).isEqualTo(2);
    other.refresh();
    assertThat(other.find("domains").orElseThrow()).isSameAs(seen);
  }

  @Test
  void showsEntriesPageByPageNewestFirst() {
    lists.create(DOMAINS, ListKind.DOMAINS, "", "staff/s1");
    add("b.example", "a.example");
    wiring.clock().advance(Duration.ofMinutes(1));
    add("c.example");
    assertThat(values(EntryFilter.ALL)).containsExactly("c.example", "a.example", "b.example");
    var second = lists.entries(DOMAINS, EntryFilter.ALL, 2).getLast();
    var place = new EntryFilter.Place(second.addedAt(), second.value());
    assertThat(values(new EntryFilter("", place))).containsExactly("b.example");
    assertThat(values(new EntryFilter("B.EX", null))).containsExactly("b.example");
  }

  @Test
  void refusesNamesThatRulesCouldNotWrite() {
    assertThatThrownBy(() -> new ListName("Bad Name")).isInstanceOf(ProblemException.class);
    assertThat(new ListName("a".repeat(ListName.LENGTH_MAX)).value()).hasSize(60);
    assertThatThrownBy(() -> new ListName("a".repeat(ListName.LENGTH_MAX + 1)))
        .isInstanceOf(ProblemException.class);
  }

  @Test
  void refusesASecondListOfOneName() {
    lists.create(DOMAINS, ListKind.DOMAINS, "", "staff/s1");
    assertThatThrownBy(() -> lists.create(DOMAINS, ListKind.CIDR, "", "staff/s1"))
        .extracting(e -> ((ProblemException) e).code())
        .isEqualTo(ListProblem.NAME_TAKEN);
  }

  @Test
  void refusesWhatIsTooMuch() {
    var patterns = new ListName("patterns");
    lists.create(patterns, ListKind.PATTERNS, "", "staff/s1");
    int max = ListKind.PATTERNS.entriesMax();
    var full = IntStream.range(0, max).mapToObj(i -> NewEntry.of("p" + i)).toList();
    assertThat(lists.add(patterns, full, "staff/s1").added()).isEqualTo(max);
    assertTooMany(() -> lists.add(patterns, List.of(NewEntry.of("one more")), "staff/s1"));
    assertThat(lists.require(patterns).entries()).isEqualTo(max);
    var many = Collections.nCopies(PlatformLists.CHANGE_MAX + 1, NewEntry.of("x"));
    assertTooMany(() -> lists.add(patterns, many, "staff/s1"));
  }

  private static void assertTooMany(Runnable change) {
    assertThatThrownBy(change::run)
        .extracting(e -> ((ProblemException) e).code())
        .isEqualTo(ListProblem.TOO_MANY);
  }

  @Test
  void replacesListsOfOneTemplateByThoseOfAnother() {
    var own = new ListName("own");
    lists.create(own, ListKind.TERMS, "", "staff/s1");
    replace(List.of(), seed("shared", "one"), seed("former", "two"));
    lists.add(new ListName("shared"), List.of(NewEntry.of("three")), "staff/s1");
    replace(List.of("shared", "former"), seed("shared", "one"), seed("next", "four"));
    assertThat(live.known().orElseThrow()).containsOnlyKeys("own", "shared", "next");
    assertThat(live.find("next").orElseThrow().match("four", NOON)).isPresent();
    assertThat(live.find("shared").orElseThrow().match("three", NOON)).isPresent();
  }

  private void replace(List<String> former, ListSeed... next) {
    wiring
        .get(TransactionTemplate.class)
        .executeWithoutResult(
            _ ->
                lists.replace(
                    former.stream().map(ListName::new).toList(), List.of(next), "staff/s1"));
  }

  private static ListSeed seed(String name, String entry) {
    return new ListSeed(new ListName(name), ListKind.TERMS, "", List.of(entry));
  }
}
