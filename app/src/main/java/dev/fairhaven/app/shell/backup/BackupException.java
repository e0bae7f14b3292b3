package dev.fairhaven.app.shell.backup;

/// A backup cannot be made, or not be trusted. The message is for the person at the terminal.
public final class BackupException extends RuntimeException {

  private static final long serialVersionUID = 1;

  public BackupException(String message) {
    super(message);
  }

  public BackupException(String message, Throwable cause) {
    super(message, cause);
  }
}
