package dev.fairhaven.app.shell.bench;

import java.net.URI;
import java.time.Duration;

/// What load to send where.
///
/// @param url of the instance, with scheme `http`
/// @param key an API key with scope `events:write`
/// @param connections how many events are on their way at a time
/// @param count how many events to send at most
/// @param duration how long to send at most
/// @param warmUp how long to send before anything is measured
public record IngestLoad(
    URI url, String key, int connections, long count, Duration duration, Duration warmUp) {

  public static final int CONNECTIONS_MAX = 1_000;

  public IngestLoad {
    if (connections < 1 || connections > CONNECTIONS_MAX) {
      throw new IllegalArgumentException(
          "connections: expected 1 to " + CONNECTIONS_MAX + ", got " + connections);
    }
    if (!"http".equals(url.getScheme()) || url.getHost() == null) {
      throw new IllegalArgumentException("url: expected http://HOST:PORT");
    }
  }
}
