package dev.fairhaven.app.detection.exchanges;

import dev.fairhaven.app.detection.exchanges.DeltaSource.Delta;
import dev.fairhaven.app.detection.exchanges.DeltaSource.Update;
import dev.fairhaven.app.detection.exchanges.DeltaSource.Update.Offer;
import dev.fairhaven.app.detection.exchanges.DeltaSource.Update.Withdrawal;
import dev.fairhaven.app.detection.hashbanks.BankName;
import dev.fairhaven.app.detection.hashbanks.BankSettings;
import dev.fairhaven.app.detection.hashbanks.HashBanks;
import dev.fairhaven.app.detection.hashbanks.NewEntry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Applies the updates of an exchange to its bank: adds offered entries and removes withdrawn ones.
@Component
class DeltaIntake {

  private static final int OUTDATED_AT_ONCE = 10_000;

  private final HashBanks banks;
  private final ExchangeStore store;
  private final TransactionTemplate transactions;

  DeltaIntake(HashBanks banks, ExchangeStore store, TransactionTemplate transactions) {
    this.banks = banks;
    this.store = store;
    this.transactions = transactions;
  }

  /// Creates the bank of an exchange if it does not exist.
  void requireBank(String bank, String exchange) {
    var name = new BankName(bank);
    if (banks.all().stream().noneMatch(each -> each.name().equals(name))) {
      banks.create(name, BankSettings.USUAL, actor(exchange));
    }
  }

  private static String actor(String exchange) {
    return "exchange/" + exchange;
  }

  /// Applies a page of updates and saves the progress.
  ///
  /// @return the new state
  ExchangeState take(ExchangeState state, ExchangeSettings.One settings, Delta delta) {
    return transactions.execute(_ -> takeInTransaction(state, settings, delta));
  }

  private ExchangeState takeInTransaction(
      ExchangeState state, ExchangeSettings.One settings, Delta delta) {
    var bank = new BankName(settings.bank());
    var latest = new LinkedHashMap<String, Update>();
    delta.updates().forEach(update -> latest.put(update.ref(), update));
    int withdrawn = offerAndWithdraw(state, bank, settings.confirmed(), latest);
    var after =
        state.after(
            delta,
            (int) latest.values().stream().filter(Offer.class::isInstance).count(),
            withdrawn);
    if (after.isComplete() && !state.isComplete()) {
      int outdated = withdrawOutdated(state, bank);
      after = after.after(new Delta(List.of(), after.checkpoint(), delta.hasMore()), 0, outdated);
    }
    store.save(after);
    return after;
  }

  private int offerAndWithdraw(
      ExchangeState state, BankName bank, boolean confirmed, Map<String, Update> updates) {
    var before = store.entries(state.name(), updates.keySet());
    var offered = new LinkedHashMap<String, NewEntry>();
    var gone = new ArrayList<String>();
    updates.forEach(
        (ref, update) -> {
          switch (update) {
            case Offer(_, var signals, var note) ->
                offered.put(ref, new NewEntry(signals, confirmed, note, state.name(), null));
            case Withdrawal _ -> gone.add(ref);
          }
        });
    store.put(state.name(), add(bank, offered, state.name()), state.round());
    store.remove(state.name(), gone);
    removeUnoffered(bank, before.values(), state.name());
    return (int) gone.stream().filter(before::containsKey).count();
  }

  private Map<String, Long> add(BankName bank, Map<String, NewEntry> offered, String exchange) {
    if (offered.isEmpty()) {
      return Map.of();
    }
    var added = banks.add(bank, List.copyOf(offered.values()), actor(exchange)).entries();
    var entries = new LinkedHashMap<String, Long>();
    offered.forEach((ref, entry) -> entries.put(ref, added.get(entry.signals())));
    return entries;
  }

  /// Keeps the team's own entries, even if an exchange also offered them.
  private void removeUnoffered(BankName bank, Collection<Long> entries, String exchange) {
    var unoffered =
        banks.find(store.unoffered(entries)).stream()
            .filter(entry -> !entry.source().equals(NewEntry.TEAM))
            .map(entry -> entry.id())
            .toList();
    if (!unoffered.isEmpty()) {
      banks.remove(bank, unoffered, actor(exchange));
    }
  }

  private int withdrawOutdated(ExchangeState state, BankName bank) {
    int withdrawn = 0;
    var refs = store.outdated(state.name(), state.round(), OUTDATED_AT_ONCE);
    while (!refs.isEmpty()) {
      var entries = store.entries(state.name(), refs);
      store.remove(state.name(), refs);
      removeUnoffered(bank, entries.values(), state.name());
      withdrawn += refs.size();
      refs = store.outdated(state.name(), state.round(), OUTDATED_AT_ONCE);
    }
    return withdrawn;
  }
}
