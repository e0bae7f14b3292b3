package dev.fairhaven.rules.tests;

import dev.fairhaven.rules.lists.BankHit;
import dev.fairhaven.rules.lists.Banks;
import dev.fairhaven.signals.digest.Digest;
import dev.fairhaven.signals.pdq.PdqHash;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// Banks that a test fills: of each, hashes and digests, all of them confirmed. Pictures match as
/// in a bank nobody changed.
///
/// @param entries by name of the bank; the place in the list is the number of the entry
record TrialBanks(Map<String, List<String>> entries) implements Banks {

  private static final int THRESHOLD = 31;

  TrialBanks {
    entries = Map.copyOf(entries);
  }

  @Override
  public Optional<BankHit> picture(String bank, PdqHash hash, Sought sought) {
    var texts = entries.getOrDefault(bank, List.of());
    return IntStream.range(0, texts.size())
        .filter(i -> PdqHash.isHex(texts.get(i)))
        .mapToObj(i -> new BankHit(bank, i, hash.distance(PdqHash.fromHex(texts.get(i)))))
        .filter(hit -> hit.distance() <= THRESHOLD)
        .min(Comparator.comparingInt(BankHit::distance));
  }

  @Override
  public Optional<BankHit> file(String bank, Digest digest, Sought sought) {
    int place = entries.getOrDefault(bank, List.of()).indexOf(digest.hex());
    return place < 0 ? Optional.empty() : Optional.of(new BankHit(bank, place, 0));
  }
}
