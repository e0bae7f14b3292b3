package dev.fairhaven.app.platform.staff;

import java.time.Duration;

/// How long the next attempt to sign in has to wait after failed ones: nothing at first, then twice
/// as long each time. Pure.
///
/// @param free how many failures cost nothing
/// @param max the longest wait
record SignInDelay(int free, Duration max) {

  /// For one login. The wait stays short: anybody can make a colleague wait.
  static final SignInDelay OF_LOGIN = new SignInDelay(5, Duration.ofMinutes(1));

  /// For one address, behind which there may be a whole office.
  static final SignInDelay OF_ADDRESS = new SignInDelay(20, Duration.ofMinutes(15));

  /// For the codes of one person. Three of a million codes are right at any time: at one attempt in
  /// 15 minutes, guessing takes years.
  static final SignInDelay OF_CODE = new SignInDelay(5, Duration.ofMinutes(15));

  /// Failures older than this are forgotten.
  static final Duration MEMORY = Duration.ofHours(1);

  private static final int DOUBLINGS_MAX = 20;

  Duration after(int failures) {
    if (failures < free) {
      return Duration.ZERO;
    }
    var delay = Duration.ofSeconds(1L << Math.min(failures - free, DOUBLINGS_MAX));
    return delay.compareTo(max) < 0 ? delay : max;
  }
}
