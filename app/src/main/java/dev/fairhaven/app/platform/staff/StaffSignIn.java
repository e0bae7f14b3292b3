package dev.fairhaven.app.platform.staff;

import dev.fairhaven.app.platform.access.SignInDelayed;
import dev.fairhaven.app.platform.audit.AuditEntry;
import dev.fairhaven.app.platform.audit.AuditLog;
import dev.fairhaven.app.platform.staff.store.StaffTable;
import dev.fairhaven.app.platform.staff.store.StaffTable.Credentials;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/// Checks logins and passwords. Whoever fails learns neither whether the login exists nor whether
/// it is still active.
@Component
class StaffSignIn implements AuthenticationProvider {

  private final StaffTable staff;
  private final Passwords passwords;
  private final SignInThrottle throttle;
  private final AuditLog audit;
  private final InstantSource clock;

  StaffSignIn(
      StaffTable staff,
      Passwords passwords,
      SignInThrottle throttle,
      AuditLog audit,
      InstantSource clock) {
    this.staff = staff;
    this.passwords = passwords;
    this.throttle = throttle;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public Authentication authenticate(Authentication attempt) {
    var login = NewStaff.normalLogin(attempt.getName());
    var address = address(attempt);
    var delay = throttle.delayOf(login, address);
    if (delay.isPositive()) {
      throw new SignInDelayed(delay.toSeconds() + 1);
    }
    var credentials = staff.findCredentials(login);
    if (!isRight(credentials, String.valueOf(attempt.getCredentials()))) {
      throttle.failed(login, address);
      credentials.ifPresent(this::recordRefusal);
      throw new BadCredentialsException("refused");
    }
    return admit(credentials.orElseThrow(), login);
  }

  private boolean isRight(Optional<Credentials> credentials, String password) {
    var hash = credentials.map(Credentials::passwordHash).orElse(null);
    return passwords.matches(password, hash) && credentials.orElseThrow().isActive();
  }

  private void recordRefusal(Credentials credentials) {
    audit.record(
        new AuditEntry(
            "platform", "people.sign-in-refused", "staff/" + credentials.id(), Map.of()));
  }

  private Authentication admit(Credentials credentials, String login) {
    throttle.succeeded(login);
    staff.signedIn(credentials.id(), clock.instant());
    var term = "staff/" + credentials.id();
    audit.record(new AuditEntry(term, "people.signed-in", term, Map.of()));
    return UsernamePasswordAuthenticationToken.authenticated(credentials.id(), null, List.of());
  }

  private static String address(Authentication attempt) {
    return attempt.getDetails() instanceof WebAuthenticationDetails details
        ? String.valueOf(details.getRemoteAddress())
        : "unknown";
  }

  @Override
  public boolean supports(@Nullable Class<?> authentication) {
    return authentication == UsernamePasswordAuthenticationToken.class;
  }
}
