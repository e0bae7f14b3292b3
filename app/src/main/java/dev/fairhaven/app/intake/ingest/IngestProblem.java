package dev.fairhaven.app.intake.ingest;

import dev.fairhaven.app.platform.kernel.ProblemCode;

/// Why something that came in was not accepted.
public enum IngestProblem implements ProblemCode {
  /// The event breaks the envelope or its type's schema.
  INVALID_EVENT(Kind.INVALID, "The event is not valid"),
  /// The body is not JSON, or not of the form asked for.
  MALFORMED_BODY(Kind.INVALID, "The body cannot be read"),
  /// A declaration is not a usable schema or names roles of fields it does not have.
  INVALID_TYPE(Kind.INVALID, "The type declaration is not valid"),
  /// No such item or event type is declared.
  TYPE_NOT_FOUND(Kind.NOT_FOUND, "No such type is declared"),
  /// No event with this id was ever accepted.
  EVENT_NOT_FOUND(Kind.NOT_FOUND, "No such event"),
  /// The body or the batch is larger than allowed.
  TOO_LARGE(Kind.TOO_LARGE, "The request is too large"),
  /// More comes in than can be made durable; nothing of this was kept.
  OVERLOADED(Kind.UNAVAILABLE, "Too much is coming in at once"),
  /// The database did not commit; nothing of this was kept.
  NOT_DURABLE(Kind.UNAVAILABLE, "The event could not be stored"),
  /// The answer took too long; whether the event was kept is not known yet.
  NOT_CONFIRMED(Kind.UNAVAILABLE, "Whether the event was stored is not known yet");

  private final Kind kind;
  private final String title;

  IngestProblem(Kind kind, String title) {
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
