package dev.fairhaven.app.detection.exchanges;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The exchanges an operator takes part in.
///
/// @param exchanges by name
@ConfigurationProperties("fairhaven")
public record ExchangeSettings(@DefaultValue Map<String, One> exchanges) {

  public ExchangeSettings {
    exchanges = Map.copyOf(exchanges);
  }

  /// @param kind the protocol
  /// @param address where it is; for a file, `file:` and its path
  /// @param bank what is fetched is put there
  /// @param group the privacy group, where the protocol has one
  /// @param user where the protocol wants one
  /// @param secret a password, token or key
  /// @param secondSecret where the protocol wants two: StopNCII's subscription key
  /// @param every how often it is asked for news
  /// @param confirmed whether what it offers is as sure as what somebody here made sure of
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
