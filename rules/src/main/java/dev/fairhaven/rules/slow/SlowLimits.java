package dev.fairhaven.rules.slow;

import java.time.Duration;

/// How far a slow function is trusted.
///
/// @param deadline how long one call may take
/// @param failuresMax after how many failures in a row it is not called for a while
/// @param pause for how long; then one call tries
/// @param callsMax how many calls may be on their way at once, those given up included
public record SlowLimits(Duration deadline, int failuresMax, Duration pause, int callsMax) {

  public static final SlowLimits STANDARD =
      new SlowLimits(Duration.ofMillis(250), 5, Duration.ofSeconds(30), 64);

  public SlowLimits {
    if (!deadline.isPositive() || failuresMax < 1 || !pause.isPositive() || callsMax < 1) {
      throw new IllegalArgumentException("limits of slow functions must be positive");
    }
  }
}
