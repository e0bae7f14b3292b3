package dev.fairhaven.app.platform.web;

import dev.fairhaven.app.platform.kernel.ProblemCode;

/// Problems of requests as such, whatever they were for.
public enum WebProblem implements ProblemCode {
  /// The request lacks something or has it in the wrong form.
  INVALID_REQUEST(Kind.INVALID, "The request is not valid"),
  /// The body is not JSON, or not the JSON expected.
  UNREADABLE_BODY(Kind.INVALID, "The body cannot be read"),
  /// The body is larger than this endpoint takes.
  BODY_TOO_LARGE(Kind.TOO_LARGE, "The body is too large"),
  /// There is nothing at this address.
  NOT_FOUND(Kind.NOT_FOUND, "There is nothing here"),
  /// The address does not answer this method. Status 405.
  METHOD_NOT_ALLOWED(Kind.INVALID, "The method is not allowed here"),
  /// The answer cannot be given in an accepted media type. Status 406.
  NOT_ACCEPTABLE(Kind.INVALID, "No accepted media type can be given"),
  /// The body's media type is not one this endpoint takes. Status 415.
  UNSUPPORTED_MEDIA_TYPE(Kind.INVALID, "The media type is not supported"),
  /// The body is packed in a way this endpoint does not unpack. Status 415.
  UNSUPPORTED_ENCODING(Kind.INVALID, "The content encoding is not supported"),
  /// The server is busy or a part of it is down.
  UNAVAILABLE(Kind.UNAVAILABLE, "The server cannot answer right now"),
  /// A mistake of ours. Status 500; the detail names the incident to look for in the log.
  INTERNAL(Kind.UNAVAILABLE, "Something went wrong here");

  private final Kind kind;
  private final String title;

  WebProblem(Kind kind, String title) {
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
