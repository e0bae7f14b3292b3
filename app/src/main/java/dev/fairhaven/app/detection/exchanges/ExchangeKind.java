package dev.fairhaven.app.detection.exchanges;

import java.time.Duration;

/// A protocol for sharing hashes.
public enum ExchangeKind {
  /// NCMEC's hash sharing, version 2.
  NCMEC("NCMEC hash sharing", Duration.ofDays(3650)),
  /// StopNCII's hash sharing, version 1; reports withdrawn hashes for 30 days.
  STOP_NCII("StopNCII", Duration.ofDays(28)),
  /// Meta's ThreatExchange, also used by GIFCT; reports deletions for 90 days.
  THREAT_EXCHANGE("ThreatExchange", Duration.ofDays(85)),
  /// A feed of another Fairhaven installation.
  FEED("Fairhaven feed", Duration.ofDays(3650)),
  /// A local file, read as a whole.
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

  /// The time since the last success after which withdrawals may have been missed, so that
  /// everything has to be fetched again.
  Duration stale() {
    return stale;
  }
}
