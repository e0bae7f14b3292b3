package dev.fairhaven.rules.syntax;

import dev.fairhaven.rules.Message;
import java.util.List;

/// Thrown for a file that is not in the language. Carries the message for its author.
public final class SyntaxException extends Exception {

  private final transient Message rendered;

  SyntaxException(Span span, String text, String hint) {
    super(text);
    this.rendered =
        new Message(Message.Severity.ERROR, "parser", text, hint, span.location(), "", List.of());
  }

  /// The message for the author.
  public Message message() {
    return rendered;
  }
}
