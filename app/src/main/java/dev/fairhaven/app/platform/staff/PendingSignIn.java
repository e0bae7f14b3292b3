package dev.fairhaven.app.platform.staff;

import dev.fairhaven.app.platform.access.CurrentStaff;
import dev.fairhaven.app.platform.kernel.StaffId;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Somebody who has proven the first half of who they are. Lies in their session, as plain texts;
/// they are not signed in.
///
/// @param next where they wanted to go
record PendingSignIn(StaffId staff, SignInProof proof, Instant since, String next) {

  /// How long the second step may take.
  static final Duration VALID = Duration.ofMinutes(10);

  private static final String STAFF = "pending-staff";
  private static final String PROOF = "pending-proof";
  private static final String SINCE = "pending-since";
  private static final String NEXT = "pending-next";

  void begin(HttpServletRequest request) {
    var session = CurrentStaff.freshSession(request, staff);
    session.setAttribute(STAFF, staff.toString());
    session.setAttribute(PROOF, proof.name());
    session.setAttribute(SINCE, since.toEpochMilli());
    session.setAttribute(NEXT, next);
  }

  static Optional<PendingSignIn> find(HttpServletRequest request, Instant now) {
    var session = request.getSession(false);
    if (session != null
        && session.getAttribute(STAFF) instanceof String staff
        && session.getAttribute(PROOF) instanceof String proof
        && session.getAttribute(SINCE) instanceof Long since
        && session.getAttribute(NEXT) instanceof String next) {
      return Optional.of(
              new PendingSignIn(
                  StaffId.parse(staff),
                  SignInProof.valueOf(proof),
                  Instant.ofEpochMilli(since),
                  next))
          .filter(pending -> pending.since.plus(VALID).isAfter(now));
    }
    return Optional.empty();
  }
}
