package dev.fairhaven.app.platform.staff;

import dev.fairhaven.app.platform.access.CurrentStaff;
import dev.fairhaven.app.platform.audit.AuditEntry;
import dev.fairhaven.app.platform.audit.AuditLog;
import dev.fairhaven.app.platform.kernel.StaffId;
import dev.fairhaven.app.platform.staff.store.StaffTable;
import dev.fairhaven.app.platform.web.Redirect;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;

/// The one place that decides that a person is signed in. Each way of proving who one is ends here:
/// its own code checks the proof, and this says what follows, a second step included.
@Component
public class SignIns {

  /// The path of the page that asks for the second step.
  private static final String SECOND_STEP = "/login/code";

  private final StaffTable staff;
  private final SecondFactors secondFactors;
  private final SignInThrottle throttle;
  private final KnownDevices devices;
  private final BreakGlass breakGlass;
  private final CsrfTokenRepository forms;
  private final AuditLog audit;
  private final InstantSource clock;

  SignIns(
      StaffTable staff,
      SecondFactors secondFactors,
      SignInThrottle throttle,
      KnownDevices devices,
      BreakGlass breakGlass,
      CsrfTokenRepository forms,
      AuditLog audit,
      InstantSource clock) {
    this.staff = staff;
    this.secondFactors = secondFactors;
    this.throttle = throttle;
    this.devices = devices;
    this.breakGlass = breakGlass;
    this.forms = forms;
    this.audit = audit;
    this.clock = clock;
  }

  /// Goes on from a proof that was checked: to the second step, where one is due, or into the
  /// console.
  ///
  /// @return where the browser goes next
  public Redirect proven(StaffId person, SignInProof proof, SignInVisit visit) {
    if (!isSecondStepDue(person, proof)) {
      return complete(person, proof, visit);
    }
    new PendingSignIn(person, proof, clock.instant(), visit.nextOrHome()).begin(visit.request());
    return Redirect.to(SECOND_STEP);
  }

  private boolean isSecondStepDue(StaffId person, SignInProof proof) {
    return proof.isOneFactor()
        && staff.find(person).map(StaffMember::hasSecondFactor).orElse(false);
  }

  /// Whether the request comes from somebody whose second step is due.
  public boolean isSecondStepDue(HttpServletRequest request) {
    return PendingSignIn.find(request, clock.instant()).isPresent();
  }

  /// Takes the code of an app, or a recovery code.
  public SecondStep secondStep(String code, SignInVisit visit) {
    var pending = PendingSignIn.find(visit.request(), clock.instant());
    return pending.isEmpty() ? new SecondStep.Expired() : secondStep(pending.get(), code, visit);
  }

  private SecondStep secondStep(PendingSignIn pending, String code, SignInVisit visit) {
    var limits = List.of(SignInLimit.ofCode(pending.staff()));
    var delay = throttle.begin(limits);
    if (delay.isPositive()) {
      return new SecondStep.TooManyCodes(delay);
    }
    if (!secondFactors.use(pending.staff(), code)) {
      return new SecondStep.WrongCode();
    }
    throttle.succeeded(limits);
    var onward = new SignInVisit(visit.request(), visit.response(), pending.next());
    return new SecondStep.SignedIn(complete(pending.staff(), pending.proof(), onward));
  }

  private Redirect complete(StaffId person, SignInProof proof, SignInVisit visit) {
    CurrentStaff.signIn(visit.request(), person, clock.instant());
    // Forms that were opened before are no longer taken.
    forms.saveToken(null, visit.request(), visit.response());
    rememberDevice(person, visit);
    staff.signedIn(person, clock.instant());
    var term = "staff/" + person;
    audit.record(new AuditEntry(term, "people.signed-in", term, Map.of("by", proof.wireName())));
    raiseAlarmForBreakGlass(person, visit);
    return Redirect.to(visit.nextOrHome());
  }

  private void raiseAlarmForBreakGlass(StaffId person, SignInVisit visit) {
    if (staff.find(person).map(StaffMember::isBreakGlass).orElse(false)) {
      breakGlass.used(person, visit.address());
      visit
          .request()
          .getSession()
          .setMaxInactiveInterval((int) BreakGlass.SESSION_IDLE_MAX.toSeconds());
    }
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
