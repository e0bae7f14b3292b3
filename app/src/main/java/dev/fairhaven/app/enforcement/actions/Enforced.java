package dev.fairhaven.app.enforcement.actions;

import dev.fairhaven.app.decisions.log.Decision;
import java.util.List;

/// Decisions were carried out. Published in the transaction that recorded them; decisions without
/// enforcement actions are omitted.
public record Enforced(List<Carried> carried) {

  public Enforced {
    carried = List.copyOf(carried);
  }

  /// A decision and its enforcement actions, of which there is at least one.
  public record Carried(Decision decision, List<EnforcementAction> enforcementActions) {

    public Carried {
      enforcementActions = List.copyOf(enforcementActions);
    }
  }
}
