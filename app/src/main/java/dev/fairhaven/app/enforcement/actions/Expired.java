package dev.fairhaven.app.enforcement.actions;

import java.util.List;

/// Enforcement actions expired. Published in the transaction that recorded it.
public record Expired(List<EnforcementAction> enforcementActions) {

  public Expired {
    enforcementActions = List.copyOf(enforcementActions);
  }
}
