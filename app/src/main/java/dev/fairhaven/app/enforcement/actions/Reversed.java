package dev.fairhaven.app.enforcement.actions;

import dev.fairhaven.app.decisions.log.Decision;
import dev.fairhaven.app.platform.kernel.DecisionId;
import java.util.List;

/// A decision was undone. Published in the transaction that recorded the reversal.
///
/// @param decision the decision undone
/// @param reversal the decision that undid it
/// @param undone every enforcement action of `decision`, as it now is
/// @param eased what later strikes led to and no longer do, now that one below them is gone
public record Reversed(
    DecisionId decision, Decision reversal, List<Undone> undone, List<Eased> eased) {

  public Reversed {
    undone = List.copyOf(undone);
    eased = List.copyOf(eased);
  }

  /// @param aftermath what the platform has to do about it
  public record Undone(EnforcementAction enforcementAction, Aftermath aftermath) {}

  /// A strike or sanction of a later decision that gave way to a milder one.
  ///
  /// @param before the harsher one, as it now is
  /// @param after the one in its place; its time runs from the start of the one before
  public record Eased(EnforcementAction before, EnforcementAction after) {}

  /// What is left of an enforcement action that ended.
  public enum Aftermath {
    /// Nothing holds any more: the platform gives back what was taken.
    LIFTED,
    /// Another decision still asks for the same: the platform changes nothing.
    KEPT,
    /// It had ended by itself before.
    OVER
  }
}
