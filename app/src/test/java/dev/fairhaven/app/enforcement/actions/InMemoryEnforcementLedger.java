package dev.fairhaven.app.enforcement.actions;

import dev.fairhaven.app.platform.kernel.DecisionId;
import dev.fairhaven.app.platform.kernel.ItemRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Ledger for tests. Not thread-safe; its locks lock nothing.
final class InMemoryEnforcementLedger implements EnforcementLedger {

  private final Map<EnforcementId, Measure> measures = new LinkedHashMap<>();
  private final Map<DecisionId, DecisionId> reversals = new HashMap<>();

  @Override
  public void lock(Collection<ItemRef> accounts) {}

  @Override
  public Set<DecisionId> carriedOut(Collection<DecisionId> decisions) {
    return where(measure -> decisions.contains(measure.decision()))
        .map(Measure::decision)
        .collect(Collectors.toSet());
  }

  @Override
  public List<Measure> activeStrikes(Collection<ItemRef> accounts) {
    return where(measure -> accounts.contains(measure.account()))
        .filter(measure -> measure.effect() instanceof Effect.Strike)
        .filter(measure -> measure.status() == Measure.Status.ACTIVE)
        .sorted(oldestFirst())
        .toList();
  }

  @Override
  public List<Measure> of(DecisionId decision) {
    return where(measure -> measure.decision().equals(decision)).toList();
  }

  @Override
  public List<Measure> onAccount(ItemRef account) {
    return newest(
        measure -> measure.effect().concernsAccount() && account.equals(measure.account()));
  }

  @Override
  public List<Measure> onItem(ItemRef item) {
    return newest(measure -> !measure.effect().concernsAccount() && item.equals(measure.item()));
  }

  @Override
  public void add(List<Measure> added) {
    added.forEach(measure -> measures.put(measure.id(), measure));
  }

  @Override
  public void end(List<Measure> ended) {
    ended.forEach(measure -> measures.replace(measure.id(), measure));
  }

  @Override
  public boolean addReversal(DecisionId decision, DecisionId reversal) {
    return reversals.putIfAbsent(decision, reversal) == null;
  }

  @Override
  public boolean isReversal(DecisionId decision) {
    return reversals.containsValue(decision);
  }

  @Override
  public List<Measure> takeDue(Instant at, int max) {
    List<Measure> due = new ArrayList<>();
    for (var measure : measures.values()) {
      var end = measure.endsAt();
      if (measure.status() == Measure.Status.ACTIVE && end != null && !end.isAfter(at)) {
        due.add(measure);
      }
    }
    return due.stream().limit(max).toList();
  }

  private Stream<Measure> where(Predicate<Measure> condition) {
    return measures.values().stream().filter(condition);
  }

  private List<Measure> newest(Predicate<Measure> condition) {
    return where(condition).sorted(oldestFirst().reversed()).limit(MEASURES_MAX).toList();
  }

  private static Comparator<Measure> oldestFirst() {
    return Comparator.comparing(Measure::startsAt).thenComparing(measure -> measure.id().value());
  }
}
