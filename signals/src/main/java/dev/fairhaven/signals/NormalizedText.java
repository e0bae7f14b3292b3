package dev.fairhaven.signals;

import com.ibm.icu.text.Normalizer2;
import java.util.Arrays;

/// A text in the form in which texts are compared, with the way back to the original.
///
/// Case, width, style and composition are gone (NFKC with case folding), as are characters nobody
/// sees (zero-width and other ignorable ones); each run of blanks is one space. Immutable.
///
/// The original is cut where normalisation cannot reach across, and each piece normalised by
/// itself, so that every resulting character knows the piece it comes from: linear time.
public final class NormalizedText {

  private static final Normalizer2 FOLDING = Normalizer2.getNFKCCasefoldInstance();

  private final char[] characters;
  private final int[] starts;
  private final int[] ends;
  private final int length;

  private NormalizedText(Builder builder) {
    this.characters = builder.characters;
    this.starts = builder.starts;
    this.ends = builder.ends;
    this.length = builder.length;
  }

  public static NormalizedText of(String text) {
    var builder = new Builder(text.length() + 16);
    int at = 0;
    while (at < text.length()) {
      at = builder.addPiece(text, at);
    }
    return new NormalizedText(builder);
  }

  public int length() {
    return length;
  }

  public char charAt(int index) {
    return characters[index];
  }

  /// Where the original of a character starts.
  public int originalStart(int index) {
    return starts[index];
  }

  /// Where the original of a character ends, exclusive.
  public int originalEnd(int index) {
    return ends[index];
  }

  @Override
  public String toString() {
    return new String(characters, 0, length);
  }

  private static final class Builder {
    private char[] characters;
    private int[] starts;
    private int[] ends;
    private int length;

    Builder(int capacity) {
      characters = new char[capacity];
      starts = new int[capacity];
      ends = new int[capacity];
    }

    /// @return where the piece that starts at `start` ends
    int addPiece(String text, int start) {
      char c = text.charAt(start);
      boolean alone = c < 0x80 && (start + 1 == text.length() || text.charAt(start + 1) < 0x80);
      if (alone) {
        add(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c, start, start + 1);
        return start + 1;
      }
      int end = start + Character.charCount(text.codePointAt(start));
      while (end < text.length() && !FOLDING.hasBoundaryBefore(text.codePointAt(end))) {
        end += Character.charCount(text.codePointAt(end));
      }
      var folded = FOLDING.normalize(text.subSequence(start, end));
      for (int i = 0; i < folded.length(); i++) {
        add(folded.charAt(i), start, end);
      }
      return end;
    }

    private void add(char c, int start, int end) {
      char written = isBlank(c) ? ' ' : c;
      if (written == ' ' && length > 0 && characters[length - 1] == ' ') {
        ends[length - 1] = end;
        return;
      }
      if (length == characters.length) {
        grow();
      }
      characters[length] = written;
      starts[length] = start;
      ends[length] = end;
      length++;
    }

    private void grow() {
      int capacity = length * 2;
      characters = Arrays.copyOf(characters, capacity);
      starts = Arrays.copyOf(starts, capacity);
      ends = Arrays.copyOf(ends, capacity);
    }

    private static boolean isBlank(char c) {
      return c <= ' ' || (c >= 0x80 && (Character.isWhitespace(c) || Character.isSpaceChar(c)));
    }
  }
}
