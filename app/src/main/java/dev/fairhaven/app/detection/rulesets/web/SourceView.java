package dev.fairhaven.app.detection.rulesets.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A rule file with syntax colouring. It recognizes words and strings rather than the grammar, so
/// that it also works for files with errors.
///
/// @param lines the pieces of each line
public record SourceView(List<List<Piece>> lines) {

  /// Longer files are shown without colours.
  static final int LENGTH_COLOURED_MAX = 200_000;

  private static final Pattern TOKEN =
      Pattern.compile(
          """
          (?<comment>\\#[^\\n]*)
          |(?<string>\\b[rfbRFB]{0,2}(?:'''[\\s\\S]*?'''|\"""[\\s\\S]*?\"""|'(?:\\\\.|[^'\\\\\\n])*'|"(?:\\\\.|[^"\\\\\\n])*")
            |'(?:\\\\.|[^'\\\\\\n])*'|"(?:\\\\.|[^"\\\\\\n])*")
          |(?<keyword>\\b(?:and|or|not|in|is|if|else|for|True|False|None)\\b)
          |(?<definition>^[A-Za-z_]\\w*(?=\\s*(?::[^=\\n]+)?=[^=]))
          |(?<call>\\b[A-Za-z_]\\w*(?=\\())
          |(?<parameter>\\b[a-z_]\\w*(?==[^=]))
          |(?<number>\\b\\d[\\d_.]*\\b)
          """,
          Pattern.COMMENTS | Pattern.MULTILINE);

  /// The kind of a piece of source.
  public enum Kind {
    PLAIN,
    COMMENT,
    STRING,
    KEYWORD,
    DEFINITION,
    CALL,
    PARAMETER,
    NUMBER;

    /// The class that colours it; null for none.
    public String css() {
      return "sml-" + name().toLowerCase(Locale.ROOT);
    }

    private String group() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// @param text without line breaks
  public record Piece(Kind kind, String text) {}

  static SourceView of(String source) {
    var view = new SourceView(new ArrayList<>());
    view.lines.add(new ArrayList<>());
    if (source.length() > LENGTH_COLOURED_MAX) {
      view.add(Kind.PLAIN, source);
    } else {
      view.addColoured(source);
    }
    if (view.lines.size() > 1 && view.lines.getLast().isEmpty()) {
      view.lines.removeLast();
    }
    return view;
  }

  private void addColoured(String source) {
    var token = TOKEN.matcher(source);
    int end = 0;
    while (token.find()) {
      add(Kind.PLAIN, source.substring(end, token.start()));
      add(kindOf(token), token.group());
      end = token.end();
    }
    add(Kind.PLAIN, source.substring(end));
  }

  private static Kind kindOf(Matcher token) {
    for (var kind : Kind.values()) {
      if (kind != Kind.PLAIN && token.group(kind.group()) != null) {
        return kind;
      }
    }
    return Kind.PLAIN;
  }

  private void add(Kind kind, String text) {
    var parts = text.split("\n", -1);
    for (int i = 0; i < parts.length; i++) {
      if (i > 0) {
        lines.add(new ArrayList<>());
      }
      if (!parts[i].isEmpty()) {
        lines.getLast().add(new Piece(kind, parts[i]));
      }
    }
  }
}
