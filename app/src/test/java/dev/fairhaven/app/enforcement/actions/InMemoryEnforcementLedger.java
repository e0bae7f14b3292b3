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

  private final Map<EnforcementId, EnforcementAction> enforcementActions = new LinkedHashMap<>();
  private final Map<DecisionId, DecisionId> reversals = new HashMap<>();

  @Override
  public void lock(Collection<ItemRef> accounts) {}

  @Override
  public Set<DecisionId> carriedOut(Collection<DecisionId> decisions) {
    return where(enforcementAction -> decisions.contains(enforcementAction.decision()))
        .map(EnforcementAction::decision)
        .collect(Collectors.toSet());
  }

  @Override
  public List<EnforcementAction> activeStrikes(Collection<ItemRef> accounts) {
    return where(enforcementAction -> accounts.contains(enforcementAction.account()))
        .filter(enforcementAction -> enforcementAction.effect() instanceof Effect.Strike)
        .filter(enforcementAction -> enforcementAction.status() == EnforcementAction.Status.ACTIVE)
        .sorted(oldestFirst())
        .toList();
  }

  @Override
  public List<EnforcementAction> of(DecisionId decision) {
    return where(enforcementAction -> enforcementAction.decision().equals(decision)).toList();
  }

  @Override
  public List<EnforcementAction> onAccount(ItemRef account) {
    return newest(
        enforcementAction ->
            enforcementAction.effect().concernsAccount()
                && account.equals(enforcementAction.account()));
  }

  @Override
  public List<EnforcementAction> onItem(ItemRef item) {
    return newest(
        enforcementAction ->
            !enforcementAction.effect().concernsAccount() && item.equals(enforcementAction.item()));
  }

  @Override
  public void add(List<EnforcementAction> added) {
    added.forEach(
        enforcementAction -> enforcementActions.put(enforcementAction.id(), enforcementAction));
  }

  @Override
  public void end(List<EnforcementAction> ended) {
    ended.forEach(
        enforcementAction -> enforcementActions.replace(enforcementAction.id(), enforcementAction));
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
  public List<EnforcementAction> takeDue(Instant at, int max) {
    List<EnforcementAction> due = new ArrayList<>();
    for (var enforcementAction : enforcementActions.values()) {
      var end = enforcementAction.endsAt();
      if (enforcementAction.status() == EnforcementAction.Status.ACTIVE
          && end != null
          && !end.isAfter(at)) {
        due.add(enforcementAction);
      }
    }
    return due.stream().limit(max).toList();
  }

  private Stream<EnforcementAction> where(Predicate<EnforcementAction> condition) {
    return enforcementActions.values().stream().filter(condition);
  }

  private List<EnforcementAction> newest(Predicate<EnforcementAction> condition) {
    return where(condition).sorted(oldestFirst().reversed()).limit(MEASURES_MAX).toList();
  }

  private static Comparator<EnforcementAction> oldestFirst() {
    return Comparator.comparing(EnforcementAction::startsAt)
        .thenComparing(enforcementAction -> enforcementAction.id().value());
  }
}
