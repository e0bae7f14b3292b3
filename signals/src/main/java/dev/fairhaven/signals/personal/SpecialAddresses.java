package dev.fairhaven.signals.personal;

import com.google.common.net.InetAddresses;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// Addresses that name nobody: of this machine, of documentation, of groups, and those that were
/// never given out (the registries of special-purpose addresses, RFC 6890). Those of private
/// networks are among them; within their network they may tell a machine.
final class SpecialAddresses {

  private static final List<Network> PRIVATE =
      Stream.of("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7")
          .map(Network::of)
          .toList();

  private static final List<Network> NETWORKS =
      Stream.of(
              // This network, private ones, those of providers, loopback, link-local.
              "0.0.0.0/8",
              "10.0.0.0/8",
              "100.64.0.0/10",
              "127.0.0.0/8",
              "169.254.0.0/16",
              "172.16.0.0/12",
              "192.168.0.0/16",
              // Protocols, documentation, benchmarks.
              "192.0.0.0/24",
              "192.0.2.0/24",
              "192.88.99.0/24",
              "198.18.0.0/15",
              "198.51.100.0/24",
              "203.0.113.0/24",
              // Groups, and what is reserved.
              "224.0.0.0/4",
              "240.0.0.0/4",
              // The same of IPv6.
              "::/127",
              "64:ff9b:1::/48",
              "100::/64",
              "2001:2::/48",
              "2001:10::/28",
              "2001:20::/28",
              "2001:db8::/32",
              "3fff::/20",
              "5f00::/16",
              "fc00::/7",
              "fe80::/10",
              "fec0::/10",
              "ff00::/8")
          .map(Network::of)
          .toList();

  /// Those that hold an address of IPv4 at a byte: mapped, compatible, translated, by 6to4.
  private static final List<Embedding> EMBEDDINGS =
      List.of(
          new Embedding(Network.of("::ffff:0:0:0/96"), 12),
          new Embedding(Network.of("::/96"), 12),
          new Embedding(Network.of("64:ff9b::/96"), 12),
          new Embedding(Network.of("2002::/16"), 2));

  private record Embedding(Network network, int from) {}

  private SpecialAddresses() {}

  static boolean holds(InetAddress address) {
    return holds(address.getAddress());
  }

  /// Whether it is one that organisations give to their own machines (RFC 1918, RFC 4193).
  static boolean isPrivate(InetAddress address) {
    return PRIVATE.stream().anyMatch(network -> network.holds(address.getAddress()));
  }

  private static boolean holds(byte[] address) {
    return NETWORKS.stream().anyMatch(network -> network.holds(address))
        || EMBEDDINGS.stream()
            .filter(each -> each.network().holds(address))
            .anyMatch(each -> holds(Arrays.copyOfRange(address, each.from(), each.from() + 4)));
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Network(byte[] prefix, int length) {

    static Network of(String written) {
      int slash = written.indexOf('/');
      return new Network(
          InetAddresses.forString(written.substring(0, slash)).getAddress(),
          Integer.parseInt(written, slash + 1, written.length(), 10));
    }

    boolean holds(byte[] address) {
      int whole = length / Byte.SIZE;
      int mask = 0xff00 >> length % Byte.SIZE & 0xff;
      return address.length == prefix.length
          && Arrays.equals(address, 0, whole, prefix, 0, whole)
          && (mask == 0 || ((address[whole] ^ prefix[whole]) & mask) == 0);
    }
  }
}
