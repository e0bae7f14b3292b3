package dev.fairhaven.app.enforcement.delivery;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What follows from a reply, for the delivery and for its endpoint. Pure.
///
/// @param state what the delivery is now
/// @param retryAt when it is sent again; null unless pending
/// @param disableBecause why the endpoint gets nothing from now on; null where it stays in use
record Verdict(Delivery.State state, @Nullable Instant retryAt, @Nullable String disableBecause) {

  /// An endpoint that has taken nothing for this long is disabled.
  static final Duration FAILING_MAX = Duration.ofDays(5);

  /// @param random in `[0, 1)`, for the jitter
  static Verdict on(Reply reply, Dispatch dispatch, Instant now, double random) {
    return switch (reply) {
      case Reply.Answered answered when answered.isAccepted() ->
          new Verdict(Delivery.State.DELIVERED, null, null);
      case Reply.Answered answered when answered.isGone() ->
          new Verdict(Delivery.State.DEAD, null, "it answered 410 Gone");
      case Reply.Answered(_, var retryAfter, _) -> failed(dispatch, now, retryAfter, random);
      case Reply.NoAnswer _ -> failed(dispatch, now, null, random);
    };
  }

  private static Verdict failed(
      Dispatch dispatch, Instant now, @Nullable Instant retryAfter, double random) {
    var since = dispatch.failingSince();
    var disableBecause =
        since != null && since.plus(FAILING_MAX).isBefore(now)
            ? "it has taken nothing for " + FAILING_MAX.toDays() + " days"
            : null;
    return RetrySchedule.next(dispatch.failures() + 1, now, retryAfter, random)
        .map(retryAt -> new Verdict(Delivery.State.PENDING, retryAt, disableBecause))
        .orElseGet(() -> new Verdict(Delivery.State.DEAD, null, disableBecause));
  }

  boolean isDelivered() {
    return state == Delivery.State.DELIVERED;
  }
}
