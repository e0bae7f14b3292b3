package dev.fairhaven.simulator.play;

/// Happenings could not be delivered, however often it was tried.
public final class SinkException extends RuntimeException {

  public SinkException(String message) {
    super(message);
  }

  public SinkException(String message, Throwable cause) {
    super(message, cause);
  }
}
