package dev.fairhaven.app.enforcement.actions;

import dev.fairhaven.app.platform.kernel.DecisionId;
import dev.fairhaven.app.platform.kernel.ItemRef;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/// The enforcement actions on record. `EnforcementLedgerContract` in the tests states what every
/// implementation keeps.
///
/// Writes belong to the caller's transaction.
public interface EnforcementLedger {

  /// How many enforcement actions one reading returns at most.
  int MEASURES_MAX = 1_000;

  /// Locks the accounts' enforcement actions until the transaction ends, so that two violations
  /// cannot both climb the same rung. Takes the locks in one order, whatever the order asked for.
  void lock(Collection<ItemRef> accounts);

  /// Which of `decisions` have enforcement actions.
  Set<DecisionId> carriedOut(Collection<DecisionId> decisions);

  /// The active strikes of these accounts, in the order they were given.
  List<EnforcementAction> activeStrikes(Collection<ItemRef> accounts);

  /// What was done because of `decision`, in the order it was done.
  List<EnforcementAction> of(DecisionId decision);

  /// The latest enforcement actions on an account (warnings, strikes, suspensions, bans), newest
  /// first.
  List<EnforcementAction> onAccount(ItemRef account);

  /// The latest enforcement actions on an item itself (labels, limits, removals), newest first.
  List<EnforcementAction> onItem(ItemRef item);

  void add(List<EnforcementAction> enforcementActions);

  /// Stores the status and end of enforcement actions that were added before.
  void end(List<EnforcementAction> enforcementActions);

  /// Notes that `reversal` undid `decision`.
  ///
  /// @return false, and nothing is noted, if `decision` was reversed before
  boolean addReversal(DecisionId decision, DecisionId reversal);

  /// Whether `decision` undid another.
  boolean isReversal(DecisionId decision);

  /// Locks active enforcement actions whose end is not after `at`, oldest end first, leaving out
  /// what somebody else has locked.
  List<EnforcementAction> takeDue(Instant at, int max);
}
