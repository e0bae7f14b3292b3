package dev.fairhaven.app.detection.connectedclassifiers;

/// The protocol of a classifier.
public enum ClassifierKind {
  /// OpenAI's moderation endpoint, and compatible ones.
  OPENAI_MODERATION("OpenAI moderation"),
  /// A chat-completions endpoint, such as vLLM or Ollama, prompted with a policy.
  CHAT("Chat model with a policy"),
  /// A text model in the ONNX format, run in this process.
  ONNX("ONNX model"),
  /// A picture model in the ONNX format, run in this process.
  ONNX_PICTURE("ONNX model of pictures");

  private final String words;

  ClassifierKind(String words) {
    this.words = words;
  }

  /// Whether it runs in this process.
  public boolean isOnnx() {
    return this == ONNX || this == ONNX_PICTURE;
  }

  public String words() {
    return words;
  }
}
