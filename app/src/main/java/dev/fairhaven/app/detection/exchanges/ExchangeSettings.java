package dev.fairhaven.app.detection.exchanges;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The exchanges that the operator has configured.
///
/// @param exchanges by name
@ConfigurationProperties("fairhaven")
public record ExchangeSettings(@DefaultValue Map<String, One> exchanges) {

  public ExchangeSettings {
    exchanges = Map.copyOf(exchanges);
  }

  /// @param kind the protocol
  /// @param address the URL; for a file, `file:` and its path
  /// @param bank the bank that receives the hashes
  /// @param group the privacy group, if the protocol has one
  /// @param user the user name, if the protocol requires one
  /// @param secret a password, token or key
  /// @param secondSecret a second secret, if the protocol requires one: StopNCII's subscription key
  /// @param every the polling interval
  /// @param confirmed whether its hashes are trusted like entries that staff have verified
  public record One(
      ExchangeKind kind,
      URI address,
      String bank,
      @DefaultValue("") String group,
      @DefaultValue("") String user,
      @DefaultValue("") String secret,
      @DefaultValue("") String secondSecret,
      @DefaultValue("15m") Duration every,
      @DefaultValue("true") boolean confirmed) {

    @Override
    public String toString() {
      return kind + " at " + address + " into " + bank;
    }
  }
}
