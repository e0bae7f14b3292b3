package dev.fairhaven.app.detection.hashbanks;

import dev.fairhaven.app.detection.hashbanks.BankStore.Change;
import dev.fairhaven.app.detection.hashbanks.BankStore.Place;
import dev.fairhaven.app.detection.hashbanks.KnownPicturesFound.FoundItem;
import dev.fairhaven.app.platform.audit.AuditEntry;
import dev.fairhaven.app.platform.audit.AuditLog;
import dev.fairhaven.signals.hamming.HammingIndex;
import dev.fairhaven.signals.pdq.PdqHash;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Compares new bank entries with the pictures of recent items, to find content that was posted
/// before it was known. Runs in the background, on one instance at a time, and resumes where it
/// stopped.
///
/// An entry that matches more items than its bank allows per hour is quarantined instead, since the
/// entry is more likely wrong than all those items.
@Component
class RetroSearch {

  /// The number of entries compared at a time.
  static final int ENTRIES_AT_ONCE = 10_000;

  /// The maximum number of recent pictures searched, newest first.
  static final int PICTURES_MAX = 1_000_000;

  /// The maximum number of items per entry if its bank sets no limit.
  static final int ITEMS_PER_ENTRY_MAX = 1_000;

  private final BankStore banks;
  private final PictureStore pictures;
  private final LiveBanks live;
  private final BankHits hits;
  private final AuditLog audit;
  private final ApplicationEventPublisher publisher;
  private final TransactionTemplate transactions;
  private final HashBanks changes;

  RetroSearch(
      BankStore banks,
      PictureStore pictures,
      LiveBanks live,
      BankHits hits,
      HashBanks changes,
      AuditLog audit,
      ApplicationEventPublisher publisher,
      TransactionTemplate transactions) {
    this.banks = banks;
    this.pictures = pictures;
    this.live = live;
    this.hits = hits;
    this.changes = changes;
    this.audit = audit;
    this.publisher = publisher;
    this.transactions = transactions;
  }

  @Scheduled(fixedDelay = 1_000)
  void run() {
    Map<BankName, List<Long>> floods = new HashMap<>();
    transactions.executeWithoutResult(
        _ -> pictures.lockSearched().ifPresent(from -> search(from, floods)));
    floods.forEach(
        (bank, entries) -> changes.setState(bank, entries, EntryState.QUARANTINED, "platform"));
  }

  private void search(long from, Map<BankName, List<Long>> floods) {
    var changed = banks.changes(Place.after(from), ENTRIES_AT_ONCE);
    if (changed.isEmpty()) {
      return;
    }
    var sought = sought(changed);
    if (!sought.isEmpty()) {
      tell(compare(sought), sought, floods);
    }
    pictures.searched(changed.getLast().place().position());
  }

  private Map<Long, Sought> sought(List<Change> changed) {
    return changed.stream()
        .flatMap(change -> change.entry().stream())
        .filter(entry -> entry.state() == EntryState.ACTIVE)
        .flatMap(entry -> sought(entry).stream())
        .collect(
            Collectors.toMap(
                Sought::entry, Function.identity(), (_, last) -> last, LinkedHashMap::new));
  }

  private Optional<Sought> sought(BankEntry entry) {
    var pdq = entry.signals().pdq();
    return pdq == null
        ? Optional.empty()
        : live.bank(entry.bank())
            .filter(bank -> bank.settings().enabled())
            .filter(bank -> bank.settings().purpose() == Purpose.HARMFUL)
            .map(bank -> new Sought(bank, entry.id(), pdq));
  }

  private record Sought(Bank bank, long entry, PdqHash hash) {

    int itemsMax() {
      int limit = bank.settings().floodLimit();
      return limit == 0 ? ITEMS_PER_ENTRY_MAX : Math.min(limit, ITEMS_PER_ENTRY_MAX);
    }
  }

  /// The items that each entry matches; stops at one more than allowed.
  private Map<Long, List<FoundItem>> compare(Map<Long, Sought> sought) {
    var index = new HammingIndex(Runnable::run);
    var ascending =
        sought.values().stream().sorted(Comparator.comparingLong(Sought::entry)).toList();
    index.addAll(ascending.size(), i -> ascending.get(i).entry(), i -> ascending.get(i).hash());
    var found = new HashMap<Long, List<FoundItem>>();
    var seen = new HashSet<List<Object>>();
    pictures.forEachNewest(PICTURES_MAX, picture -> compare(picture, index, sought, found, seen));
    return found;
  }

  private void compare(
      RecentPicture picture,
      HammingIndex index,
      Map<Long, Sought> sought,
      Map<Long, List<FoundItem>> found,
      Set<List<Object>> seen) {
    var matches = index.search(picture.hash(), BankSettings.THRESHOLD_MAX, ITEMS_PER_ENTRY_MAX);
    if (matches.isEmpty() || LiveBanks.isAllowed(live.search(picture.hash()))) {
      return;
    }
    for (var match : matches) {
      var entry = sought.get(match.id());
      if (entry != null && match.distance() <= entry.bank().settings().threshold()) {
        var items = found.computeIfAbsent(entry.entry(), _ -> new ArrayList<>());
        if (items.size() <= entry.itemsMax() && seen.add(List.of(entry.entry(), picture.item()))) {
          items.add(item(picture, entry, match.distance()));
        }
      }
    }
  }

  private static FoundItem item(RecentPicture picture, Sought entry, int distance) {
    return new FoundItem(
        picture.item(),
        picture.account(),
        picture.event(),
        entry.bank().name().value(),
        entry.entry(),
        distance,
        picture.hash().toString());
  }

  private void tell(
      Map<Long, List<FoundItem>> found,
      Map<Long, Sought> sought,
      Map<BankName, List<Long>> floods) {
    var items = new ArrayList<FoundItem>();
    found.forEach(
        (id, those) -> {
          var entry = sought.get(id);
          if (entry != null && those.size() > entry.itemsMax()) {
            floods.computeIfAbsent(entry.bank().name(), _ -> new ArrayList<>()).add(id);
          } else {
            items.addAll(those);
          }
        });
    if (!items.isEmpty()) {
      hits.add(items.stream().map(RetroSearch::hit).toList());
      audit.record(
          new AuditEntry(
              "platform", "banks.earlier-items-found", null, Map.of("count", items.size())));
      publisher.publishEvent(new KnownPicturesFound(items));
    }
  }

  private static NewHit hit(FoundItem found) {
    return new NewHit(
        found.bank(), found.entry(), found.distance(), found.item(), found.event(), "");
  }
}
