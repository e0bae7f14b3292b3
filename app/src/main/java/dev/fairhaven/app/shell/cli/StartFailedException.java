package dev.fairhaven.app.shell.cli;

/// The product did not come up, for a reason that its log explains in full.
final class StartFailedException extends RuntimeException {

  private static final long serialVersionUID = 1;

  StartFailedException(String message, Throwable cause) {
    super(message, cause);
  }
}
