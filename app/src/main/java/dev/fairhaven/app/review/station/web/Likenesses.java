package dev.fairhaven.app.review.station.web;

import dev.fairhaven.app.decisions.log.Decision;
import dev.fairhaven.app.detection.evidence.Evidence.KnownEntry;
import dev.fairhaven.app.detection.hashbanks.BankEntry;
import dev.fairhaven.app.detection.hashbanks.BankLinks;
import dev.fairhaven.app.detection.hashbanks.HashBanks;
import dev.fairhaven.app.review.station.web.StationPage.Likeness;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Shows the hash bank entries that an item matched.
@Component
final class Likenesses {

  static final int SHOWN_MAX = 5;

  private final HashBanks banks;

  Likenesses(HashBanks banks) {
    this.banks = banks;
  }

  /// The matches in the evidence of decisions, each entry once, in order.
  List<Likeness> of(List<Decision> decisions) {
    var seen = new HashSet<Long>();
    var known =
        decisions.stream()
            .flatMap(decision -> decision.evidence().known().stream())
            .filter(entry -> seen.add(entry.entry()))
            .limit(SHOWN_MAX)
            .toList();
    var entries = entries(known);
    return known.stream().map(each -> likeness(each, entries.get(each.entry()))).toList();
  }

  private Map<Long, BankEntry> entries(List<KnownEntry> known) {
    return known.isEmpty()
        ? Map.of()
        : banks.find(known.stream().map(KnownEntry::entry).toList()).stream()
            .collect(Collectors.toMap(BankEntry::id, Function.identity()));
  }

  private static Likeness likeness(KnownEntry known, @Nullable BankEntry entry) {
    return new Likeness(
        known.bank(),
        known.entry(),
        known.distance(),
        entry == null ? "" : entry.reason(),
        entry != null && entry.hasPicture()
            ? BankLinks.picture(known.bank(), known.entry())
            : null);
  }
}
