package dev.fairhaven.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Runs a claim against random inputs of growing size and reports the seed that replays a failure.
public final class Property {

  private static final int RUNS = Integer.getInteger("property.runs", 200);

  private Property() {}

  /// Small inputs come first, so the first failure is usually a small one.
  public static void forAll(Consumer<Source> claim) {
    var replay = Long.getLong("property.seed");
    for (int run = 0; run < RUNS; run++) {
      long seed = replay != null ? replay : System.nanoTime() + run;
      try {
        claim.accept(new Source(seed, 1 + run / 10));
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("run " + run + ", replay with -Dproperty.seed=" + seed, e);
      }
    }
  }

  /// Random input. The same seed and size give the same draws.
  public static final class Source {

    private final RandomGenerator random;
    private final int size;

    Source(long seed, int size) {
      this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
      this.size = size;
    }

    /// A number in `[min, max]`.
    public int intIn(int min, int max) {
      return random.nextInt(min, max + 1);
    }

    public <T> T oneOf(List<T> choices) {
      return choices.get(intIn(0, choices.size() - 1));
    }

    /// Up to `size` draws.
    public <T> List<T> listOf(Function<Source, T> element) {
      int count = intIn(0, size);
      List<T> list = new ArrayList<>(count);
      for (int i = 0; i < count; i++) {
        list.add(element.apply(this));
      }
      return list;
    }
  }
}
