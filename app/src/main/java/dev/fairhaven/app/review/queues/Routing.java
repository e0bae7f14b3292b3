package dev.fairhaven.app.review.queues;

import dev.fairhaven.app.decisions.policy.Severity;

/// Chooses the queue for a concern. Pure, and the only place with routing rules.
///
/// Three kinds of concern are urgent: those that may cause imminent harm (critical severity), those
/// that the law requires to be handled first (reports by trusted flaggers and authorities), and
/// those that many people report as serious.
public final class Routing {

  /// The number of flags from which a serious suspicion becomes urgent.
  static final int URGENT_FLAGS_MIN = 5;

  private Routing() {}

  /// The source of a concern.
  public enum Source {
    RULES,
    USER,
    AUTOMATION,
    TRUSTED_FLAGGER,
    AUTHORITY
  }

  /// @param severity the severity of the violation if confirmed
  /// @param flags the number of flags on the item, including this one
  /// @param reach how many people saw the item; 0 if unknown
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
