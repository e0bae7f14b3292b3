package dev.fairhaven.app.enforcement.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What came of sending one message once.
public sealed interface Reply {

  /// How much of a response body is kept.
  int EXCERPT_LENGTH_MAX = 2_000;

  /// The endpoint answered.
  ///
  /// @param retryAfter when it asked us to come back
  /// @param excerpt the beginning of its answer's body
  record Answered(int status, @Nullable Instant retryAfter, String excerpt) implements Reply {

    boolean isAccepted() {
      return status >= 200 && status < 300;
    }

    /// The endpoint wants no more messages.
    boolean isGone() {
      return status == 410;
    }
  }

  /// There was no answer.
  ///
  /// @param reason a few words for people, without addresses
  record NoAnswer(String reason) implements Reply {}
}
