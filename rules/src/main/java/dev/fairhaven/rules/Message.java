package dev.fairhaven.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// An error or warning for the author of a rule set, with its location.
///
/// @param check name of the check that reports it, `parser` for syntax
/// @param text what is wrong
/// @param hint what to do about it, empty when there is nothing to add; may have several lines
/// @param alsoText introduces `also`, empty when no introduction is needed
/// @param also related locations
public record Message(
    Severity severity,
    String check,
    String text,
    String hint,
    Location at,
    String alsoText,
    List<Note> also) {

  /// Whether a message stops the rule set from being used.
  public enum Severity {
    ERROR,
    WARNING;

    String word() {
      return this == ERROR ? "error" : "warning";
    }
  }

  /// A related location.
  ///
  /// @param hint empty when the location needs no explanation
  public record Note(Location at, String hint) {}

  private static final int LINE_NUMBER_WIDTH_MIN = 3;

  private static final Comparator<Message> BY_PLACE =
      Comparator.comparing((Message message) -> message.at.path())
          .thenComparingInt(message -> message.at.line())
          .thenComparingInt(message -> message.at.column())
          .thenComparing(Message::text);

  public Message {
    also = List.copyOf(also);
  }

  /// The message as text: the source line, a caret under the place, and the hint.
  public String rendered() {
    int width = lineNumberWidth();
    var out = new ArrayList<String>();
    out.add(severity.word() + ": " + text);
    renderPlace(out, width, at, hint, "");
    if (!also.isEmpty() && !alsoText.isEmpty()) {
      out.add("~~~ " + alsoText);
    }
    for (int i = 0; i < also.size(); i++) {
      renderPlace(out, width, also.get(i).at(), also.get(i).hint(), "(" + (i + 1) + ") ");
    }
    return String.join("\n", out);
  }

  /// Several messages of one severity as text: counted and ordered by location.
  public static String rendered(List<Message> messages) {
    if (messages.size() == 1) {
      return messages.getFirst().rendered();
    }
    int total = messages.size();
    var out = new ArrayList<String>();
    out.add(total + " " + messages.getFirst().severity.word() + "s occurred while validating:");
    var ordered = inOrder(messages);
    for (int i = 0; i < total; i++) {
      out.add("[" + (i + 1) + "/" + total + "] " + ordered.get(i).rendered());
    }
    return String.join("\n", out);
  }

  /// Messages ordered by file and place.
  public static List<Message> inOrder(List<Message> messages) {
    return messages.stream().sorted(BY_PLACE).toList();
  }

  private int lineNumberWidth() {
    int last = also.stream().mapToInt(note -> note.at().line()).reduce(at.line(), Math::max);
    return Math.max(Integer.toString(last).length(), LINE_NUMBER_WIDTH_MIN);
  }

  private static void renderPlace(
      List<String> out, int width, Location place, String hint, String prefix) {
    var margin = " ".repeat(width + 2);
    var indent = " ".repeat(place.column() + 1);
    out.add("--> " + prefix + place.path() + ":" + place.line() + ":" + place.column());
    out.add(margin + "|");
    out.add(" " + pad(place.line(), width) + " | " + place.sourceLine());
    if (hint.isEmpty()) {
      out.add(margin + "|" + indent + "^");
    }
    var hintLines = hint.isEmpty() ? new String[0] : withoutLastEmpty(hint.split("\n", -1));
    for (int i = 0; i < hintLines.length; i++) {
      var gutter = i == 0 ? "|" : " ";
      var marker = i == 0 ? "^ " : "| ";
      out.add(margin + gutter + indent + marker + hintLines[i]);
    }
  }

  private static String[] withoutLastEmpty(String[] lines) {
    int count = lines[lines.length - 1].isEmpty() ? lines.length - 1 : lines.length;
    return java.util.Arrays.copyOf(lines, count);
  }

  private static String pad(int number, int width) {
    var digits = Integer.toString(number);
    return " ".repeat(width - digits.length()) + digits;
  }
}
