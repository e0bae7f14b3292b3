package dev.fairhaven.app.platform.access;

import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// Holds each API key to its rate, within this process. Bounded by the number of keys there may be.
@Component
public class RateLimits {

  private final InstantSource clock;
  private final Map<KeyId, TokenBucket> buckets = new ConcurrentHashMap<>();

  RateLimits(InstantSource clock) {
    this.clock = clock;
  }

  /// Counts one request of `caller`.
  public TokenBucket.Outcome count(ApiCaller caller) {
    var now = clock.instant();
    int perMinute = caller.requestsPerMinute();
    return buckets
        .computeIfAbsent(caller.id(), _ -> new TokenBucket(perMinute, now))
        .take(perMinute, now);
  }
}
