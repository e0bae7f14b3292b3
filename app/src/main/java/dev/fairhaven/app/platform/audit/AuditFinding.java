package dev.fairhaven.app.platform.audit;

/// What verifying the chain found.
public sealed interface AuditFinding {

  /// Every sealed record is what it was when it was sealed.
  ///
  /// @param head where the chain ends
  /// @param checked how many records were computed again
  /// @param unsealed records that wait for their seal
  record Whole(AuditHead head, long checked, long unsealed) implements AuditFinding {}

  /// The record at `position` was changed, removed, moved or put in later. Records after it cannot
  /// be trusted either.
  record Broken(long position, Reason reason) implements AuditFinding {}

  /// Why a position is bad.
  enum Reason {
    /// The record does not give the hash it was sealed with.
    CHANGED("the record was changed, or put in another place"),
    /// The record is gone, its seal is not.
    RECORD_MISSING("the record is gone"),
    /// The seal is gone, and later ones are not.
    SEAL_MISSING("the seal is gone"),
    /// The chain ends before the head that was kept apart from it.
    TRUNCATED("the chain ends before its recorded head"),
    /// The chain does not lead to the head that was kept apart from it.
    HEAD_DIFFERS("the chain does not lead to its recorded head"),
    /// Records that are neither sealed nor waiting for it were put in.
    STRAY("records stand outside the chain");

    private final String sentence;

    Reason(String sentence) {
      this.sentence = sentence;
    }

    public String sentence() {
      return sentence;
    }
  }
}
