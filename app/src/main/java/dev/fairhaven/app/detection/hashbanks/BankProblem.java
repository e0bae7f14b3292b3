package dev.fairhaven.app.detection.hashbanks;

import dev.fairhaven.app.platform.kernel.ProblemCode;

/// Why a request about hash banks was rejected.
public enum BankProblem implements ProblemCode {
  INVALID_BANK(Kind.INVALID, "The bank is not as expected"),
  INVALID_ENTRY(Kind.INVALID, "An entry is not as expected"),
  /// The detail says why.
  NOT_FETCHED(Kind.INVALID, "The picture could not be fetched"),
  BANK_NOT_FOUND(Kind.NOT_FOUND, "No such bank"),
  ENTRY_NOT_FOUND(Kind.NOT_FOUND, "No such entry in this bank"),
  HIT_NOT_FOUND(Kind.NOT_FOUND, "No such hit of this bank"),
  /// The changes since then have been deleted: the reader of the feed has to start over.
  FEED_TOO_OLD(Kind.GONE, "The feed no longer goes back so far"),
  NAME_TAKEN(Kind.CONFLICT, "There is a bank of this name already"),
  /// A limit on banks, on the total number of entries or on entries per request is exceeded; the
  /// detail names it.
  TOO_MANY(Kind.TOO_LARGE, "That is too many");

  private final Kind kind;
  private final String title;

  BankProblem(Kind kind, String title) {
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
