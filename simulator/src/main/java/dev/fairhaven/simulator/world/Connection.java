package dev.fairhaven.simulator.world;

/// Where an account acts from.
///
/// @param ip of a documentation range, never a real one
/// @param country where that address is
public record Connection(String ip, String device, String userAgent, String country) {

  /// The same person on the same device, seen from elsewhere.
  public Connection from(String otherIp, String otherCountry) {
    return new Connection(otherIp, device, userAgent, otherCountry);
  }
}
