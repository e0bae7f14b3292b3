package dev.fairhaven.app.enforcement.actions;

import dev.fairhaven.app.platform.kernel.DecisionId;
import dev.fairhaven.app.platform.kernel.ItemRef;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/// The record of all enforcement actions. `EnforcementLedgerContract` in the tests defines what
/// every implementation must guarantee.
///
/// Writes take part in the caller's transaction.
public interface EnforcementLedger {

  /// The maximum number of enforcement actions that one read returns.
  int MEASURES_MAX = 1_000;

  /// Locks the accounts' enforcement actions until the transaction ends, so that two concurrent
  /// violations cannot both climb the same rung. Acquires the locks in a fixed order, to avoid
  /// deadlocks.
  void lock(Collection<ItemRef> accounts);

  /// Which of `decisions` have enforcement actions.
  Set<DecisionId> carriedOut(Collection<DecisionId> decisions);

  /// The active strikes of these accounts, oldest first.
  List<EnforcementAction> activeStrikes(Collection<ItemRef> accounts);

  /// The enforcement actions of `decision`, in the order they were taken.
  List<EnforcementAction> of(DecisionId decision);

  /// The latest enforcement actions on an account (warnings, strikes, suspensions, bans), newest
  /// first.
  List<EnforcementAction> onAccount(ItemRef account);

  /// The latest enforcement actions on an item itself (labels, limits, removals), newest first.
  List<EnforcementAction> onItem(ItemRef item);

  void add(List<EnforcementAction> enforcementActions);

  /// Updates the status and end of existing enforcement actions.
  void end(List<EnforcementAction> enforcementActions);

  /// Records that `reversal` reversed `decision`.
  ///
  /// @return false, without recording anything, if `decision` was already reversed
  boolean addReversal(DecisionId decision, DecisionId reversal);

  /// Whether `decision` is a reversal.
  boolean isReversal(DecisionId decision);

  /// Locks active enforcement actions that have expired by `at`, earliest end first, skipping rows
  /// that another transaction has locked.
  List<EnforcementAction> takeDue(Instant at, int max);
}
