package dev.fairhaven.app.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fairhaven.app.kernel.ProblemException;
import dev.fairhaven.app.lists.store.ListStores;
import dev.fairhaven.app.testing.Wiring;
import dev.fairhaven.rules.lists.ListEntry;
import dev.fairhaven.rules.lists.ListKind;
import dev.fairhaven.rules.lists.Lists;
import dev.fairhaven.rules.lists.ListsContract;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

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
            new ListedEntry("win.example", "tickets", "staff/s2", Wiring.START, expiry));
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
  void startsWithListsThatStarterRulesName() {
    lists.afterPropertiesSet();
    assertThat(live.known().orElseThrow())
        .containsOnlyKeys("blocked_domains", "blocked_networks", "link_shorteners");
    assertThat(live.find("link_shorteners").orElseThrow().match("bit.ly", NOON)).isPresent();
  }
}
