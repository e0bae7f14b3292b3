package dev.fairhaven.rules.lists;

import java.util.Optional;

/// An address of IPv6, or of IPv4 as IPv6 maps it (`::ffff:203.0.113.7`), as a number of 128 bits.
///
/// @param high the first eight bytes
/// @param low the last eight bytes
public record IpAddress(long high, long low) implements Comparable<IpAddress> {

  static final long V4_MAPPED = 0xffff_0000_0000L;

  private static final int V4_PARTS = 4;
  private static final int V6_GROUPS = 8;
  private static final int TEXT_LENGTH_MAX = 45;

  public static Optional<IpAddress> parse(String text) {
    if (text.length() > TEXT_LENGTH_MAX) {
      return Optional.empty();
    }
    if (text.indexOf(':') >= 0) {
      return parseV6(text);
    }
    long v4 = v4(text, 0);
    return v4 < 0 ? Optional.empty() : Optional.of(new IpAddress(0, V4_MAPPED | v4));
  }

  /// Four numbers from `from` on; -1 for anything else.
  private static long v4(String text, int from) {
    long address = 0;
    int at = from;
    for (int part = 0; part < V4_PARTS; part++) {
      int end = part == V4_PARTS - 1 ? text.length() : text.indexOf('.', at);
      int number = end < 0 ? -1 : number(text, at, end, 3, 10);
      boolean padded = number >= 0 && end - at > 1 && text.charAt(at) == '0';
      if (number < 0 || number > 0xff || padded) {
        return -1;
      }
      address = address << 8 | number;
      at = end + 1;
    }
    return address;
  }

  /// The number that stands from `start` to `end`; -1 for none.
  private static int number(String text, int start, int end, int digitsMax, int radix) {
    if (end <= start || end - start > digitsMax) {
      return -1;
    }
    int number = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      int digit = c < 0x80 ? Character.digit(c, radix) : -1;
      if (digit < 0) {
        return -1;
      }
      number = number * radix + digit;
    }
    return number;
  }

  private static Optional<IpAddress> parseV6(String text) {
    int gap = text.indexOf("::");
    if (gap >= 0 && text.indexOf("::", gap + 1) >= 0) {
      return Optional.empty();
    }
    var groups = new Groups();
    if (gap < 0) {
      return groups.read(text, 0, text.length()) && groups.count == V6_GROUPS
          ? Optional.of(groups.address())
          : Optional.empty();
    }
    if (!groups.read(text, 0, gap)) {
      return Optional.empty();
    }
    int before = groups.count;
    if (!groups.read(text, gap + 2, text.length()) || groups.count >= V6_GROUPS) {
      return Optional.empty();
    }
    groups.widen(before);
    return Optional.of(groups.address());
  }

  /// Groups of 16 bits as they are read.
  private static final class Groups {

    private final int[] values = new int[V6_GROUPS];
    private int count;

    /// Whether there are groups, or nothing at all, from `start` to `end`.
    boolean read(String text, int start, int end) {
      for (int at = start; at < end; ) {
        int colon = text.indexOf(':', at);
        int stop = colon < 0 || colon > end ? end : colon;
        boolean isV4 = stop == text.length() && text.indexOf('.', at) >= 0;
        if (!(isV4 ? addV4(text, at) : add(number(text, at, stop, 4, 16))) || stop == end - 1) {
          return false;
        }
        at = stop + 1;
      }
      return true;
    }

    private boolean add(int group) {
      if (group < 0 || count == V6_GROUPS) {
        return false;
      }
      values[count++] = group;
      return true;
    }

    private boolean addV4(String text, int from) {
      long v4 = v4(text, from);
      return v4 >= 0 && add((int) (v4 >>> 16)) && add((int) (v4 & 0xffff));
    }

    /// Moves the groups from `before` on to the end.
    void widen(int before) {
      int after = count - before;
      System.arraycopy(values, before, values, V6_GROUPS - after, after);
      for (int i = before; i < V6_GROUPS - after; i++) {
        values[i] = 0;
      }
    }

    IpAddress address() {
      return new IpAddress(half(0), half(V6_GROUPS / 2));
    }

    private long half(int from) {
      long half = 0;
      for (int i = from; i < from + V6_GROUPS / 2; i++) {
        half = half << 16 | values[i];
      }
      return half;
    }
  }

  boolean isV4() {
    return high == 0 && low >>> 32 == V4_MAPPED >>> 32;
  }

  /// One of the eight groups of IPv6.
  public int group(int index) {
    int perHalf = V6_GROUPS / 2;
    long half = index < perHalf ? high : low;
    int shift = Short.SIZE * (perHalf - 1 - index % perHalf);
    return (int) (half >>> shift) & 0xffff;
  }

  /// Numbers without a sign.
  @Override
  public int compareTo(IpAddress other) {
    int byHigh = Long.compareUnsigned(high, other.high);
    return byHigh != 0 ? byHigh : Long.compareUnsigned(low, other.low);
  }

  /// As people write it, an IPv6 address by its longest run of zeros.
  @Override
  public String toString() {
    return isV4() ? v4Text() : v6Text();
  }

  private String v4Text() {
    return (low >>> 24 & 0xff)
        + "."
        + (low >>> 16 & 0xff)
        + "."
        + (low >>> 8 & 0xff)
        + "."
        + (low & 0xff);
  }

  private String v6Text() {
    int gap = longestZeros();
    var text = new StringBuilder();
    for (int i = 0; i < V6_GROUPS; i++) {
      if (i == gap) {
        text.append("::");
        i += zerosFrom(gap) - 1;
      } else {
        boolean first = text.isEmpty() || text.charAt(text.length() - 1) == ':';
        text.append(first ? "" : ":").append(Integer.toHexString(group(i)));
      }
    }
    return text.toString();
  }

  /// Where the first longest run of at least two zero groups begins; -1 for none.
  private int longestZeros() {
    int longest = -1;
    for (int i = 0; i < V6_GROUPS; i++) {
      if (zerosFrom(i) > Math.max(1, longest < 0 ? 0 : zerosFrom(longest))) {
        longest = i;
      }
    }
    return longest;
  }

  private int zerosFrom(int from) {
    int end = from;
    while (end < V6_GROUPS && group(end) == 0) {
      end++;
    }
    return end - from;
  }
}
