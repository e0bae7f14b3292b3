package dev.fairhaven.app.intake.entities;

import dev.fairhaven.rules.Entity;
import dev.fairhaven.rules.LabelState;
import java.util.Collection;
import java.util.Map;

/// Where labels are kept.
public interface LabelStore {

  /// @param forUpdate whether to lock what is found until the transaction ends
  Map<Entity, Map<String, LabelState>> find(Collection<Entity> entities, boolean forUpdate);

  void save(Map<EntityLabel, LabelState> states);
}
