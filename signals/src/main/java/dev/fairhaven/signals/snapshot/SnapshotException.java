package dev.fairhaven.signals.snapshot;

import java.io.IOException;

/// A snapshot that cannot be used: damaged, cut short, or of another version. The message says why.
public final class SnapshotException extends IOException {

  private static final long serialVersionUID = 1;

  public SnapshotException(String message) {
    super(message);
  }
}
