package dev.fairhaven.signals.classify;

import dev.fairhaven.signals.terms.NormalizedText;
import java.util.Arrays;

/// The words of a normalised text, as a model reads them.
///
/// Letters stretched beyond two are cut to two; digits and signs that stand for letters inside a
/// word are those letters; numbers, addresses and names of users become one mark each; letters
/// spelled out one by one are also read as the word they make; any other sign is a word of its own.
/// One text at a time, for one thread.
final class Words {

  private static final char NUMBER = 2;
  private static final char ADDRESS = 3;
  private static final char USER = 4;

  private static final int SPELLED_MIN = 3;

  private char[] letters = new char[512];
  private int lettersSize;
  private int[] from = new int[64];
  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private boolean[] dense = new boolean[64];
  private int size;
  private int spelledFrom;

  private NormalizedText text = NormalizedText.of("");
  private int limit;

  void read(NormalizedText normalized, int start, int end) {
    text = normalized;
    limit = end;
    lettersSize = 0;
    size = 0;
    spelledFrom = 0;
    int at = start;
    while (at < end) {
      at = next(at);
    }
    endSpelling();
  }

  int size() {
    return size;
  }

  char letter(int index) {
    return letters[index];
  }

  /// Where the letters of a word begin.
  int from(int word) {
    return from[word];
  }

  /// Where they end, exclusive.
  int to(int word) {
    return word + 1 < size ? from[word + 1] : lettersSize;
  }

  int start(int word) {
    return starts[word];
  }

  int end(int word) {
    return ends[word];
  }

  /// Whether it is of a script with a syllable or a word in each character.
  boolean isDense(int word) {
    return dense[word];
  }

  private int next(int at) {
    char c = text.charAt(at);
    if (c == ' ') {
      return at + 1;
    }
    if (c == '@' && at + 1 < limit && isLetter(text.charAt(at + 1))) {
      return mark(USER, at, endOfName(at + 1));
    }
    if (isAddress(at)) {
      return mark(ADDRESS, at, endOfAddress(at));
    }
    if (c >= '0' && c <= '9' && !isInWord(at)) {
      return number(at);
    }
    return isLetter(c) || isInWord(at) ? word(at) : sign(at);
  }

  private int word(int at) {
    boolean isDense = isDense(text.charAt(at));
    int end = at + 1;
    while (end < limit && continuesWord(end, isDense)) {
      end++;
    }
    if (end - at > 1) {
      endSpelling();
    }
    open(at);
    for (int i = at; i < end; i++) {
      append(meant(text.charAt(i)));
    }
    close(at, end, isDense);
    return end;
  }

  private boolean continuesWord(int at, boolean isDense) {
    char c = text.charAt(at);
    return isLetter(c) ? isDense(c) == isDense : isInWord(at);
  }

  private int number(int at) {
    int end = at;
    while (end < limit && isPartOfNumber(text.charAt(end))) {
      end++;
    }
    endSpelling();
    open(at);
    append(NUMBER);
    // how long a number is tells a year from a telephone number
    append((char) ('0' + Math.min(9, end - at)));
    close(at, end, false);
    return end;
  }

  private int mark(char mark, int at, int end) {
    endSpelling();
    open(at);
    append(mark);
    close(at, end, false);
    return end;
  }

  /// A sign, once however often it is repeated.
  private int sign(int at) {
    int end = at + 1;
    while (end < limit && text.charAt(end) == text.charAt(at)) {
      end++;
    }
    if (isSeparator(text.charAt(at))) {
      return end;
    }
    int next = Character.isHighSurrogate(text.charAt(at)) && at + 1 < limit ? at + 2 : end;
    open(at);
    for (int i = at; i < Math.min(next, at + 2); i++) {
      append(text.charAt(i));
    }
    close(at, next, false);
    return next;
  }

  /// Before what is no single letter: adds the word that the single letters before it spell.
  private void endSpelling() {
    int first = size;
    while (first > spelledFrom && isSingleLetter(first - 1)) {
      first--;
    }
    if (size - first >= SPELLED_MIN) {
      addSpelled(first, size);
    }
    spelledFrom = size;
  }

  private boolean isSingleLetter(int word) {
    return to(word) - from[word] == 1 && isLetter(letters[from[word]]) && !dense[word];
  }

  private void addSpelled(int first, int last) {
    int start = starts[first];
    int end = ends[last - 1];
    open(start);
    for (int word = first; word < last; word++) {
      append(letters[from[word]]);
    }
    close(start, end, false);
  }

  private void open(int start) {
    if (size == from.length) {
      grow();
    }
    from[size] = lettersSize;
    starts[size] = start;
  }

  private void close(int start, int end, boolean isDense) {
    starts[size] = start;
    ends[size] = end;
    dense[size] = isDense;
    size++;
  }

  private void append(char letter) {
    boolean isStretched =
        lettersSize - from[size] >= 2
            && letters[lettersSize - 1] == letter
            && letters[lettersSize - 2] == letter;
    if (isStretched) {
      return;
    }
    if (lettersSize == letters.length) {
      letters = Arrays.copyOf(letters, 2 * lettersSize);
    }
    letters[lettersSize++] = letter;
  }

  private void grow() {
    int capacity = 2 * size;
    from = Arrays.copyOf(from, capacity);
    starts = Arrays.copyOf(starts, capacity);
    ends = Arrays.copyOf(ends, capacity);
    dense = Arrays.copyOf(dense, capacity);
  }

  /// Whether what is no letter stands for one, as it has letters on both sides.
  private boolean isInWord(int at) {
    char c = text.charAt(at);
    return meant(c) != 0
        && at > 0
        && at + 1 < limit
        && isLetter(text.charAt(at - 1))
        && isLetter(text.charAt(at + 1));
  }

  /// The letter a sign inside a word stands for; 0 if none.
  private static char meant(char c) {
    return switch (c) {
      case '0' -> 'o';
      case '1', '!', '|' -> 'i';
      case '3' -> 'e';
      case '4', '@' -> 'a';
      case '5', '$' -> 's';
      case '7' -> 't';
      case '*', '\'', '’' -> '*';
      default -> isLetter(c) ? c : 0;
    };
  }

  private static boolean isLetter(char c) {
    return c < 0x80 ? c >= 'a' && c <= 'z' : isWideLetter(c);
  }

  private static boolean isWideLetter(char c) {
    return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static boolean isDense(char c) {
    return (c >= 0x2e80 && c <= 0x9fff)
        || (c >= 0xac00 && c <= 0xd7af)
        || (c >= 0xe00 && c <= 0xe7f);
  }

  private static boolean isPartOfNumber(char c) {
    return (c >= '0' && c <= '9') || c == '.' || c == ',';
  }

  private static boolean isSeparator(char c) {
    return c == '.' || c == ',' || c == '-' || c == '_' || c == '\'' || c == '"';
  }

  private boolean isAddress(int at) {
    return startsWith(at, "http://") || startsWith(at, "https://") || startsWith(at, "www.");
  }

  private boolean startsWith(int at, String prefix) {
    if (at + prefix.length() > limit) {
      return false;
    }
    for (int i = 0; i < prefix.length(); i++) {
      if (text.charAt(at + i) != prefix.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private int endOfAddress(int at) {
    int end = at;
    while (end < limit && text.charAt(end) != ' ') {
      end++;
    }
    return end;
  }

  private int endOfName(int at) {
    int end = at;
    while (end < limit && (isLetter(text.charAt(end)) || isNamePart(text.charAt(end)))) {
      end++;
    }
    return end;
  }

  private static boolean isNamePart(char c) {
    return c == '_' || (c >= '0' && c <= '9');
  }
}
