package dev.fairhaven.app.detection.connectedclassifiers.adapters;

/// Names the factory for tests outside its package.
public final class Adapters {

  private Adapters() {}

  public static Class<?> factory() {
    return AdapterFactory.class;
  }
}
