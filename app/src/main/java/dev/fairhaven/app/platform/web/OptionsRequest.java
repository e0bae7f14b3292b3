package dev.fairhaven.app.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/// An OPTIONS request without the question whether scripts of another site may send one (CORS): no
/// site may, and an answer that names the methods and says nothing of sites tells browsers so.
final class OptionsRequest extends HttpServletRequestWrapper {

  private OptionsRequest(HttpServletRequest request) {
    super(request);
  }

  /// `request`, or what stands for it.
  static HttpServletRequest plain(HttpServletRequest request) {
    return request.getMethod().equals("OPTIONS") ? new OptionsRequest(request) : request;
  }

  @Override
  public @Nullable String getHeader(String name) {
    return name.equalsIgnoreCase(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD)
        ? null
        : super.getHeader(name);
  }
}
