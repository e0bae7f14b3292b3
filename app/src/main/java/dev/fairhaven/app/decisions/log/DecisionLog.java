package dev.fairhaven.app.decisions.log;

import dev.fairhaven.app.intake.entities.EntityLabel;
import dev.fairhaven.app.platform.kernel.DecisionId;
import dev.fairhaven.app.platform.kernel.ItemRef;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// The decisions on record: added to, never changed.
public interface DecisionLog {

  /// Adds `decisions` in the caller's transaction.
  ///
  /// @param batch names what is recorded together
  /// @throws dev.fairhaven.app.platform.kernel.ProblemException with `ALREADY_REVERSED` if one
  ///   reverses a decision that another reverses
  void add(List<Decision> decisions, UUID batch);

  List<Decision> find(Collection<DecisionId> ids);

  /// The latest first.
  List<Decision> about(ItemRef item, int limit);

  /// Those that were more than a plain allow, the latest first.
  List<Decision> concerning(ItemRef account, int limit);

  /// The decision that reverses `id`, as a list of none or one.
  List<Decision> reversalOf(DecisionId id);

  /// Whether a decision other than `other` added `label` and was not reversed.
  boolean isLabelledByAnother(EntityLabel label, DecisionId other);
}
