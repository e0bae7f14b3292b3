package dev.fairhaven.app.shell.demo;

import dev.fairhaven.app.platform.kernel.Json;
import dev.fairhaven.simulator.Community;
import dev.fairhaven.simulator.CommunityOptions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Which community this demonstration shows: chosen at the first start, the same ever after.
///
/// @param start when ordinary life begins
/// @param liveFrom when the present begins; what happens before is played as fast as it goes
record DemoCommunity(long seed, int accounts, Instant start, Instant liveFrom) {

  static final String FILE = "community.json";

  private static final Duration PAST = Duration.ofDays(14);
  private static final Duration LIFE = Duration.ofDays(3_650);

  static DemoCommunity of(DemoFiles files, DemoSettings settings, InstantSource clock) {
    var known = files.read(FILE);
    if (known.isPresent()) {
      return Json.mapper().readValue(known.get(), DemoCommunity.class);
    }
    var fresh = startingNow(settings, clock.instant());
    files.write(FILE, Json.write(fresh));
    return fresh;
  }

  private static DemoCommunity startingNow(DemoSettings settings, Instant now) {
    return new DemoCommunity(settings.seed(), settings.accounts(), now.minus(PAST), now);
  }

  Community community() {
    return Community.of(
        CommunityOptions.startingAt(start).seed(seed).accounts(accounts).duration(LIFE).build());
  }
}
