package dev.fairhaven.app.intake.imports;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads UTF-8 text line by line. A line that is too long or is not UTF-8 is told as such and does
/// not stop the reading; only a failing disk does. Lines end with LF or CRLF; a byte order mark at
/// the start is left out. Not thread-safe.
final class LineReader implements Closeable {

  /// The longest line that is read: four times the largest event.
  static final int LINE_BYTES_MAX = 1 << 20;

  private static final int EXCERPT_BYTES_MAX = 10_000;
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final char REPLACEMENT = '\uFFFD';

  private final InputStream input;
  private final byte[] buffer = new byte[LINE_BYTES_MAX + 1];
  private final Deque<Line> returned = new ArrayDeque<>();
  private int start;
  private int limit;
  private long linesRead;

  LineReader(InputStream input) {
    this.input = input;
  }

  /// The next line; null at the end of the file.
  @Nullable Line next() throws IOException {
    return returned.isEmpty() ? read() : returned.removeFirst();
  }

  /// Makes `lines` the next to be read, in their order.
  void giveBack(List<? extends Line> lines) {
    lines.reversed().forEach(returned::addFirst);
  }

  private @Nullable Line read() throws IOException {
    int end = endOfLine(start);
    while (end == limit) {
      if (limit - start > LINE_BYTES_MAX) {
        return skip();
      }
      int scanned = limit - start;
      if (!fill()) {
        return start == limit ? null : take(limit);
      }
      end = endOfLine(scanned);
    }
    return take(end);
  }

  private int endOfLine(int from) {
    int end = from;
    while (end < limit && buffer[end] != '\n') {
      end++;
    }
    return end;
  }

  /// Moves what was not taken yet to the front and reads more behind it.
  private boolean fill() throws IOException {
    System.arraycopy(buffer, start, buffer, 0, limit - start);
    limit -= start;
    start = 0;
    int count = input.read(buffer, limit, buffer.length - limit);
    limit += Math.max(0, count);
    return count > 0;
  }

  private Line take(int end) {
    int length = end - start;
    if (length > 0 && buffer[end - 1] == '\r') {
      length--;
    }
    var line = line(start, length);
    start = Math.min(end + 1, limit);
    return line;
  }

  private Line skip() throws IOException {
    var excerpt = excerpt(start, limit);
    do {
      start = limit;
    } while (fill() && endOfLine(0) == limit);
    start = Math.min(endOfLine(0) + 1, limit);
    return new Line.Unreadable(
        ++linesRead, "a line of at most " + LINE_BYTES_MAX + " bytes", excerpt);
  }

  private Line line(int from, int length) {
    linesRead++;
    var text = new String(buffer, from, length, StandardCharsets.UTF_8);
    if (text.indexOf(REPLACEMENT) >= 0 && !isUtf8(ByteBuffer.wrap(buffer, from, length))) {
      return new Line.Unreadable(linesRead, "text in UTF-8", excerpt(from, from + length));
    }
    return new Line.Text(linesRead, linesRead == 1 ? withoutMark(text) : text);
  }

  private String excerpt(int from, int end) {
    int length = Math.min(end - from, EXCERPT_BYTES_MAX);
    return new String(buffer, from, length, StandardCharsets.UTF_8);
  }

  private static boolean isUtf8(ByteBuffer bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(bytes);
      return true;
    } catch (CharacterCodingException _) {
      return false;
    }
  }

  private static String withoutMark(String text) {
    return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
  }

  @Override
  public void close() throws IOException {
    input.close();
  }
}
