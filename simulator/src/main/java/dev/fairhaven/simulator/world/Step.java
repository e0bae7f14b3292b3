package dev.fairhaven.simulator.world;

/// A scheduled action of a persona: it reports events and schedules further steps.
@FunctionalInterface
public interface Step {

  /// @param now milliseconds since 1970; everything reported happens at this time
  void run(long now);
}
