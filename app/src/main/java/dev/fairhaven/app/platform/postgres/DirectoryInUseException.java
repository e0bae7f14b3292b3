package dev.fairhaven.app.platform.postgres;

import java.nio.file.Path;

/// Another process owns the data directory.
public final class DirectoryInUseException extends RuntimeException {

  private static final long serialVersionUID = 1;

  DirectoryInUseException(Path directory, String owner) {
    super(
        "The data directory %s is in use by %s. Stop that one first, or choose another directory."
            .formatted(directory, owner));
  }
}
