package dev.fairhaven.simulator.play;

import java.time.Duration;

/// Lets time pass.
@FunctionalInterface
public interface Sleeper {

  void sleep(Duration duration) throws InterruptedException;

  /// The current thread sleeps.
  static Sleeper ofThread() {
    return Thread::sleep;
  }
}
