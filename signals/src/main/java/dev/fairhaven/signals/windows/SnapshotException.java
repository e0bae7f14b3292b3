package dev.fairhaven.signals.windows;

/// A snapshot that cannot be used: damaged, cut short, or of another version.
public final class SnapshotException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  SnapshotException(String message) {
    super(message);
  }
}
