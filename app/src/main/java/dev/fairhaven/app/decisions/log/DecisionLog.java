package dev.fairhaven.app.decisions.log;

import dev.fairhaven.app.intake.entities.EntityLabel;
import dev.fairhaven.app.platform.kernel.DecisionId;
import dev.fairhaven.app.platform.kernel.ItemRef;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// The append-only log of decisions.
public interface DecisionLog {

  /// Appends `decisions` in the caller's transaction.
  ///
  /// @param batch identifies the decisions recorded together
  /// @throws dev.fairhaven.app.platform.kernel.ProblemException with `ALREADY_REVERSED` if one
  ///   reverses a decision that is already reversed
  void add(List<Decision> decisions, UUID batch);

  List<Decision> find(Collection<DecisionId> ids);

  /// Decisions about an item, newest first.
  List<Decision> about(ItemRef item, int limit);

  /// Decisions that affect an account, other than plain allows, newest first.
  List<Decision> concerning(ItemRef account, int limit);

  /// The decision that reverses `id`, as a list of zero or one.
  List<Decision> reversalOf(DecisionId id);

  /// Whether a decision other than `other` attached `label` and has not been reversed.
  boolean isLabelledByAnother(EntityLabel label, DecisionId other);
}
