package dev.fairhaven.app.enforcement.actions;

import dev.fairhaven.app.decisions.log.Decision;
import dev.fairhaven.app.platform.kernel.DecisionId;
import java.util.List;

/// A decision was reversed. Published in the transaction that recorded the reversal.
///
/// @param decision the reversed decision
/// @param reversal the decision that reversed it
/// @param undone every enforcement action of `decision`, in its new state
/// @param eased sanctions for later strikes that became milder because an earlier strike is gone
public record Reversed(
    DecisionId decision, Decision reversal, List<Undone> undone, List<Eased> eased) {

  public Reversed {
    undone = List.copyOf(undone);
    eased = List.copyOf(eased);
  }

  /// @param aftermath what the platform has to do about it
  public record Undone(EnforcementAction enforcementAction, Aftermath aftermath) {}

  /// A later decision's strike or sanction that was replaced by a milder one.
  ///
  /// @param before the harsher one, in its new state
  /// @param after its replacement; its time runs from the start of `before`
  public record Eased(EnforcementAction before, EnforcementAction after) {}

  /// What remains of an enforcement action after it has been reversed.
  public enum Aftermath {
    /// No other decision asks for it: the platform must restore what was taken away.
    LIFTED,
    /// Another decision asks for the same: the platform changes nothing.
    KEPT,
    /// It had already expired.
    OVER
  }
}
