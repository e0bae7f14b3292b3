package dev.fairhaven.rules.lists;

import java.util.Optional;

/// All addresses that begin with the same bits.
///
/// @param first its lowest address
/// @param prefix how many bits of 128 are the same
record Network(IpAddress first, int prefix) {

  private static final int BITS = 128;
  private static final int V4_BITS = 32;

  /// An address, or an address and the number of its bits after a slash. Bits after those are
  /// ignored.
  static Optional<Network> parse(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      return IpAddress.parse(text).map(address -> new Network(address, BITS));
    }
    boolean isV4 = text.indexOf(':') < 0;
    int max = isV4 ? V4_BITS : BITS;
    var bits = text.substring(slash + 1);
    if (!bits.matches("[0-9]{1,3}") || Integer.parseInt(bits) > max) {
      return Optional.empty();
    }
    int prefix = Integer.parseInt(bits) + BITS - max;
    return IpAddress.parse(text.substring(0, slash)).map(address -> masked(address, prefix));
  }

  private static Network masked(IpAddress address, int prefix) {
    return new Network(
        new IpAddress(address.high() & mask(prefix), address.low() & mask(prefix - Long.SIZE)),
        prefix);
  }

  /// The first `bits` bits of 64.
  private static long mask(int bits) {
    return bits <= 0 ? 0 : bits >= Long.SIZE ? -1 : -1L << (Long.SIZE - bits);
  }

  /// The highest address.
  IpAddress last() {
    return new IpAddress(first.high() | ~mask(prefix), first.low() | ~mask(prefix - Long.SIZE));
  }

  private boolean isV4() {
    return first.isV4() && prefix >= BITS - V4_BITS;
  }

  @Override
  public String toString() {
    return prefix == BITS
        ? first.toString()
        : first + "/" + (isV4() ? prefix - BITS + V4_BITS : prefix);
  }
}
