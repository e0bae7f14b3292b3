package dev.fairhaven.app.enforcement.actions;

import dev.fairhaven.app.decisions.log.Decision;
import java.util.List;

/// Decisions were carried out. Published in the transaction that recorded them; decisions that ask
/// for nothing are left out.
public record Enforced(List<Carried> carried) {

  public Enforced {
    carried = List.copyOf(carried);
  }

  /// A decision and everything done because of it; at least one enforcement action.
  public record Carried(Decision decision, List<EnforcementAction> enforcementActions) {

    public Carried {
      enforcementActions = List.copyOf(enforcementActions);
    }
  }
}
