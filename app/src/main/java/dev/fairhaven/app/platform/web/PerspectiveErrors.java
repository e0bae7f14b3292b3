package dev.fairhaven.app.platform.web;

/// Problems in the form that clients of Google's APIs know.
public final class PerspectiveErrors {

  /// Below which Perspective's form is spoken. Keys may come as the parameter `key` there, as its
  /// clients send them.
  public static final String PREFIX = "/v1/perspective/v1alpha1/";

  private PerspectiveErrors() {}

  record Body(Details error) {}

  /// @param status the code in words
  record Details(int code, String message, String status) {}

  static Body of(Problem problem) {
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
