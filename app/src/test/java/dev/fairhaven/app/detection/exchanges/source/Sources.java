package dev.fairhaven.app.detection.exchanges.source;

/// Names the factory of sources for tests outside its package.
public final class Sources {

  private Sources() {}

  public static Class<?> factory() {
    return SourceFactory.class;
  }
}
