package dev.fairhaven.app.detection.exchanges;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Storage of the progress and the records of exchanges.
public interface ExchangeStore {

  /// Inserts a state unless the exchange already has one.
  void addIfMissing(ExchangeState state);

  Optional<ExchangeState> find(String name);

  /// Claims an exchange for this instance; empty if it is not due or another instance has claimed
  /// it.
  Optional<ExchangeState> claim(String name, Instant now, Instant until);

  void save(ExchangeState state);

  /// Makes it due immediately.
  void hurry(String name, Instant now);

  /// The entries by reference of their record.
  Map<String, Long> entries(String exchange, Collection<String> refs);

  /// Records which entry belongs to which record.
  void put(String exchange, Map<String, Long> entries, int round);

  void remove(String exchange, Collection<String> refs);

  /// References of records from an earlier round.
  List<String> outdated(String exchange, int round, int limit);

  /// Those of `entries` that belong to no record.
  List<Long> unoffered(Collection<Long> entries);

  /// The number of records.
  long count(String exchange);
}
