package dev.fairhaven.app.detection.hashbanks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fairhaven.app.detection.hashbanks.BankHit.Verdict;
import dev.fairhaven.app.detection.hashbanks.HitStore.HitCounts;
import dev.fairhaven.app.detection.hashbanks.KnownPicturesFound.FoundItem;
import dev.fairhaven.app.detection.hashbanks.store.BankStores;
import dev.fairhaven.app.platform.kernel.EventId;
import dev.fairhaven.app.platform.kernel.ItemRef;
import dev.fairhaven.app.platform.kernel.ProblemException;
import dev.fairhaven.app.testing.Wiring;
import dev.fairhaven.rules.lists.BankHit;
import dev.fairhaven.rules.lists.Banks.Sought;
import dev.fairhaven.signals.digest.Digest;
import dev.fairhaven.signals.pdq.PdqHash;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.support.TransactionTemplate;

/// Banks over a database: what rules see, what is kept of it, what is found afterwards.
class HashBanksTest {

  private static final BankName SCAMS = new BankName("scams");
  private static final String ME = "staff/s1";
  private static final PdqHash PICTURE = new PdqHash(0x0123456789abcdefL, 42, -7, 99);
  private static final Digest FILE = new Digest("ab".repeat(32));
  private static final Sought ANY = new Sought(false, "e1");

  private static Wiring wiring;

  private final HashBanks banks = wiring.get(HashBanks.class);
  private final LiveBanks live = wiring.get(LiveBanks.class);
  private final BankHits hits = wiring.get(BankHits.class);
  private final PictureStore pictures = wiring.get(PictureStore.class);
  private final RetroSearch retro = wiring.get(RetroSearch.class);
  private final Heard heard = wiring.get(Heard.class);

  /// Keeps what was published.
  static class Heard {
    final List<FoundItem> found = new ArrayList<>();

    @EventListener
    void on(KnownPicturesFound published) {
      found.addAll(published.items());
    }
  }

  @BeforeAll
  static void start() {
    var beans =
        new ArrayList<Class<?>>(
            List.of(
                HashBanks.class,
                LiveBanks.class,
                BankFeed.class,
                BankHits.class,
                RetroSearch.class));
    beans.addAll(BankStores.postgres());
    beans.add(Heard.class);
    wiring = Wiring.of(beans.toArray(Class<?>[]::new));
  }

  @AfterAll
  static void stop() {
    wiring.close();
  }

  @BeforeEach
  void empty() {
    for (var bank : banks.all()) {
      banks.delete(bank.name(), ME);
    }
    wiring.reset("bank", "bank_entry", "recent_picture");
    retro.run();
    heard.found.clear();
    banks.create(SCAMS, BankSettings.USUAL, ME);
  }

  private static BankSettings settings(Purpose purpose, int threshold, int sampling, int flood) {
    return new BankSettings(purpose, "", threshold, sampling, flood, true, true);
  }

  /// The picture with some bits changed.
  private static PdqHash changed(int bits) {
    return new PdqHash(PICTURE.word0() ^ ((1L << bits) - 1), 42, -7, 99);
  }

  private long add(BankName bank, PdqHash hash, boolean confirmed) {
    var entry = NewEntry.of(EntrySignals.ofPicture(hash), confirmed, "");
    return banks.add(bank, List.of(entry), ME).entries().firstEntry().getValue();
  }

  private Optional<Long> found(PdqHash hash) {
    return live.picture("scams", hash, ANY).map(BankHit::entry);
  }

  @Test
  void findsWhatIsCloseEnoughByTheBanksOwnThreshold() {
    long entry = add(SCAMS, PICTURE, true);
    assertThat(live.picture("scams", changed(31), ANY)).contains(new BankHit("scams", entry, 31));
    assertThat(found(changed(32))).isEmpty();
    banks.change(SCAMS, settings(Purpose.HARMFUL, 10, 100, 0), ME);
    assertThat(found(changed(10))).isPresent();
    assertThat(found(changed(11))).isEmpty();
    assertThat(live.picture("others", PICTURE, ANY)).isEmpty();
  }

  @Test
  void findsFilesByEitherDigest() {
    var entry = NewEntry.of(new EntrySignals(null, FILE, new Digest("cd".repeat(16))), true, "");
    long id = banks.add(SCAMS, List.of(entry), ME).entries().firstEntry().getValue();
    assertThat(live.file("scams", FILE, ANY)).contains(new BankHit("scams", id, 0));
    assertThat(live.file("scams", new Digest("CD".repeat(16)), ANY)).isPresent();
    banks.remove(SCAMS, List.of(id), ME);
    assertThat(live.file("scams", FILE, ANY)).isEmpty();
  }

  @Test
  void keepsEqualSignalsOnceAndRenewsTheirReason() {
    var signals = EntrySignals.ofPicture(PICTURE);
    var addition =
        banks.add(
            SCAMS,
            List.of(NewEntry.of(signals, false, "first"), NewEntry.of(signals, false, "second")),
            ME);
    assertThat(addition.added()).isEqualTo(1);
    var again = banks.add(SCAMS, List.of(NewEntry.of(signals, true, "third")), ME);
    assertThat(again.added()).isZero();
    assertThat(again.renewed()).isEqualTo(1);
    assertThat(banks.require(SCAMS).entries()).isEqualTo(1);
    var kept = banks.entries(banks.require(SCAMS), EntryFilter.ALL, 10).getFirst();
    assertThat(kept.reason()).isEqualTo("third");
    assertThat(kept.confirmed()).isTrue();
  }

  @Test
  void leavesAsideWhatNobodyConfirmedWhereThatIsWanted() {
    long entry = add(SCAMS, PICTURE, false);
    var confirmed = new Sought(true, "e1");
    assertThat(live.picture("scams", PICTURE, confirmed)).isEmpty();
    assertThat(found(PICTURE)).contains(entry);
    banks.setConfirmed(SCAMS, entry, true, ME);
    assertThat(live.picture("scams", PICTURE, confirmed)).isPresent();
    banks.setConfirmed(SCAMS, entry, false, ME);
    assertThat(live.picture("scams", PICTURE, confirmed)).isEmpty();
    assertThat(live.search(PICTURE)).hasSize(1);
  }

  @Test
  void findsNothingThatIsKnownToBeRight() {
    add(SCAMS, PICTURE, true);
    var fine = new BankName("our_logos");
    banks.create(fine, settings(Purpose.ALLOWED, 4, 100, 0), ME);
    long logo = add(fine, changed(6), true);
    assertThat(found(changed(8))).isEmpty();
    assertThat(found(PICTURE)).isPresent();
    banks.remove(fine, List.of(logo), ME);
    assertThat(found(changed(8))).isPresent();
  }

  @Test
  void asksABankForItsShareOfEventsAlwaysTheSameOnes() {
    add(SCAMS, PICTURE, true);
    banks.change(SCAMS, settings(Purpose.HARMFUL, 31, 30, 0), ME);
    var asked =
        IntStream.range(0, 2_000)
            .filter(i -> live.picture("scams", PICTURE, new Sought(false, "e" + i)).isPresent())
            .boxed()
            .toList();
    assertThat(asked.size()).isBetween(500, 700);
    assertThat(asked)
        .allMatch(i -> live.picture("scams", PICTURE, new Sought(false, "e" + i)).isPresent());
  }

  @Test
  void matchesNothingThatIsSwitchedOffOrGone() {
    long entry = add(SCAMS, PICTURE, true);
    banks.setState(SCAMS, List.of(entry), EntryState.DISABLED, ME);
    assertThat(found(PICTURE)).isEmpty();
    banks.setState(SCAMS, List.of(entry), EntryState.ACTIVE, ME);
    assertThat(found(PICTURE)).isPresent();
    var off = new BankSettings(Purpose.HARMFUL, "", 31, 100, 0, false, false);
    banks.change(SCAMS, off, ME);
    assertThat(found(PICTURE)).isEmpty();
    banks.change(SCAMS, BankSettings.USUAL, ME);
    banks.delete(SCAMS, ME);
    assertThat(found(PICTURE)).isEmpty();
    banks.create(SCAMS, BankSettings.USUAL, ME);
    assertThat(found(PICTURE)).isEmpty();
  }

  @Test
  void isSeenByOtherInstancesAndAfterARestart() {
    var other = another();
    long picture = add(SCAMS, PICTURE, true);
    banks.add(SCAMS, List.of(NewEntry.of(EntrySignals.ofFile(FILE), true, "")), ME);
    var restarted = another();
    other.refresh();
    for (var instance : List.of(other, restarted)) {
      assertThat(instance.picture("scams", changed(3), ANY)).isPresent();
      assertThat(instance.file("scams", FILE, ANY)).isPresent();
    }
    banks.remove(SCAMS, List.of(picture), ME);
    other.refresh();
    restarted.refresh();
    for (var instance : List.of(other, restarted)) {
      assertThat(instance.picture("scams", changed(3), ANY)).isEmpty();
      assertThat(instance.file("scams", FILE, ANY)).isPresent();
      instance.destroy();
    }
  }

  private static LiveBanks another() {
    var instance =
        new LiveBanks(wiring.get(BankStore.class), wiring.get(TransactionTemplate.class));
    instance.afterPropertiesSet();
    return instance;
  }

  private void hit(long entry, String item) {
    var found =
        new NewHit(
            "scams", entry, 3, new ItemRef("post", item), new EventId("e-" + item), "KnownScam");
    wiring
        .get(TransactionTemplate.class)
        .executeWithoutResult(_ -> hits.add(List.of(found, found)));
  }

  @Test
  void keepsEachHitOnceAndWhetherItWasRight() {
    long entry = add(SCAMS, PICTURE, true);
    hit(entry, "p1");
    hit(entry, "p1");
    hit(entry, "p2");
    var bank = banks.require(SCAMS);
    var kept = hits.page(bank, Long.MAX_VALUE, 10);
    assertThat(kept).extracting(each -> each.item().id()).containsExactly("p2", "p1");
    hits.judge(bank, kept.getFirst().id(), Verdict.RIGHT, ME);
    hits.judge(
        List.of(new ItemRef("post", "p1"), new ItemRef("post", "p2")), Verdict.WRONG, "staff/s2");
    assertThat(hits.counts()).containsEntry(bank.number(), new HitCounts(2, 1, 1));
    assertThat(hits.countsOf(List.of(entry))).containsEntry(entry, new HitCounts(2, 1, 1));
    assertThatThrownBy(() -> hits.judge(bank, -1, Verdict.RIGHT, ME))
        .isInstanceOf(ProblemException.class);
  }

  @Test
  void quarantinesAnEntryThatMatchesTooManyItems() {
    banks.change(SCAMS, settings(Purpose.HARMFUL, 31, 100, 3), ME);
    long entry = add(SCAMS, PICTURE, true);
    IntStream.range(0, 3).forEach(i -> hit(entry, "p" + i));
    hits.quarantineFloods();
    assertThat(found(PICTURE)).isPresent();
    hit(entry, "p3");
    hits.quarantineFloods();
    assertThat(found(PICTURE)).isEmpty();
    assertThat(banks.requireEntry(banks.require(SCAMS), entry).state())
        .isEqualTo(EntryState.QUARANTINED);
    add(SCAMS, PICTURE, true);
    assertThat(found(PICTURE)).as("adding it again does not let it out").isEmpty();
  }

  private void posted(String item, PdqHash hash) {
    pictures.add(
        List.of(
            new RecentPicture(
                new ItemRef("post", item),
                hash,
                new EventId("e-" + item),
                new ItemRef("account", "a1"),
                Wiring.START.minus(Duration.ofDays(1)))));
  }

  @Test
  void findsEarlierItemsOfAnEntryThatCameLater() {
    posted("p1", changed(4));
    posted("p2", changed(60));
    long entry = add(SCAMS, PICTURE, true);
    retro.run();
    assertThat(heard.found)
        .containsExactly(
            new FoundItem(
                new ItemRef("post", "p1"),
                new ItemRef("account", "a1"),
                new EventId("e-p1"),
                "scams",
                entry,
                4,
                changed(4).toString()));
    assertThat(hits.page(banks.require(SCAMS), Long.MAX_VALUE, 10)).hasSize(1);
    retro.run();
    assertThat(heard.found).as("told once").hasSize(1);
  }

  @Test
  void quarantinesAnEntryThatFarTooManyEarlierItemsHave() {
    banks.change(SCAMS, settings(Purpose.HARMFUL, 31, 100, 3), ME);
    IntStream.range(0, 5).forEach(i -> posted("p" + i, changed(i)));
    add(SCAMS, PICTURE, true);
    retro.run();
    assertThat(heard.found).isEmpty();
    assertThat(found(PICTURE)).isEmpty();
  }

  private final BankFeed feed = wiring.get(BankFeed.class);

  private List<String> offered(BankFeed.Page page) {
    return page.offers().stream()
        .map(
            offer ->
                offer.entry().map(entry -> entry.signals().toString()).orElse("-" + offer.id()))
        .toList();
  }

  @Test
  void offersTheTeamsOwnEntriesAndThenWhatChanged() {
    long first = add(SCAMS, PICTURE, true);
    var foreign =
        new NewEntry(EntrySignals.ofPicture(changed(40)), true, "", "ncmec", /* jpeg= */ null);
    banks.add(SCAMS, List.of(foreign), ME);
    var bank = banks.require(SCAMS);
    var page = feed.page(bank, "");
    assertThat(offered(page)).containsExactly(EntrySignals.ofPicture(PICTURE).toString());
    assertThat(page.hasMore()).isFalse();

    banks.create(new BankName("another"), BankSettings.USUAL, ME);
    add(new BankName("another"), changed(2), true);
    add(SCAMS, changed(1), true);
    banks.remove(SCAMS, List.of(first), ME);
    page = feed.page(bank, page.next());
    assertThat(offered(page))
        .containsExactly(EntrySignals.ofPicture(changed(1)).toString(), "-" + first);
    assertThat(offered(feed.page(bank, page.next()))).isEmpty();
  }

  @Test
  void saysWhenItNoLongerKnowsWhatChanged() {
    add(SCAMS, PICTURE, true);
    var bank = banks.require(SCAMS);
    var next = feed.page(bank, "").next();
    add(SCAMS, changed(1), true);
    retro.run();
    wiring.clock().advance(Duration.ofDays(2));
    banks.forgetChanges();
    for (var token : List.of(next, "c:999999999:0", "nonsense")) {
      assertThatThrownBy(() -> feed.page(bank, token))
          .isInstanceOfSatisfying(
              ProblemException.class,
              problem -> assertThat(problem.code()).isEqualTo(BankProblem.FEED_TOO_OLD));
    }
    assertThat(feed.page(bank, "").offers()).hasSize(2);
  }

  @Test
  void refusesWhatIsOutOfBounds() {
    assertThatThrownBy(() -> settings(Purpose.HARMFUL, 32, 101, -1))
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem ->
                assertThat(problem.fields())
                    .extracting(ProblemException.FieldProblem::pointer)
                    .containsExactly("/threshold", "/sampling", "/floodLimit"));
    assertThatThrownBy(() -> banks.create(SCAMS, BankSettings.USUAL, ME)).hasMessage("bank scams");
    assertThatThrownBy(() -> new EntrySignals(null, null, null))
        .hasMessage("expected a PDQ hash, a SHA-256 or an MD5");
    var tooMany =
        java.util.Collections.nCopies(
            HashBanks.CHANGE_MAX + 1, NewEntry.of(EntrySignals.ofPicture(PICTURE), true, ""));
    assertThatThrownBy(() -> banks.add(SCAMS, tooMany, ME))
        .hasMessage("at most 50000 entries at once");
  }
}
