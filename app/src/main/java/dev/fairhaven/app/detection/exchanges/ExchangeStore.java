package dev.fairhaven.app.detection.exchanges;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where it is kept how far exchanges were read, and what came of it.
public interface ExchangeStore {

  /// Keeps a state if there is none of this name yet.
  void addIfMissing(ExchangeState state);

  Optional<ExchangeState> find(String name);

  /// Takes an exchange that is due, for this instance alone; empty where it is not due or another
  /// one has it.
  Optional<ExchangeState> claim(String name, Instant now, Instant until);

  void save(ExchangeState state);

  /// Makes it due now.
  void hurry(String name, Instant now);

  /// The entries of records, by their name.
  Map<String, Long> entries(String exchange, Collection<String> refs);

  /// Keeps which entry came of which record.
  void put(String exchange, Map<String, Long> entries, int round);

  void remove(String exchange, Collection<String> refs);

  /// Names of records that are of an earlier round.
  List<String> outdated(String exchange, int round, int limit);

  /// Those of `entries` that no record is about.
  List<Long> unoffered(Collection<Long> entries);

  /// How many records there are.
  long count(String exchange);
}
