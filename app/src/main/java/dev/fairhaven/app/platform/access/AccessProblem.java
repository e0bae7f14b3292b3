package dev.fairhaven.app.platform.access;

import dev.fairhaven.app.platform.kernel.ProblemCode;

/// Why a caller may not do what they asked for.
public enum AccessProblem implements ProblemCode {
  /// The request names no API key, or one that is unknown or revoked.
  KEY_NEEDED(Kind.UNAUTHENTICATED, "A valid API key is needed"),
  /// The API key lacks the scope of this endpoint.
  SCOPE_MISSING(Kind.FORBIDDEN, "The API key lacks a scope"),
  /// The API key made more requests than it may.
  RATE_LIMITED(Kind.LIMITED, "Too many requests"),
  /// Nobody is signed in, or not any more.
  SIGN_IN_NEEDED(Kind.UNAUTHENTICATED, "You are not signed in"),
  /// The person's role lacks the permission of this page.
  PERMISSION_MISSING(Kind.FORBIDDEN, "Your role does not allow this"),
  /// The form was not sent from one of our pages, or from one that was opened long ago.
  FORM_EXPIRED(Kind.FORBIDDEN, "This form has expired");

  private final Kind kind;
  private final String title;

  AccessProblem(Kind kind, String title) {
    this.kind = kind;
    this.title = title;
  }

  @Override
  public Kind kind() {
    return kind;
  }

  @Override
  public String title() {
    return title;
  }
}
