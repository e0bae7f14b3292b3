package dev.fairhaven.onnx;

/// A model gave no answer. Nothing is known of what it was asked.
public final class OnnxException extends RuntimeException {

  private static final long serialVersionUID = 1;

  OnnxException(String message) {
    super(message);
  }

  OnnxException(String message, Throwable cause) {
    super(message, cause);
  }
}
