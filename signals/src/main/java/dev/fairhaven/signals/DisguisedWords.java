package dev.fairhaven.signals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The words of a text as people read them, and which of them look like disguises.
///
/// @param words in order; several letters that stand apart are one
record DisguisedWords(List<Word> words) {

  /// Single letters in a row that are taken for one word.
  private static final int SPELLED_MIN = 3;

  /// Equal letters in a row that no word has.
  private static final int REPEATED_MIN = 3;

  /// @param letters from `a` to `z`, and [PlainReading#I_OR_L]; empty for what cannot be read so
  /// @param starts of the letters in the original text
  /// @param ends exclusive
  /// @param isDisguised whether it is written otherwise than in plain letters
  /// @param isSpelled whether its letters stand apart
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Word(String letters, int[] starts, int[] ends, boolean isDisguised, boolean isSpelled) {

    boolean isReadable() {
      return !letters.isEmpty();
    }

    int start() {
      return starts[0];
    }

    int end() {
      return ends[ends.length - 1];
    }

    int startOf(int letter) {
      return starts[letter];
    }

    int endOf(int letter) {
      return ends[letter];
    }
  }

  static DisguisedWords of(NormalizedText text) {
    var words = new ArrayList<Word>();
    var apart = new ArrayList<Word>();
    for (int at = 0; at < text.length(); ) {
      int end = end(text, at);
      var word = end > at ? read(text, at, end) : null;
      at = Math.max(end, at + 1);
      if (word == null) {
        continue;
      }
      if (word.letters().length() == 1) {
        apart.add(word);
      } else {
        add(apart, words);
        words.add(word);
      }
    }
    add(apart, words);
    return new DisguisedWords(List.copyOf(words));
  }

  private static int end(NormalizedText text, int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) != ' ') {
      end++;
    }
    return end;
  }

  /// Adds single letters: as one word if they are many.
  private static void add(List<Word> apart, List<Word> words) {
    if (apart.size() < SPELLED_MIN) {
      words.addAll(apart);
    } else {
      var letters = new StringBuilder();
      apart.forEach(each -> letters.append(each.letters()));
      words.add(
          new Word(
              letters.toString(),
              apart.stream().mapToInt(Word::start).toArray(),
              apart.stream().mapToInt(Word::end).toArray(),
              true,
              true));
    }
    apart.clear();
  }

  /// Reads what stands between blanks; null for what has no letter and no sign of one. A sign for
  /// which no letter is known, such as a digit, makes the whole unreadable; punctuation is passed
  /// over.
  private static @Nullable Word read(NormalizedText text, int from, int to) {
    var reader = new Reader(text, from, lastSign(text, from, to));
    return reader.read();
  }

  /// Punctuation at the end is none of the word, also where it could stand for a letter.
  private static int lastSign(NormalizedText text, int from, int to) {
    int end = to;
    while (end > from && ".,;:?!)]}\"'…".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end;
  }

  private static final class Reader {
    private final NormalizedText text;
    private final int from;
    private final int to;
    private final StringBuilder letters = new StringBuilder();
    private final int[] starts;
    private final int[] ends;
    private int plain;
    private int other;
    private boolean isDisguised;
    private boolean isUnreadable;

    Reader(NormalizedText text, int from, int to) {
      this.text = text;
      this.from = from;
      this.to = to;
      this.starts = new int[to - from];
      this.ends = new int[to - from];
    }

    @Nullable Word read() {
      for (int i = from; i < to; ) {
        int codePoint = codePoint(i);
        int next = i + Character.charCount(codePoint);
        take(codePoint, i, next);
        i = next;
      }
      boolean isWord = letters.length() > 0 && (plain > 0 || other > 1);
      if (!isWord && !isUnreadable) {
        return null;
      }
      int length = isUnreadable || !isWord ? 0 : letters.length();
      return new Word(
          letters.substring(0, length),
          length == 0 ? new int[] {text.originalStart(from)} : Arrays.copyOf(starts, length),
          length == 0 ? new int[] {text.originalEnd(to - 1)} : Arrays.copyOf(ends, length),
          isDisguised || hasRepeats(),
          false);
    }

    private int codePoint(int i) {
      char c = text.charAt(i);
      return Character.isHighSurrogate(c) && i + 1 < to
          ? Character.toCodePoint(c, text.charAt(i + 1))
          : c;
    }

    private void take(int codePoint, int start, int end) {
      char letter = PlainReading.of(codePoint);
      boolean isPlain = codePoint >= 'a' && codePoint <= 'z';
      if (letter != PlainReading.NONE) {
        starts[letters.length()] = text.originalStart(start);
        ends[letters.length()] = text.originalEnd(end - 1);
        letters.append(letter);
        plain += isPlain ? 1 : 0;
        other += !isPlain && Character.isLetter(codePoint) ? 1 : 0;
        isDisguised |= !isPlain;
      } else if (Character.isLetterOrDigit(codePoint)) {
        isUnreadable = true;
      } else if (letters.length() > 0 && codePoint != '\'' && codePoint != '’') {
        // Between letters, or behind them, where it is none of the word.
        isDisguised |= end < to;
      }
    }

    private boolean hasRepeats() {
      int repeats = 1;
      for (int i = 1; i < letters.length(); i++) {
        repeats = letters.charAt(i) == letters.charAt(i - 1) ? repeats + 1 : 1;
        if (repeats >= REPEATED_MIN) {
          return true;
        }
      }
      return false;
    }
  }
}
