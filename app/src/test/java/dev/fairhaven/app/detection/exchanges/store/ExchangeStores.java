package dev.fairhaven.app.detection.exchanges.store;

/// Names the store for tests outside its package.
public final class ExchangeStores {

  private ExchangeStores() {}

  public static Class<?> postgres() {
    return PostgresExchangeStore.class;
  }
}
