package dev.fairhaven.app.platform.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.apache.hc.client5.http.DnsResolver;

/// Resolves host names for the client and refuses those that lead inside; where private networks
/// are allowed, those that lead where nobody can be.
///
/// The client connects to exactly the addresses returned here, so that a name cannot mean one
/// address when it is checked and another when it is used. One address inside spoils the whole
/// name.
public final class GuardedResolver implements DnsResolver {

  /// Thrown instead of connecting to an address that is not allowed.
  public static final class AddressRefusedException extends UnknownHostException {

    private static final long serialVersionUID = 1;

    private final String reason;

    AddressRefusedException(String reason) {
      super(reason);
      this.reason = reason;
    }

    public String reason() {
      return reason;
    }
  }

  private final DnsResolver resolver;
  private final boolean allowPrivateNetworks;

  public GuardedResolver(DnsResolver resolver, boolean allowPrivateNetworks) {
    this.resolver = resolver;
    this.allowPrivateNetworks = allowPrivateNetworks;
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    var addresses = resolver.resolve(host);
    if (!Arrays.stream(addresses).allMatch(this::isAllowed)) {
      throw new AddressRefusedException(
          allowPrivateNetworks
              ? "nobody can be reached at such an address"
              : "the address is not public, and private networks are not allowed");
    }
    return addresses;
  }

  private boolean isAllowed(InetAddress address) {
    return allowPrivateNetworks
        ? PublicAddresses.mayBeInPrivateNetwork(address)
        : PublicAddresses.contains(address);
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }
}
