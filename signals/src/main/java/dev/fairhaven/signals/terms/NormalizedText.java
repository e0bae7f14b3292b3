package dev.fairhaven.signals.terms;

import com.ibm.icu.text.Normalizer2;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A text in the form in which texts are compared, with the way back to the original.
///
/// Case, width, style and composition are gone (NFKC with case folding), as are characters nobody
/// sees (zero-width and other ignorable ones); each run of blanks is one space. Immutable.
///
/// The original is cut where normalisation cannot reach across, and each piece normalised by
/// itself, so that every resulting character knows the piece it comes from: linear time.
public final class NormalizedText {

  private static final Normalizer2 FOLDING = Normalizer2.getNFKCCasefoldInstance();

  /// What becomes of ASCII: capitals are folded, and what is no visible sign is a blank.
  private static final char[] PLAIN = new char[0x80];

  static {
    for (char c = 0; c < PLAIN.length; c++) {
      PLAIN[c] = c <= ' ' ? ' ' : c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }
  }

  private final char[] characters;
  private final int length;

  /// Where the originals of characters start and end; null where each stands for itself.
  private final int @Nullable [] starts;

  private final int @Nullable [] ends;

  private NormalizedText(Builder builder) {
    this.characters = builder.characters;
    this.starts = builder.starts;
    this.ends = builder.ends;
    this.length = builder.length;
  }

  private NormalizedText(char[] characters) {
    this.characters = characters;
    this.starts = null;
    this.ends = null;
    this.length = characters.length;
  }

  public static NormalizedText of(String text) {
    var plain = plain(text);
    if (plain != null) {
      return new NormalizedText(plain);
    }
    var builder = new Builder(text.length() + 16);
    int at = 0;
    while (at < text.length()) {
      at = builder.addPiece(text, at);
    }
    return new NormalizedText(builder);
  }

  /// The usual case, quickly: ASCII without runs of blanks, of which only case is to be folded.
  /// Null for any other text.
  private static char @Nullable [] plain(String text) {
    var folded = new char[text.length()];
    text.getChars(0, folded.length, folded, 0);
    char before = 0;
    for (int i = 0; i < folded.length; i++) {
      char c = folded[i];
      if (c >= 0x80) {
        return null;
      }
      char written = PLAIN[c];
      if (written == ' ' && before == ' ') {
        return null;
      }
      folded[i] = written;
      before = written;
    }
    return folded;
  }

  public int length() {
    return length;
  }

  public char charAt(int index) {
    return characters[index];
  }

  /// Where the original of a character starts.
  public int originalStart(int index) {
    return starts == null ? index : starts[index];
  }

  /// Where the original of a character ends, exclusive.
  public int originalEnd(int index) {
    return ends == null ? index + 1 : ends[index];
  }

  String substring(int from, int to) {
    return new String(characters, from, to - from);
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
