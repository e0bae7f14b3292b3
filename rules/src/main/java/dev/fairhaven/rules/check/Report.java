package dev.fairhaven.rules.check;

import dev.fairhaven.rules.Location;
import dev.fairhaven.rules.Message;
import dev.fairhaven.rules.Message.Note;
import dev.fairhaven.rules.Message.Severity;
import dev.fairhaven.rules.syntax.Span;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Collects what the checks find. Used by one thread.
final class Report {

  /// How many messages are kept.
  static final int MESSAGES_MAX = 1000;

  private final List<Message> messages = new ArrayList<>();
  private final Set<Check> failed = EnumSet.noneOf(Check.class);

  void error(Check check, Span at, String text, String hint) {
    error(check, at.location(), text, hint, "", List.of());
  }

  void error(Check check, Span at, String text, String hint, List<Note> also) {
    error(check, at.location(), text, hint, "", also);
  }

  void error(Check check, Location at, String text, String hint, String alsoText, List<Note> also) {
    failed.add(check);
    add(new Message(Severity.ERROR, check.label(), text, hint, at, alsoText, also));
  }

  void warning(Check check, Span at, String text, String hint, List<Note> also) {
    add(new Message(Severity.WARNING, check.label(), text, hint, at.location(), "", also));
  }

  void add(Message message) {
    if (messages.size() < MESSAGES_MAX) {
      messages.add(message);
    }
  }

  /// Whether none of the checks found an error.
  boolean passed(Check... checks) {
    return List.of(checks).stream().noneMatch(failed::contains);
  }

  boolean hasErrors() {
    return messages.stream().anyMatch(message -> message.severity() == Severity.ERROR);
  }

  List<Message> messages() {
    return Message.inOrder(messages);
  }
}
