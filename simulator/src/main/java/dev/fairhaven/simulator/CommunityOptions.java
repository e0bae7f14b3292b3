package dev.fairhaven.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/// Which community to simulate. The same options give the same stream, byte for byte.
///
/// @param seed which of the possible communities
/// @param accounts members that have registered by `start`; more join later
/// @param start when the registrations of the past end and ordinary life begins
/// @param duration how long life goes on
/// @param eventsPerAccountPerDay how busy ordinary life is, on average over all members
/// @param strengths how strong each kind of campaign is: 0 is absent, 1 is usual
/// @param growthPerDay members that join each day, as a share of those at the start
/// @param weekendLift how much livelier Saturday and Sunday are than other days: 0.25 is a quarter
/// @param pictures the share of spam posts that carry a picture
public record CommunityOptions(
    long seed,
    int accounts,
    Instant start,
    Duration duration,
    double eventsPerAccountPerDay,
    Map<CampaignKind, Double> strengths,
    double growthPerDay,
    double weekendLift,
    double pictures) {

  public static final int ACCOUNTS_MIN = 10;
  public static final int ACCOUNTS_MAX = 1_000_000;
  public static final Duration DURATION_MAX = Duration.ofDays(36_525);
  public static final double EVENTS_PER_ACCOUNT_PER_DAY_MAX = 100;
  public static final double STRENGTH_MAX = 10;
  public static final double GROWTH_PER_DAY_USUAL = 0.002;
  public static final double GROWTH_PER_DAY_MAX = 1;
  public static final double WEEKEND_LIFT_MAX = 10;

  private static final Instant START_MIN = Instant.parse("2000-01-01T00:00:00Z");
  private static final Instant START_MAX = Instant.parse("2100-01-01T00:00:00Z");

  public CommunityOptions {
    require(
        accounts >= ACCOUNTS_MIN && accounts <= ACCOUNTS_MAX,
        "accounts must be from " + ACCOUNTS_MIN + " to " + ACCOUNTS_MAX,
        accounts);
    require(
        !start.isBefore(START_MIN) && !start.isAfter(START_MAX),
        "start must be from " + START_MIN + " to " + START_MAX,
        start);
    require(
        duration.isPositive() && duration.compareTo(DURATION_MAX) <= 0,
        "duration must be positive and at most " + DURATION_MAX,
        duration);
    require(
        eventsPerAccountPerDay > 0 && eventsPerAccountPerDay <= EVENTS_PER_ACCOUNT_PER_DAY_MAX,
        "eventsPerAccountPerDay must be above 0 and at most " + EVENTS_PER_ACCOUNT_PER_DAY_MAX,
        eventsPerAccountPerDay);
    require(
        growthPerDay > 0 && growthPerDay <= GROWTH_PER_DAY_MAX,
        "growthPerDay must be above 0 and at most " + GROWTH_PER_DAY_MAX,
        growthPerDay);
    require(
        weekendLift >= 0 && weekendLift <= WEEKEND_LIFT_MAX,
        "weekendLift must be from 0 to " + WEEKEND_LIFT_MAX,
        weekendLift);
    require(pictures >= 0 && pictures <= 1, "pictures must be from 0 to 1", pictures);
    strengths = completed(strengths);
  }

  /// Options to change one by one, beginning with 3,000 members who start at `start`.
  public static Builder startingAt(Instant start) {
    return new Builder(start);
  }

  /// How strong campaigns of that kind are.
  public double strength(CampaignKind kind) {
    return strengths.getOrDefault(kind, 1.0);
  }

  /// How many events ordinary life is expected to bring in a day.
  public double eventsPerDay() {
    return accounts * eventsPerAccountPerDay;
  }

  private static Map<CampaignKind, Double> completed(Map<CampaignKind, Double> given) {
    Map<CampaignKind, Double> all = new EnumMap<>(CampaignKind.class);
    for (var kind : CampaignKind.values()) {
      double strength = given.getOrDefault(kind, 1.0);
      require(
          strength >= 0 && strength <= STRENGTH_MAX,
          "strength of " + kind.wire() + " must be from 0 to " + STRENGTH_MAX,
          strength);
      all.put(kind, strength);
    }
    return Collections.unmodifiableMap(all);
  }

  private static void require(boolean valid, String expected, Object got) {
    if (!valid) {
      throw new IllegalArgumentException(expected + ", got " + got);
    }
  }

  /// Options in the making. What is not set keeps its default.
  public static final class Builder {

    private final Instant start;
    private final Map<CampaignKind, Double> strengths = new EnumMap<>(CampaignKind.class);
    private long seed = 1;
    private int accounts = 3_000;
    private Duration duration = Duration.ofDays(365);
    private double eventsPerAccountPerDay = 0.3;
    private double growthPerDay = GROWTH_PER_DAY_USUAL;
    private double weekendLift;
    private double pictures;

    private Builder(Instant start) {
      this.start = start;
    }

    public Builder seed(long seed) {
      this.seed = seed;
      return this;
    }

    public Builder accounts(int accounts) {
      this.accounts = accounts;
      return this;
    }

    public Builder duration(Duration duration) {
      this.duration = duration;
      return this;
    }

    public Builder eventsPerAccountPerDay(double events) {
      this.eventsPerAccountPerDay = events;
      return this;
    }

    public Builder growthPerDay(double share) {
      this.growthPerDay = share;
      return this;
    }

    public Builder weekendLift(double lift) {
      this.weekendLift = lift;
      return this;
    }

    public Builder pictures(double share) {
      this.pictures = share;
      return this;
    }

    public Builder strength(CampaignKind kind, double strength) {
      strengths.put(kind, strength);
      return this;
    }

    /// Sets the strength of every kind at once.
    public Builder strengthOfAll(double strength) {
      for (var kind : CampaignKind.values()) {
        strengths.put(kind, strength);
      }
      return this;
    }

    /// The options, checked.
    ///
    /// @throws IllegalArgumentException naming the option that is out of its range
    public CommunityOptions build() {
      return new CommunityOptions(
          seed,
          accounts,
          start,
          duration,
          eventsPerAccountPerDay,
          strengths,
          growthPerDay,
          weekendLift,
          pictures);
    }
  }
}
