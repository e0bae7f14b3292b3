package dev.fairhaven.app.detection.connectedclassifiers.store;

/// Names the store for tests outside its package.
public final class DayBudgets {

  private DayBudgets() {}

  public static Class<?> postgres() {
    return PostgresDayBudget.class;
  }
}
