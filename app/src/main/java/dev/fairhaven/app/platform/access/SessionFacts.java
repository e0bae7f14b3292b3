package dev.fairhaven.app.platform.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/// What a session keeps about the browser it belongs to, so that people recognise their own. Kept
/// as plain texts: sessions lie in the database, and outlive the version that began them.
///
/// @param handle names the session on pages; unlike its id it opens nothing. Empty for a session
///   that nobody is signed in with yet
/// @param address the IP address that it was begun from
/// @param userAgent what the browser calls itself, cut at [#USER_AGENT_MAX]
public record SessionFacts(String handle, String address, String userAgent) {

  static final int USER_AGENT_MAX = 300;

  private static final String HANDLE = "handle";
  private static final String ADDRESS = "address";
  private static final String USER_AGENT = "user-agent";

  static SessionFacts of(HttpServletRequest request) {
    var header = request.getHeader(HttpHeaders.USER_AGENT);
    var userAgent = header == null ? "" : header;
    return new SessionFacts(
        UUID.randomUUID().toString(),
        request.getRemoteAddr(),
        userAgent.substring(0, Math.min(userAgent.length(), USER_AGENT_MAX)));
  }

  /// @param attributes those of a session, by name
  public static SessionFacts read(Function<String, @Nullable Object> attributes) {
    return new SessionFacts(
        text(attributes.apply(HANDLE)),
        text(attributes.apply(ADDRESS)),
        text(attributes.apply(USER_AGENT)));
  }

  private static String text(@Nullable Object value) {
    return value instanceof String text ? text : "";
  }

  void write(HttpSession session) {
    session.setAttribute(HANDLE, handle);
    session.setAttribute(ADDRESS, address);
    session.setAttribute(USER_AGENT, userAgent);
  }
}
