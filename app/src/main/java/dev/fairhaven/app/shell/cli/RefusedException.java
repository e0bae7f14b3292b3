package dev.fairhaven.app.shell.cli;

/// A verb cannot do its work because of something outside. The message says what and the way out.
final class RefusedException extends RuntimeException {

  private static final long serialVersionUID = 1;

  RefusedException(String message) {
    super(message);
  }

  RefusedException(String message, Throwable cause) {
    super(message, cause);
  }
}
