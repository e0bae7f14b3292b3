package dev.fairhaven.app.platform.access;

import org.springframework.security.core.AuthenticationException;

/// Too many attempts to sign in failed lately; the next one has to wait.
public final class SignInDelayed extends AuthenticationException {

  private final long waitSeconds;

  public SignInDelayed(long waitSeconds) {
    super("sign-in delayed");
    this.waitSeconds = waitSeconds;
  }

  public long waitSeconds() {
    return waitSeconds;
  }
}
