package dev.fairhaven.simulator.world;

import dev.fairhaven.simulator.ItemType;
import dev.fairhaven.simulator.Ref;

/// Hands out ids that are unique within a community and tell nothing about order or origin.
///
/// Ids of two seeds are unlikely to meet. A consumer must not be able to see from an id that an
/// account belongs to a campaign.
public final class Ids {

  private static final int BITS = 48;
  private static final long MASK = (1L << BITS) - 1;

  private final long seed;
  private long items;

  public Ids(long seed) {
    this.seed = Dice.of(seed, 0x1D5).bits() & MASK;
  }

  public Ref next(ItemType type) {
    return of(type, items++);
  }

  /// The id of the item that the caller counts itself.
  public Ref of(ItemType type, long number) {
    return new Ref(type, name(prefix(type), number));
  }

  /// A scrambled name: one number, one name.
  public String name(String prefix, long number) {
    return prefix + Long.toString(scramble(number), Character.MAX_RADIX);
  }

  /// Odd factors and right shifts can be undone, so no two numbers get the same result.
  private long scramble(long number) {
    long x = (number ^ seed) & MASK;
    x = (x * 0x9E3779B97F4BL) & MASK;
    x ^= x >>> (BITS / 2);
    x = (x * 0xD6E8FEB86659L) & MASK;
    return x ^ (x >>> (BITS / 2));
  }

  private static String prefix(ItemType type) {
    return switch (type) {
      case ACCOUNT, PROFILE -> "u";
      case POST -> "p";
      case COMMENT -> "c";
      case MESSAGE -> "m";
      case LISTING -> "l";
      case TRANSACTION -> "t";
      case PROMPT -> "q";
      case COMPLETION -> "a";
      case CONVERSATION -> "v";
    };
  }
}
