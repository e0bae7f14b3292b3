package dev.fairhaven.app.platform.staff;

import dev.fairhaven.app.platform.kernel.StaffId;
import java.time.Duration;

/// What became of an attempt to prove who one is.
public sealed interface SignInOutcome {

  /// It was right.
  record Proven(StaffId staff) implements SignInOutcome {}

  /// It was wrong. Says nothing about why: not even whether there is such an account.
  record Refused() implements SignInOutcome {}

  /// Too many attempts were wrong lately; this one was not looked at.
  ///
  /// @param delay positive
  record Delayed(Duration delay) implements SignInOutcome {

    /// Rounded up.
    public long waitSeconds() {
      return delay.plusMillis(999).toSeconds();
    }
  }
}
