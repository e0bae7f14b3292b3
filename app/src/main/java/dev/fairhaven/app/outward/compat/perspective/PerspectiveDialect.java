package dev.fairhaven.app.outward.compat.perspective;

import dev.fairhaven.app.platform.web.Problem;
import dev.fairhaven.app.platform.web.ProblemDialect;
import org.springframework.stereotype.Component;

/// Problems in the form that clients of Google's APIs know.
@Component
final class PerspectiveDialect implements ProblemDialect {

  /// Below which Perspective's API is spoken.
  static final String PREFIX = "/v1/perspective/v1alpha1/";

  record Body(Details error) {}

  /// @param status the code in words
  record Details(int code, String message, String status) {}

  @Override
  public boolean isSpokenAt(String path) {
    return path.startsWith(PREFIX);
  }

  /// Its clients send the key in the address.
  @Override
  public boolean takesKeyAsParameter() {
    return true;
  }

  @Override
  public Body body(Problem problem) {
    return new Body(new Details(problem.status(), problem.detail(), status(problem.status())));
  }

  private static String status(int code) {
    return switch (code) {
      case 401 -> "UNAUTHENTICATED";
      case 403 -> "PERMISSION_DENIED";
      case 404 -> "NOT_FOUND";
      case 429 -> "RESOURCE_EXHAUSTED";
      case 503 -> "UNAVAILABLE";
      default -> code < 500 ? "INVALID_ARGUMENT" : "INTERNAL";
    };
  }
}
