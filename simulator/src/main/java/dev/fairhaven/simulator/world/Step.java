package dev.fairhaven.simulator.world;

/// A thing that somebody does at a moment: it reports happenings and plans further steps.
@FunctionalInterface
public interface Step {

  /// @param now milliseconds since 1970; everything reported happens at this time
  void run(long now);
}
