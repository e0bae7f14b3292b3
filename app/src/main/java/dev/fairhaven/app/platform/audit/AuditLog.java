package dev.fairhaven.app.platform.audit;

/// Where everything done is recorded.
public interface AuditLog {

  /// Records `entry` in the caller's transaction: it is kept exactly if what it tells of is.
  void record(AuditEntry entry);
}
