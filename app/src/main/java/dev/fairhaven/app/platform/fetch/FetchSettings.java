package dev.fairhaven.app.platform.fetch;

import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What an operator sets about fetching.
///
/// @param hosts hosts that may be fetched from, with everything under them; empty for any
/// @param ports ports that may be connected to
/// @param allowPrivateNetworks whether hosts may be on this machine or in private networks; for
///   platforms behind the same wall and for tests
@ConfigurationProperties("fairhaven.fetch")
public record FetchSettings(
    @DefaultValue List<String> hosts,
    @DefaultValue({"80", "443"}) Set<Integer> ports,
    @DefaultValue("false") boolean allowPrivateNetworks) {

  public FetchSettings {
    hosts = List.copyOf(hosts);
    ports = Set.copyOf(ports);
  }
}
