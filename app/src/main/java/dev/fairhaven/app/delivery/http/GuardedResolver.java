package dev.fairhaven.app.delivery.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.apache.hc.client5.http.DnsResolver;

/// Resolves host names for the client and refuses those that lead inside.
///
/// The client connects to exactly the addresses returned here, so that a name cannot mean one
/// address when it is checked and another when it is used. One address inside spoils the whole
/// name.
final class GuardedResolver implements DnsResolver {

  /// Thrown instead of connecting to an address that is not public.
  static final class AddressRefusedException extends UnknownHostException {

    AddressRefusedException() {
      super("address is not public");
    }
  }

  private final DnsResolver resolver;
  private final boolean allowPrivateNetworks;

  GuardedResolver(DnsResolver resolver, boolean allowPrivateNetworks) {
    this.resolver = resolver;
    this.allowPrivateNetworks = allowPrivateNetworks;
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    var addresses = resolver.resolve(host);
    if (!allowPrivateNetworks && !Arrays.stream(addresses).allMatch(PublicAddresses::contains)) {
      throw new AddressRefusedException();
    }
    return addresses;
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }
}
