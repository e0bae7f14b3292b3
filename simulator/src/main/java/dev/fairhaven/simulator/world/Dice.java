package dev.fairhaven.simulator.world;

import java.time.Duration;
import java.util.List;

/// A seeded source of chance whose draws are the same on every machine and Java version.
///
/// Not thread-safe.
///
/// @implNote SplitMix64 (Steele, Lea, Flood 2014), and StrictMath where functions are needed.
public final class Dice {

  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

  private long state;

  private Dice(long state) {
    this.state = state;
  }

  /// Dice that belong to one purpose: different paths give unrelated draws.
  public static Dice of(long seed, long... path) {
    long state = mix(seed + GOLDEN_GAMMA);
    for (long step : path) {
      state = mix(Long.rotateLeft(state, 21) ^ mix(step + GOLDEN_GAMMA));
    }
    return new Dice(state);
  }

  public long bits() {
    state += GOLDEN_GAMMA;
    return mix(state);
  }

  /// A number in `[0, bound)`.
  public int below(int bound) {
    return (int) Math.multiplyHigh(bits() >>> 1, (long) bound << 1);
  }

  /// A number in `[0, bound)`.
  public long below(long bound) {
    return (bits() >>> 1) % bound;
  }

  /// A number in `[min, max]`.
  public int between(int min, int max) {
    return min + below(max - min + 1);
  }

  /// A number in `[0, 1)`.
  public double unit() {
    return (bits() >>> 11) * 0x1.0p-53;
  }

  public boolean chance(double probability) {
    return unit() < probability;
  }

  public <T> T oneOf(List<T> choices) {
    return choices.get(below(choices.size()));
  }

  /// Waiting time until the next of independent events that come every `mean` on average.
  public long exponential(double mean) {
    return 1 + (long) (-StrictMath.log(1 - unit()) * mean);
  }

  /// A heavy-tailed delay: half are shorter than `median`; `spread` 1 means that one in six takes
  /// 2.7 times as long or longer.
  ///
  /// @return milliseconds
  public long delay(Duration median, double spread) {
    return 1 + (long) ((double) median.toMillis() * StrictMath.exp(spread * gaussian()));
  }

  private double gaussian() {
    double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - unit()));
    return radius * StrictMath.cos(2 * StrictMath.PI * unit());
  }

  private static long mix(long z) {
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
