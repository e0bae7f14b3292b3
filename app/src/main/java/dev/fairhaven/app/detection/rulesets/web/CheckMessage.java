package dev.fairhaven.app.detection.rulesets.web;

import dev.fairhaven.rules.Message;
import dev.fairhaven.rules.tests.TestResult;

/// A message about a location in the rules or their tests.
///
/// @param kind `error`, `warning` or `test`
/// @param path the file
/// @param line from 1
/// @param column in UTF-8 bytes, from 0
/// @param text the message, in one or a few lines
/// @param rendered the message as shown outside the editor, with the source line and a caret
public record CheckMessage(
    String kind, String path, int line, int column, String text, String rendered) {

  static CheckMessage of(Message message) {
    var text = message.hint().isEmpty() ? message.text() : message.text() + "\n" + message.hint();
    return new CheckMessage(
        message.severity() == Message.Severity.ERROR ? "error" : "warning",
        message.at().path(),
        message.at().line(),
        message.at().column(),
        text,
        message.rendered());
  }

  static CheckMessage of(TestResult result, TestResult.Difference difference) {
    return new CheckMessage(
        "test",
        result.path(),
        difference.line(),
        0,
        result.name().isEmpty()
            ? difference.rendered()
            : result.name() + "\n" + difference.rendered(),
        difference.rendered());
  }

  public boolean isWarning() {
    return kind.equals("warning");
  }

  /// The kind's display name.
  public String word() {
    return switch (kind) {
      case "error" -> "Error";
      case "warning" -> "Warning";
      default -> "Test fails";
    };
  }
}
