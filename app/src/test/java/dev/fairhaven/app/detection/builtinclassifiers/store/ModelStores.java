package dev.fairhaven.app.detection.builtinclassifiers.store;

import java.util.List;

/// Names the stores, which only their package sees, for wirings.
public final class ModelStores {

  private ModelStores() {}

  public static List<Class<?>> postgres() {
    return List.of(PostgresModelStore.class, PostgresAgreementStore.class);
  }
}
