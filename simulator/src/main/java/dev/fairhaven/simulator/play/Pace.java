package dev.fairhaven.simulator.play;

/// How fast the present is played. The past is always played as fast as the sink takes it.
public sealed interface Pace {

  /// So many happenings a second, however long the pauses between them would be.
  record Steady(double perSecond) implements Pace {

    public static final double PER_SECOND_MAX = 10_000;

    public Steady {
      if (!(perSecond > 0 && perSecond <= PER_SECOND_MAX)) {
        throw new IllegalArgumentException(
            "perSecond must be above 0 and at most " + PER_SECOND_MAX + ", got " + perSecond);
      }
    }
  }

  /// So many seconds of the community's life in each second, with its nights and its rush hours.
  record Scaled(double speed) implements Pace {

    public static final double SPEED_MAX = 1_000_000;

    public Scaled {
      if (!(speed > 0 && speed <= SPEED_MAX)) {
        throw new IllegalArgumentException(
            "speed must be above 0 and at most " + SPEED_MAX + ", got " + speed);
      }
    }
  }
}
