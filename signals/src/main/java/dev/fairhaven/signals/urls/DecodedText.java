package dev.fairhaven.signals.urls;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A part of a URL, percent-decoded once or several times, with the way back to the text that it is
/// a part of. Immutable.
///
/// @param starts of the originals of characters
/// @param ends exclusive
/// @param isDecoded whether anything was
@SuppressWarnings("ArrayRecordComponent") // never compared
record DecodedText(String text, int[] starts, int[] ends, boolean isDecoded) {

  /// As it is written.
  static DecodedText part(String text, int from, int to) {
    var starts = new int[to - from];
    var ends = new int[to - from];
    for (int i = 0; i < starts.length; i++) {
      starts[i] = from + i;
      ends[i] = from + i + 1;
    }
    return new DecodedText(text.substring(from, to), starts, ends, false);
  }

  /// Decoded once more; null when nothing is encoded. Bytes that are not UTF-8 stay as they are.
  @Nullable DecodedText decoded() {
    if (text.indexOf('%') < 0) {
      return null;
    }
    var decoding = new Decoding(text.length());
    for (int at = 0; at < text.length(); ) {
      int end = encodedEnd(at);
      at = end > at ? addDecoded(decoding, at, end) : addPlain(decoding, at);
    }
    return decoding.text.length() == text.length() ? null : decoding.done();
  }

  private int encodedEnd(int from) {
    int end = from;
    while (PercentEncoding.isAt(text, end)) {
      end += PercentEncoding.LENGTH;
    }
    return end;
  }

  private int addPlain(Decoding decoding, int at) {
    decoding.add(text.charAt(at), starts[at], ends[at]);
    return at + 1;
  }

  private int addDecoded(Decoding decoding, int from, int to) {
    var bytes = ByteBuffer.allocate((to - from) / PercentEncoding.LENGTH);
    for (int at = from; at < to; at += PercentEncoding.LENGTH) {
      bytes.put((byte) PercentEncoding.byteAt(text, at));
    }
    try {
      var decoded = StandardCharsets.UTF_8.newDecoder().decode(bytes.flip());
      int at = from;
      for (int i = 0; i < decoded.length(); i++) {
        int length = PercentEncoding.LENGTH * bytesOf(decoded.charAt(i));
        int end = Math.min(to, Math.max(at, at + length));
        int first = Math.min(at, to - PercentEncoding.LENGTH);
        decoding.add(decoded.charAt(i), starts[first], ends[Math.max(end, first + 1) - 1]);
        at = end;
      }
    } catch (CharacterCodingException _) {
      for (int at = from; at < to; at++) {
        decoding.add(text.charAt(at), starts[at], ends[at]);
      }
    }
    return to;
  }

  /// How many bytes of UTF-8 a UTF-16 unit has; of the four of a pair, two each.
  private static int bytesOf(char c) {
    return c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
  }

  private static final class Decoding {

    private final StringBuilder text;
    private final int[] starts;
    private final int[] ends;

    Decoding(int capacity) {
      text = new StringBuilder(capacity);
      starts = new int[capacity];
      ends = new int[capacity];
    }

    void add(char c, int start, int end) {
      starts[text.length()] = start;
      ends[text.length()] = end;
      text.append(c);
    }

    DecodedText done() {
      int length = text.length();
      return new DecodedText(
          text.toString(), Arrays.copyOf(starts, length), Arrays.copyOf(ends, length), true);
    }
  }
}
