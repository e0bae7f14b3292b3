package dev.fairhaven.app.platform.staff;

import dev.fairhaven.app.platform.access.CurrentStaff;
import dev.fairhaven.app.platform.audit.AuditEntry;
import dev.fairhaven.app.platform.audit.AuditLog;
import dev.fairhaven.app.platform.kernel.StaffId;
import dev.fairhaven.app.platform.staff.store.StaffTable;
import dev.fairhaven.app.platform.web.Redirect;
import java.time.InstantSource;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;

/// The one place that decides that a person is signed in. Each way of proving who one is ends here:
/// its own code checks the proof, and this says what follows.
@Component
public class SignIns {

  private final StaffTable staff;
  private final KnownDevices devices;
  private final CsrfTokenRepository forms;
  private final AuditLog audit;
  private final InstantSource clock;

  SignIns(
      StaffTable staff,
      KnownDevices devices,
      CsrfTokenRepository forms,
      AuditLog audit,
      InstantSource clock) {
    this.staff = staff;
    this.devices = devices;
    this.forms = forms;
    this.audit = audit;
    this.clock = clock;
  }

  /// Goes on from a proof that was checked.
  ///
  /// @return where the browser goes next
  public Redirect proven(StaffId person, SignInProof proof, SignInVisit visit) {
    return complete(person, proof, visit);
  }

  private Redirect complete(StaffId person, SignInProof proof, SignInVisit visit) {
    CurrentStaff.signIn(visit.request(), person);
    // Forms that were opened before are no longer taken.
    forms.saveToken(null, visit.request(), visit.response());
    rememberDevice(person, visit);
    staff.signedIn(person, clock.instant());
    var term = "staff/" + person;
    audit.record(new AuditEntry(term, "people.signed-in", term, Map.of("by", proof.wireName())));
    return Redirect.to(visit.nextOrHome());
  }

  private void rememberDevice(StaffId person, SignInVisit visit) {
    var cookie =
        ResponseCookie.from(SignInVisit.DEVICE_COOKIE, devices.remember(visit.device(), person))
            .path("/")
            .maxAge(KnownDevices.REMEMBERED)
            .httpOnly(true)
            .secure(visit.request().isSecure())
            .sameSite("Lax")
            .build();
    visit.response().addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }
}
