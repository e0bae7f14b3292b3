package dev.fairhaven.app.shell.demo;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.fairhaven.app.platform.kernel.Json;
import dev.fairhaven.simulator.Community;
import dev.fairhaven.simulator.CommunityOptions;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// Which community this demonstration shows: chosen at the first start, the same ever after.
///
/// @param opens when the product was set up and the members of that time became known to it
/// @param start when ordinary life begins
/// @param liveFrom when the present begins
/// @param eventsPerAccountPerDay how busy ordinary life is
@JsonIgnoreProperties(ignoreUnknown = true)
record DemoCommunity(
    long seed,
    int accounts,
    Instant opens,
    Instant start,
    Instant liveFrom,
    double eventsPerAccountPerDay) {

  static final String FILE = "community.json";

  /// Ordinary events of the past, whatever the number of members: what two cores write in half a
  /// minute.
  static final int PAST_EVENTS_MAX = 24_000;

  private static final double EVENTS_PER_ACCOUNT_PER_DAY_MAX = 0.3;
  private static final double GROWTH_PER_DAY = 0.006;
  private static final double WEEKEND_LIFT = 0.3;
  private static final double PICTURES = 0.5;
  private static final Duration SET_UP = Duration.ofHours(2);
  private static final int OPENS_AT_HOUR = 6;
  private static final Duration LIFE = Duration.ofDays(3_650);

  static DemoCommunity of(DemoFiles files, DemoSettings settings, Instant now) {
    var known = files.read(FILE);
    if (known.isPresent()) {
      return Json.mapper().readValue(known.get(), DemoCommunity.class);
    }
    var fresh = ending(settings, now);
    files.write(FILE, Json.write(fresh));
    return fresh;
  }

  private static DemoCommunity ending(DemoSettings settings, Instant now) {
    int days = settings.pastDays();
    var opens =
        days == 0
            ? now
            : now.minus(Duration.ofDays(days))
                .truncatedTo(ChronoUnit.DAYS)
                .plus(Duration.ofHours(OPENS_AT_HOUR));
    var start = days == 0 ? now : opens.plus(SET_UP);
    return new DemoCommunity(
        settings.seed(),
        settings.accounts(),
        opens,
        start,
        now,
        busyness(settings.accounts(), Math.max(1, days)));
  }

  private static double busyness(int accounts, int days) {
    return Math.min(EVENTS_PER_ACCOUNT_PER_DAY_MAX, PAST_EVENTS_MAX / ((double) accounts * days));
  }

  boolean hasPast() {
    return start.isBefore(liveFrom);
  }

  /// The moment after that share of the past.
  Instant at(double share) {
    long millis = Duration.between(start, liveFrom).toMillis();
    return start.plusMillis((long) (millis * share));
  }

  Community community() {
    return Community.of(
        CommunityOptions.startingAt(start)
            .seed(seed)
            .accounts(accounts)
            .duration(LIFE)
            .eventsPerAccountPerDay(eventsPerAccountPerDay)
            .growthPerDay(GROWTH_PER_DAY)
            .weekendLift(WEEKEND_LIFT)
            .pictures(PICTURES)
            .build());
  }
}
