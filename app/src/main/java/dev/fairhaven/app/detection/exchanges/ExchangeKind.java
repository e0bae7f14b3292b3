package dev.fairhaven.app.detection.exchanges;

import java.time.Duration;

/// A protocol by which hashes are shared.
public enum ExchangeKind {
  /// NCMEC's hash sharing, version 2.
  NCMEC("NCMEC hash sharing", Duration.ofDays(3650)),
  /// StopNCII's, version 1; tells of withdrawn hashes for 30 days.
  STOP_NCII("StopNCII", Duration.ofDays(28)),
  /// Meta's ThreatExchange, which GIFCT shares by too; keeps what was deleted for 90 days.
  THREAT_EXCHANGE("ThreatExchange", Duration.ofDays(85)),
  /// A feed of another Fairhaven.
  FEED("Fairhaven feed", Duration.ofDays(3650)),
  /// A file on this machine, whole each time.
  FILE("File", Duration.ofDays(3650));

  private final String words;
  private final Duration stale;

  ExchangeKind(String words, Duration stale) {
    this.words = words;
    this.stale = stale;
  }

  public String words() {
    return words;
  }

  /// How long after the last success what was withdrawn meanwhile may be unknown, so that
  /// everything has to be read anew.
  Duration stale() {
    return stale;
  }
}
