package dev.fairhaven.app.platform.web;

/// Problems in the form that clients of Hasher-Matcher-Actioner know.
final class HmaErrors {

  /// Below which their form is spoken.
  static final String PREFIX = "/v1/hma/";

  private HmaErrors() {}

  /// @param code ours, for programs that know it
  record Body(String message, String code) {}

  static Body of(Problem problem) {
    return new Body(problem.detail(), problem.code());
  }
}
