package dev.fairhaven.app.platform.kernel;

/// A text is not JSON that we read. The message continues the sentence "The JSON …", such as `has
/// the property "id" twice (line 1, column 17)`: it names places and properties, and never quotes a
/// value, so that callers may be shown it.
public final class MalformedJsonException extends RuntimeException {

  public MalformedJsonException(String message) {
    super(message);
  }
}
