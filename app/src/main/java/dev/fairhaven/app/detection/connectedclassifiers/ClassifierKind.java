package dev.fairhaven.app.detection.connectedclassifiers;

/// What language a classifier speaks.
public enum ClassifierKind {
  /// OpenAI's moderation endpoint, and what answers like it.
  OPENAI_MODERATION("OpenAI moderation"),
  /// A chat-completions endpoint, such as one of vLLM or Ollama, that is told a policy.
  CHAT("Chat model with a policy"),
  /// A model in the ONNX format that reads texts, run in this process.
  ONNX("ONNX model"),
  /// A model in the ONNX format that sees pictures, run in this process.
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
