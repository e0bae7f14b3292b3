package dev.fairhaven.signals.rendered;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Renders one text: first finds what is not shown, then writes the rest. Not thread-safe.
final class Renderer {

  /// Tags and targets of links that are longer are shown as they are written.
  private static final int TAG_LENGTH_MAX = 1_000;

  private static final int TARGET_LENGTH_MAX = 2_048;

  private static final Pattern TAG =
      Pattern.compile(
          "</?([a-zA-Z][a-zA-Z0-9-]{0,20})(?:[\\s/](?:[^<>\"']|\"[^\"]*+\"|'[^']*+')*+)?>");

  /// As Slack writes links: what is shown follows the bar.
  private static final Pattern LABELLED = Pattern.compile("<[a-z]{3,6}:[^<>|\\s]+\\|");

  private static final Pattern TARGET =
      Pattern.compile(
          "\\(\\s*+(?:<[^<>\\n]*+>[^()\\n]*+|[^()\\n]*+(?:\\([^()\\n]*+\\)[^()\\n]*+)*+)\\)");

  private static final Pattern REFERENCE = Pattern.compile("\\[[^\\[\\]\\n]*+\\]");
  private static final Pattern BB_TAG =
      Pattern.compile(
          "\\[/?(?:b|i|u|s|url|color|size|font|center|left|right|quote|code|spoiler|email|sup|sub"
              + "|strike|noparse|img|list)(?:=[^\\[\\]\\n]*+)?\\]",
          Pattern.CASE_INSENSITIVE);

  /// Between these, words are apart.
  private static final Set<String> BLOCKS =
      Set.of(
          "address",
          "article",
          "aside",
          "blockquote",
          "br",
          "dd",
          "details",
          "div",
          "dl",
          "dt",
          "figure",
          "footer",
          "form",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "header",
          "hr",
          "li",
          "main",
          "nav",
          "ol",
          "p",
          "pre",
          "section",
          "summary",
          "table",
          "tbody",
          "td",
          "tfoot",
          "th",
          "thead",
          "tr",
          "ul");

  private final String text;

  /// What is not shown.
  private final BitSet hidden = new BitSet();

  /// What is shown as a blank.
  private final BitSet blank = new BitSet();

  private final Deque<Integer> brackets = new ArrayDeque<>();

  /// Where Markdown's marks begin that wait for a partner, by their signs.
  private final Map<String, Integer> open = new HashMap<>();

  private final boolean hasBbCode;
  private boolean hasDirection;

  /// Where the last comment that is searched for its end begins, if it has none.
  private boolean hasOpenComment;

  Renderer(String text) {
    this.text = text;
    this.hasBbCode = text.contains("[/");
  }

  /// Null where all is shown as it is written.
  @Nullable RenderedText render() {
    for (int at = 0; at < text.length(); ) {
      at = read(at);
    }
    if (hidden.isEmpty() && !hasDirection && text.indexOf('&') < 0) {
      return null;
    }
    var rendered = write();
    return hasDirection ? ReadingOrder.of(rendered) : rendered;
  }

  /// @return where to go on
  private int read(int at) {
    char c = text.charAt(at);
    return switch (c) {
      case '<' -> readTag(at);
      case '[' -> readOpening(at);
      case ']' -> readClosing(at);
      case '*', '_', '~', '|', '`' -> readMarks(at);
      case '\\' -> readEscape(at);
      case '\n' -> readNewline(at);
      default -> {
        hasDirection |= Marks.isDirection(c);
        if (Marks.isUnseen(c) && !Marks.isDirection(c)) {
          hidden.set(at);
        }
        yield at + 1;
      }
    };
  }

  private int readTag(int at) {
    if (text.startsWith("<!--", at)) {
      return readComment(at);
    }
    var tag = matcher(TAG, at, TAG_LENGTH_MAX);
    if (tag.lookingAt()) {
      hidden.set(at, tag.end());
      if (BLOCKS.contains(tag.group(1).toLowerCase(Locale.ROOT))) {
        blank.set(at);
      }
      return tag.end();
    }
    if (at + 1 == text.length() || !Character.isLetter(text.charAt(at + 1))) {
      return at + 1;
    }
    var label = matcher(LABELLED, at, TARGET_LENGTH_MAX);
    if (label.lookingAt()) {
      int close = text.indexOf('>', label.end(), Math.min(text.length(), at + TARGET_LENGTH_MAX));
      if (close > 0) {
        hidden.set(at, label.end());
        hidden.set(close);
        return label.end();
      }
    }
    return at + 1;
  }

  private int readComment(int at) {
    int end = hasOpenComment ? -1 : text.indexOf("-->", at + 4);
    hasOpenComment = end < 0;
    if (hasOpenComment) {
      return at + 1;
    }
    hidden.set(at, end + 3);
    return end + 3;
  }

  private Matcher matcher(Pattern pattern, int from, int lengthMax) {
    return pattern.matcher(text).region(from, Math.min(text.length(), from + lengthMax));
  }

  private int readOpening(int at) {
    if (hasBbCode) {
      var tag = matcher(BB_TAG, at, TAG_LENGTH_MAX);
      if (tag.lookingAt() && !isTargetAt(tag.end())) {
        hidden.set(at, tag.end());
        return tag.end();
      }
    }
    brackets.push(at);
    return at + 1;
  }

  private boolean isTargetAt(int at) {
    return at < text.length()
        && text.charAt(at) == '('
        && matcher(TARGET, at, TARGET_LENGTH_MAX).lookingAt();
  }

  private int readClosing(int at) {
    if (brackets.isEmpty()) {
      return at + 1;
    }
    int opening = brackets.pop();
    int end = targetEnd(at + 1);
    if (end < 0) {
      return at + 1;
    }
    hidden.set(opening);
    hidden.set(at, end);
    if (opening > 0 && text.charAt(opening - 1) == '!') {
      hidden.set(opening - 1);
    }
    return end;
  }

  /// Where the target of a link that starts here ends; -1 for none.
  private int targetEnd(int at) {
    if (at == text.length() || (text.charAt(at) != '(' && text.charAt(at) != '[')) {
      return -1;
    }
    var target =
        text.charAt(at) == '('
            ? matcher(TARGET, at, TARGET_LENGTH_MAX)
            : matcher(REFERENCE, at, TAG_LENGTH_MAX);
    return target.lookingAt() ? target.end() : -1;
  }

  /// A run of marks opens, or closes what an equal run opened, by what is beside it (CommonMark's
  /// flanking). Underscores within a word are shown.
  private int readMarks(int at) {
    char mark = text.charAt(at);
    int end = at + 1;
    while (end < text.length() && text.charAt(end) == mark) {
      end++;
    }
    boolean isMark = end - at <= 3 && (mark != '|' || end - at == 2);
    if (isMark) {
      pair(text.substring(at, end), at, end);
    }
    return end;
  }

  private void pair(String marks, int at, int end) {
    char before = at == 0 ? ' ' : text.charAt(at - 1);
    char after = end == text.length() ? ' ' : text.charAt(end);
    boolean isWordly = marks.startsWith("_");
    boolean closes = !isBlank(before) && !(isWordly && Character.isLetterOrDigit(after));
    boolean opens = !isBlank(after) && !(isWordly && Character.isLetterOrDigit(before));
    var opening = open.get(marks);
    if (closes && opening != null) {
      hidden.set(opening, opening + marks.length());
      hidden.set(at, end);
      open.remove(marks);
    } else if (opens) {
      open.put(marks, at);
    }
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /// A backslash before a sign shows the sign.
  private int readEscape(int at) {
    boolean isEscape = at + 1 < text.length() && isSign(text.charAt(at + 1));
    if (isEscape) {
      hidden.set(at);
    }
    return isEscape ? at + 2 : at + 1;
  }

  private static boolean isSign(char c) {
    return c > ' ' && c < 0x7F && !Character.isLetterOrDigit(c);
  }

  /// Nothing is marked beyond an empty line.
  private int readNewline(int at) {
    if (at + 1 < text.length() && text.charAt(at + 1) == '\n') {
      open.clear();
      brackets.clear();
    }
    return at + 1;
  }

  private RenderedText write() {
    var builder = new RenderedText.Builder(text.length());
    for (int at = 0; at < text.length(); ) {
      var reference = text.charAt(at) == '&' ? References.at(text, at) : References.Reference.NONE;
      if (blank.get(at)) {
        builder.add(' ', at, at + 1);
        at++;
      } else if (hidden.get(at)) {
        at++;
      } else if (!reference.isNone()) {
        builder.addCodePoint(reference.codePoint(), at, reference.end());
        hasDirection |=
            reference.codePoint() <= 0xFFFF && Marks.isDirection((char) reference.codePoint());
        at = reference.end();
      } else {
        builder.add(text.charAt(at), at, at + 1);
        at++;
      }
    }
    return builder.build();
  }
}
