package dev.fairhaven.signals.rendered;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A text as a platform shows it, with the way back to how it is written. Immutable.
///
/// Gone are pairs of Markdown's marks, targets of links, tags and comments of HTML and BBCode,
/// control characters and others that nobody sees; character references stand for what they mean.
/// Controls of direction have had their effect (UAX #9), so that letters that are shown from right
/// to left by force are in the order in which they are read. Marks without a partner stay, as they
/// are shown.
public final class RenderedText {

  private final String text;
  private final int[] starts;
  private final int[] ends;

  RenderedText(String text, int[] starts, int[] ends) {
    this.text = text;
    this.starts = starts;
    this.ends = ends;
  }

  /// Null for a text that is shown as it is written, which most are.
  public static @Nullable RenderedText of(String text) {
    if (!Marks.mayBeIn(text)) {
      return null;
    }
    var rendered = new Renderer(text).render();
    return rendered == null || rendered.text.equals(text) ? null : rendered;
  }

  public String text() {
    return text;
  }

  /// Where the original of a passage starts.
  public int originalStart(int from, int to) {
    int start = starts[from];
    for (int i = from + 1; i < to; i++) {
      start = Math.min(start, starts[i]);
    }
    return start;
  }

  /// Where the original of a passage ends, exclusive. Characters that direction has moved may have
  /// theirs anywhere in it.
  public int originalEnd(int from, int to) {
    int end = ends[from];
    for (int i = from + 1; i < to; i++) {
      end = Math.max(end, ends[i]);
    }
    return end;
  }

  /// A text on its way to being rendered.
  static final class Builder {

    private final StringBuilder text;
    private int[] starts;
    private int[] ends;

    Builder(int capacity) {
      text = new StringBuilder(capacity);
      starts = new int[capacity];
      ends = new int[capacity];
    }

    void add(char c, int start, int end) {
      int at = text.length();
      if (at == starts.length) {
        starts = Arrays.copyOf(starts, at * 2 + 2);
        ends = Arrays.copyOf(ends, at * 2 + 2);
      }
      starts[at] = start;
      ends[at] = end;
      text.append(c);
    }

    void addCodePoint(int codePoint, int start, int end) {
      for (char c : Character.toChars(codePoint)) {
        add(c, start, end);
      }
    }

    RenderedText build() {
      return new RenderedText(
          text.toString(),
          Arrays.copyOf(starts, text.length()),
          Arrays.copyOf(ends, text.length()));
    }
  }

  /// The same characters in another order.
  ///
  /// @param order the index of each here
  RenderedText reordered(int[] order) {
    var builder = new Builder(order.length);
    for (int index : order) {
      builder.add(text.charAt(index), starts[index], ends[index]);
    }
    return builder.build();
  }
}
