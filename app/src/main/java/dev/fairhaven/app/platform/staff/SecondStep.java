package dev.fairhaven.app.platform.staff;

import dev.fairhaven.app.platform.web.Redirect;
import java.time.Duration;

/// What became of the second step of a sign-in.
public sealed interface SecondStep {

  /// @param onward where the browser goes next
  record SignedIn(Redirect onward) implements SecondStep {}

  /// The code was wrong, or was used before.
  record WrongCode() implements SecondStep {}

  /// Too many codes were wrong lately; this one was not looked at.
  record TooManyCodes(Duration delay) implements SecondStep {}

  /// The first step was too long ago.
  record Expired() implements SecondStep {}
}
