package dev.fairhaven.app.platform.access;

import dev.fairhaven.app.platform.kernel.StaffId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/// Knows who makes the current request. The session holds no more than the person's id; what they
/// may do is asked from the directory, once a request.
@Component
public class CurrentStaff {

  private static final String SESSION_ATTRIBUTE = "staff";
  private static final String REQUEST_ATTRIBUTE = CurrentStaff.class.getName();

  private final StaffDirectory directory;

  CurrentStaff(StaffDirectory directory) {
    this.directory = directory;
  }

  /// Begins a session for `staff`, findable by them so that it can be ended from elsewhere.
  /// Whatever was in an earlier session is gone, its id included.
  public static void signIn(HttpServletRequest request, StaffId staff) {
    var earlier = request.getSession(false);
    if (earlier != null) {
      earlier.invalidate();
    }
    var session = request.getSession(true);
    request.removeAttribute(REQUEST_ATTRIBUTE);
    session.setAttribute(SESSION_ATTRIBUTE, staff.toString());
    SessionFacts.of(request).write(session);
    session.setAttribute(
        FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, staff.toString());
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
