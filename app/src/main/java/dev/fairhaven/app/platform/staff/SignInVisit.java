package dev.fairhaven.app.platform.staff;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.WebUtils;

/// The request in which somebody proves who they are, and its answer.
///
/// @param next where they wanted to go; only a path on this server is followed
public record SignInVisit(
    HttpServletRequest request, HttpServletResponse response, @Nullable String next) {

  static final String DEVICE_COOKIE = "device";

  /// What browsers may read as another site although it begins like a path.
  private static final Pattern ELSEWHERE = Pattern.compile("^/[/\\\\]|\\p{Cntrl}");

  /// Where they wanted to go, or the start; never elsewhere.
  public String nextOrHome() {
    return next == null || !next.startsWith("/") || ELSEWHERE.matcher(next).find() ? "/" : next;
  }

  public String address() {
    return request.getRemoteAddr();
  }

  /// What the browser keeps from an earlier sign-in; null where it keeps nothing.
  public @Nullable String device() {
    Cookie cookie = WebUtils.getCookie(request, DEVICE_COOKIE);
    return cookie == null ? null : cookie.getValue();
  }
}
