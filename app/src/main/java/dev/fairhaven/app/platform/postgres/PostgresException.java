package dev.fairhaven.app.platform.postgres;

/// PostgreSQL cannot do what was asked. The message is for the person at the terminal: it says what
/// is wrong and, where there is one, the way out.
public final class PostgresException extends RuntimeException {

  private static final long serialVersionUID = 1;

  public PostgresException(String message) {
    super(message);
  }

  public PostgresException(String message, Throwable cause) {
    super(message, cause);
  }
}
