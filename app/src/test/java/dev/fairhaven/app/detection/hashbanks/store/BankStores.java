package dev.fairhaven.app.detection.hashbanks.store;

import java.util.List;

/// Names the stores for tests outside their package.
public final class BankStores {

  private BankStores() {}

  public static List<Class<?>> postgres() {
    return List.of(PostgresBankStore.class, PostgresHitStore.class, PostgresPictureStore.class);
  }
}
