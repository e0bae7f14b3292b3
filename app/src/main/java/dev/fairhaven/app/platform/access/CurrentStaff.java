package dev.fairhaven.app.platform.access;

import dev.fairhaven.app.platform.kernel.StaffId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/// Knows who makes the current request. The session holds no more than the person's id; what they
/// may do is asked from the directory, once a request.
@Component
public class CurrentStaff {

  /// How long a proof counts for the gravest forms.
  public static final Duration FRESH = Duration.ofMinutes(10);

  private static final String PROVEN_AT = "proven-at";
  private static final String SESSION_ATTRIBUTE = "staff";
  private static final String REQUEST_ATTRIBUTE = CurrentStaff.class.getName();

  private final StaffDirectory directory;

  CurrentStaff(StaffDirectory directory) {
    this.directory = directory;
  }

  /// Signs `staff` in, in a session of their own.
  ///
  /// @param now when they proved who they are
  public static void signIn(HttpServletRequest request, StaffId staff, Instant now) {
    var session = freshSession(request, staff);
    session.setAttribute(SESSION_ATTRIBUTE, staff.toString());
    session.setAttribute(PROVEN_AT, now.toEpochMilli());
    SessionFacts.of(request).write(session);
    request.removeAttribute(REQUEST_ATTRIBUTE);
  }

  /// A new session that belongs to `staff`, so that it can be ended from elsewhere; they are not
  /// signed in with it yet. Whatever was in an earlier session is gone, its id included.
  public static HttpSession freshSession(HttpServletRequest request, StaffId staff) {
    var earlier = request.getSession(false);
    if (earlier != null) {
      earlier.invalidate();
    }
    var session = request.getSession(true);
    session.setAttribute(
        FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, staff.toString());
    return session;
  }

  /// Whether they proved who they are not longer ago than [#FRESH].
  public static boolean isFresh(HttpServletRequest request, Instant now) {
    var session = request.getSession(false);
    return session != null
        && session.getAttribute(PROVEN_AT) instanceof Long provenAt
        && now.isBefore(Instant.ofEpochMilli(provenAt).plus(FRESH));
  }

  /// Notes that whoever is signed in has just proven again who they are.
  public static void refresh(HttpServletRequest request, Instant now) {
    request.getSession().setAttribute(PROVEN_AT, now.toEpochMilli());
  }

  public Optional<Staff> find(HttpServletRequest request) {
    return findEntry(request).map(StaffDirectory.Entry::staff);
  }

  Optional<StaffDirectory.Entry> findEntry(HttpServletRequest request) {
    if (request.getAttribute(REQUEST_ATTRIBUTE) instanceof Found found) {
      return found.entry();
    }
    var entry = signedInId(request).flatMap(directory::findActive);
    request.setAttribute(REQUEST_ATTRIBUTE, new Found(entry));
    return entry;
  }

  private static Optional<StaffId> signedInId(HttpServletRequest request) {
    var session = request.getSession(false);
    return session != null && session.getAttribute(SESSION_ATTRIBUTE) instanceof String id
        ? Optional.of(StaffId.parse(id))
        : Optional.empty();
  }

  private record Found(Optional<StaffDirectory.Entry> entry) {}
}
