package dev.fairhaven.app.platform.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/// A random text that a passkey is to sign, once. Lies in the session between the two requests.
///
/// @param value 32 bytes in base64url
/// @param origin where the browser is, as the request says it
public record PasskeyChallenge(String value, URI origin) {

  /// How long a browser that is not signed in may take.
  private static final Duration VALID = Duration.ofMinutes(10);

  private static final String ATTRIBUTE = "passkey-challenge";

  /// Puts a new one into the request's session.
  public static PasskeyChallenge begin(HttpServletRequest request) {
    var value = Tokens.next();
    if (request.getSession(false) == null) {
      request.getSession().setMaxInactiveInterval((int) VALID.toSeconds());
    }
    request.getSession().setAttribute(ATTRIBUTE, value);
    return new PasskeyChallenge(value, origin(request));
  }

  /// Takes the one of the request's session out of it; empty where there is none.
  public static Optional<PasskeyChallenge> take(HttpServletRequest request) {
    var session = request.getSession(false);
    if (session == null || !(session.getAttribute(ATTRIBUTE) instanceof String value)) {
      return Optional.empty();
    }
    session.removeAttribute(ATTRIBUTE);
    return Optional.of(new PasskeyChallenge(value, origin(request)));
  }

  private static URI origin(HttpServletRequest request) {
    return URI.create(
        request.getScheme() + "://" + request.getServerName() + ":" + request.getServerPort());
  }
}
