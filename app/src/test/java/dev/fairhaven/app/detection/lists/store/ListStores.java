package dev.fairhaven.app.detection.lists.store;

/// Names the store for tests outside its package.
public final class ListStores {

  private ListStores() {}

  public static Class<?> postgres() {
    return PostgresListStore.class;
  }
}
