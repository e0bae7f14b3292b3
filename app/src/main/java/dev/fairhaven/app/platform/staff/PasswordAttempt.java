package dev.fairhaven.app.platform.staff;

import org.jspecify.annotations.Nullable;

/// One attempt to sign in with a password. Prints nothing of it.
///
/// @param login as it was typed
/// @param address where it comes from, as an IP address
/// @param device what the browser keeps from an earlier sign-in; null where it keeps nothing
public record PasswordAttempt(
    String login, String password, String address, @Nullable String device) {

  @Override
  public String toString() {
    return "PasswordAttempt[]";
  }
}
