package dev.fairhaven.app.review.queues;

import dev.fairhaven.app.decisions.policy.Severity;

/// Which queue a concern goes to. Pure, and the only place that knows.
///
/// Urgent is what may hurt somebody soon (critical severity), what the law says to handle first (a
/// trusted flagger's or an authority's report), and what many people report as serious.
public final class Routing {

  /// From this many flags on, serious suspicions are urgent.
  static final int URGENT_FLAGS_MIN = 5;

  private Routing() {}

  /// Who raised the concern.
  public enum Source {
    RULES,
    USER,
    AUTOMATION,
    TRUSTED_FLAGGER,
    AUTHORITY
  }

  /// @param severity how bad it is if true
  /// @param flags how many flags the item has, this one included
  /// @param reach how many people saw the item; 0 where unknown
  public record Concern(Source source, Severity severity, int flags, long reach) {}

  /// @param queue the key of a queue that every installation has
  public record Route(String queue, int priority) {}

  public static Route route(Concern concern) {
    return new Route(
        isUrgent(concern) ? Queue.URGENT : Queue.DEFAULT,
        Priority.of(concern.severity(), concern.flags(), concern.reach()));
  }

  private static boolean isUrgent(Concern concern) {
    return switch (concern.source()) {
      case TRUSTED_FLAGGER, AUTHORITY -> true;
      case RULES, USER, AUTOMATION -> isPressing(concern);
    };
  }

  private static boolean isPressing(Concern concern) {
    return switch (concern.severity()) {
      case CRITICAL -> true;
      case SERIOUS -> concern.flags() >= URGENT_FLAGS_MIN;
      case LOW, MODERATE -> false;
    };
  }
}
