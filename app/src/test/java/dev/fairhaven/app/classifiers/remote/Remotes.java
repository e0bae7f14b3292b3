package dev.fairhaven.app.classifiers.remote;

/// Names the factory for tests outside its package.
public final class Remotes {

  private Remotes() {}

  public static Class<?> factory() {
    return RemoteFactory.class;
  }
}
