package dev.fairhaven.rules.lists;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/// Texts that match what equals them.
final class ValueSet implements ListSnapshot.Matcher.OfValue {

  private final TextTable table;
  private final Expiries expiries;

  ValueSet(Collection<ListEntry> entries) {
    this.table = new TextTable(entries.stream().map(ListEntry::value).toList());
    this.expiries = new Expiries(entries);
  }

  @Override
  public Optional<String> find(String value, Instant at) {
    int index = table.indexOf(value, 0);
    return index >= 0 && expiries.isCurrent(index, at)
        ? Optional.of(table.text(index))
        : Optional.empty();
  }
}
