package dev.fairhaven.app.platform.fetch;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;

/// Tells addresses of the public internet from all others. Pure.
///
/// @implNote The special-purpose registries of IANA (RFC 6890 and its updates). IPv6 is an
///   allow-list: only 2000::/3 is handed out, less what was set aside in it; the ways to write an
///   IPv4 address in IPv6 (mapped, compatible, NAT64, 6to4, Teredo) all lie outside. Java reads a
///   mapped address as the IPv4 address it is.
final class PublicAddresses {

  private static final List<Block> NOT_PUBLIC_4 =
      List.of(
          new Block("0.0.0.0", 8),
          new Block("10.0.0.0", 8),
          new Block("100.64.0.0", 10),
          new Block("127.0.0.0", 8),
          new Block("169.254.0.0", 16),
          new Block("172.16.0.0", 12),
          new Block("192.0.0.0", 24),
          new Block("192.0.2.0", 24),
          new Block("192.88.99.0", 24),
          new Block("192.168.0.0", 16),
          new Block("198.18.0.0", 15),
          new Block("198.51.100.0", 24),
          new Block("203.0.113.0", 24),
          new Block("224.0.0.0", 4),
          new Block("240.0.0.0", 4));

  private static final Block GLOBAL_6 = new Block("2000::", 3);

  private static final List<Block> NOT_PUBLIC_6 =
      List.of(
          new Block("2001::", 23),
          new Block("2001:db8::", 32),
          new Block("2002::", 16),
          new Block("3fff::", 20));

  /// What is not an endpoint even in a private network: nobody in particular, everybody, what
  /// configures itself on a wire, and the addresses where clouds hand out credentials. Ways to
  /// write an IPv4 address in IPv6 could mean any of them.
  private static final List<Block> NEVER =
      List.of(
          new Block("0.0.0.0", 8),
          new Block("100.100.100.200", 32),
          new Block("169.254.0.0", 16),
          new Block("192.0.0.0", 24),
          new Block("224.0.0.0", 4),
          new Block("240.0.0.0", 4),
          new Block("::", 128),
          new Block("64:ff9b::", 96),
          new Block("2002::", 16),
          new Block("fd00:ec2::254", 128),
          new Block("fe80::", 10),
          new Block("ff00::", 8));

  private PublicAddresses() {}

  static boolean contains(InetAddress address) {
    return switch (address) {
      case Inet4Address four -> NOT_PUBLIC_4.stream().noneMatch(block -> block.contains(four));
      case Inet6Address six ->
          GLOBAL_6.contains(six) && NOT_PUBLIC_6.stream().noneMatch(block -> block.contains(six));
      default -> false;
    };
  }

  /// Whether an endpoint may be there where private networks are allowed.
  static boolean mayBeInPrivateNetwork(InetAddress address) {
    return NEVER.stream().noneMatch(block -> block.contains(address));
  }

  /// The addresses that share their first `length` bits with `first`.
  private record Block(InetAddress first, int length) {

    Block(String literal, int length) {
      this(InetAddress.ofLiteral(literal), length);
    }

    boolean contains(InetAddress address) {
      var bytes = address.getAddress();
      var prefix = first.getAddress();
      if (bytes.length != prefix.length) {
        return false;
      }
      for (int bit = 0; bit < length; bit++) {
        int mask = 0x80 >> (bit % 8);
        if ((bytes[bit / 8] & mask) != (prefix[bit / 8] & mask)) {
          return false;
        }
      }
      return true;
    }
  }
}
