package dev.fairhaven.signals.hamming;

import java.io.IOException;

/// A file is not a whole snapshot of hashes. The message says why.
public final class SnapshotException extends IOException {

  private static final long serialVersionUID = 1;

  SnapshotException(String message) {
    super(message);
  }
}
