package dev.fairhaven.app.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.PathContainer.PathSegment;

/// The path of a request, read as handlers are matched: percent-decoded, and without parameters of
/// path segments. What depends on the raw path instead can be walked around by writing it
/// otherwise, such as `/%76%31/events`.
final class RequestPaths {

  private RequestPaths() {}

  /// Whether the container could not even tell a path from the rest of the request.
  static boolean isUnknown(HttpServletRequest request) {
    return asWritten(request).isEmpty();
  }

  static String asMatched(HttpServletRequest request) {
    try {
      return PathContainer.parsePath(asWritten(request)).elements().stream()
          .map(each -> each instanceof PathSegment segment ? segment.valueToMatch() : each.value())
          .collect(Collectors.joining());
    } catch (IllegalArgumentException _) {
      return asWritten(request); // its escapes are malformed, so that no handler matches it
    }
  }

  /// As the client wrote it, also where the container now asks for the error page.
  static String asWritten(HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path
        ? path
        : Objects.requireNonNullElse(request.getRequestURI(), "");
  }
}
