package dev.fairhaven.signals.terms;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The words of a text as people read them, and which of them look like obfuscations.
///
/// @param words in order; several letters that stand apart are one
record ObfuscatedWords(List<Word> words) {

  /// Stands for any letter, or for none.
  static final char STAR = '*';

  /// Makes Arabic words longer and is no letter of them.
  static final int TATWEEL = 0x0640;

  /// Single letters in a row that are taken for one word.
  private static final int SPELLED_MIN = 3;

  /// Equal letters in a row that no word has.
  static final int REPEATED_MIN = 3;

  /// Pairs of letters that are shown as a flag.
  private static final Set<String> FLAGS =
      Set.copyOf(
          Arrays.stream(Locale.getISOCountries())
              .map(country -> country.toLowerCase(Locale.ROOT))
              .toList());

  /// @param letters of the alphabet, its signs for several, and [#STAR] between others; empty for
  ///   what cannot be read so
  /// @param starts of the letters in the original text; of a plain word only where it starts
  /// @param ends exclusive
  /// @param obfuscations how it is written otherwise than in plain letters
  /// @param isForeign whether all its letters are of another script
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Word(
      String letters, int[] starts, int[] ends, Set<Obfuscation> obfuscations, boolean isForeign) {

    Word unreadable() {
      return new Word("", new int[] {start()}, new int[] {end()}, obfuscations, isForeign);
    }

    boolean isReadable() {
      return !letters.isEmpty();
    }

    boolean isObfuscated() {
      return !obfuscations.isEmpty();
    }

    /// Whether its letters stand apart.
    boolean isSpelled() {
      return obfuscations.contains(Obfuscation.SPACING);
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

  static ObfuscatedWords of(NormalizedText text, Alphabet alphabet) {
    var words = new ArrayList<Word>();
    var apart = new ArrayList<Word>();
    boolean hasForeign = false;
    for (int at = 0; at < text.length(); ) {
      int end = end(text, at);
      var word = end > at ? read(text, alphabet, at, end) : null;
      at = Math.max(end, at + 1);
      if (word == null) {
        continue;
      }
      hasForeign |= word.isForeign();
      if (isOneLetter(word)) {
        apart.add(word);
      } else {
        add(apart, words);
        words.add(word);
      }
    }
    add(apart, words);
    return new ObfuscatedWords(hasForeign ? withoutForeign(words, text, alphabet) : words);
  }

  /// Whether it is one letter, with the vowels that are written as marks on it.
  private static boolean isOneLetter(Word word) {
    var letters = word.letters();
    int bases = 0;
    for (int i = 0; i < letters.length() && bases < 2; i++) {
      bases += isMark(letters.charAt(i)) ? 0 : 1;
    }
    return bases == 1 && word.starts().length == letters.length();
  }

  private static boolean isMark(char c) {
    return c >= 0x80
        && (Character.getType(c) == Character.NON_SPACING_MARK
            || Character.getType(c) == Character.COMBINING_SPACING_MARK);
  }

  /// Words that are all of another script are read in this one where nothing says that the text is
  /// in that script: more letters that look like none of this one than letters of this one.
  private static List<Word> withoutForeign(
      List<Word> words, NormalizedText text, Alphabet alphabet) {
    int own = 0;
    int others = 0;
    for (int i = 0; i < text.length(); ) {
      int codePoint = codePoint(text, i, text.length());
      i += Character.charCount(codePoint);
      if (Character.isLetter(codePoint)) {
        boolean isOwn = alphabet.isNative(codePoint);
        own += isOwn ? 1 : 0;
        others += !isOwn && !isAlike(alphabet.read(codePoint)) ? 1 : 0;
      }
    }
    return others <= own
        ? words
        : words.stream().map(word -> word.isForeign() ? word.unreadable() : word).toList();
  }

  private static boolean isAlike(@Nullable PlainReading reading) {
    return reading != null && reading.obfuscation() != Obfuscation.SIGNS;
  }

  private static int codePoint(NormalizedText text, int i, int to) {
    char c = text.charAt(i);
    return Character.isHighSurrogate(c) && i + 1 < to
        ? Character.toCodePoint(c, text.charAt(i + 1))
        : c;
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
      var obfuscations = EnumSet.of(Obfuscation.SPACING);
      boolean isForeign = true;
      for (var each : apart) {
        letters.append(each.letters());
        obfuscations.addAll(each.obfuscations());
        isForeign &= each.isForeign();
      }
      words.add(
          new Word(
              letters.toString(),
              apart.stream().flatMapToInt(each -> IntStream.of(each.starts())).toArray(),
              apart.stream().flatMapToInt(each -> IntStream.of(each.ends())).toArray(),
              obfuscations,
              isForeign));
    }
    apart.clear();
  }

  /// Reads what stands between blanks; null for what has no letter and no sign of one. A sign for
  /// which no letter is known, such as a digit, makes the whole unreadable; punctuation is passed
  /// over.
  private static @Nullable Word read(NormalizedText text, Alphabet alphabet, int from, int to) {
    int end = lastSign(text, from, to);
    return isPlain(text, alphabet, from, end)
        ? new Word(
            text.substring(from, end),
            new int[] {text.originalStart(from)},
            new int[] {text.originalEnd(end - 1)},
            Set.of(),
            false)
        : new Reader(text, alphabet, from, end).read();
  }

  /// Most words are: none of them needs a closer look.
  private static boolean isPlain(NormalizedText text, Alphabet alphabet, int from, int to) {
    int repeats = 0;
    char before = 0;
    if (to - from > 1 && isMark(text.charAt(from + 1))) {
      return false;
    }
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      repeats = c == before ? repeats + 1 : 1;
      if (!alphabet.isPlain(c) || repeats == REPEATED_MIN) {
        return false;
      }
      before = c;
    }
    return to > from;
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
    private final Alphabet alphabet;
    private final int from;
    private final int to;
    private final StringBuilder letters = new StringBuilder();
    private final int[] starts;
    private final int[] ends;
    private final Set<Obfuscation> obfuscations = EnumSet.noneOf(Obfuscation.class);

    /// What stands behind the last letter, and is part of the word if another one follows.
    private final Set<Obfuscation> between = EnumSet.noneOf(Obfuscation.class);

    private int stars;
    private int plain;
    private int other;

    /// Letters of other scripts that look alike only from afar.
    private int far;

    private boolean isUnreadable;

    Reader(NormalizedText text, Alphabet alphabet, int from, int to) {
      this.text = text;
      this.alphabet = alphabet;
      this.from = from;
      this.to = to;
      this.starts = new int[to - from];
      this.ends = new int[to - from];
    }

    @Nullable Word read() {
      for (int i = from; i < to; ) {
        int codePoint = codePoint(text, i, to);
        int next = i + Character.charCount(codePoint);
        take(codePoint, i, next);
        i = next;
      }
      boolean isForeign = plain == 0 && other > 0;
      boolean isRead =
          plain > 0
              || (other > 1 && far == 0 && letters.length() >= alphabet.foreignLengthMin())
              || (other == 1 && letters.length() == 1 && far == 0);
      boolean isWord = letters.length() > 0 && isRead;
      if (!isWord && !isUnreadable) {
        return null;
      }
      if (hasRepeats()) {
        obfuscations.add(Obfuscation.REPEATS);
      }
      int length = isUnreadable || !isWord || isOfFlags() ? 0 : letters.length();
      return new Word(
          letters.substring(0, length),
          length == 0 ? new int[] {text.originalStart(from)} : Arrays.copyOf(starts, length),
          length == 0 ? new int[] {text.originalEnd(to - 1)} : Arrays.copyOf(ends, length),
          obfuscations.isEmpty() ? Set.of() : Collections.unmodifiableSet(obfuscations),
          isForeign);
    }

    private void take(int codePoint, int start, int end) {
      var reading = alphabet.read(codePoint);
      if (reading != null) {
        takeStars(text.originalStart(start));
        add(reading.letter(), text.originalStart(start), text.originalEnd(end - 1));
        count(reading, codePoint);
      } else if (codePoint != TATWEEL && Character.isLetterOrDigit(codePoint)) {
        isUnreadable = true;
      } else if (letters.length() > 0 && codePoint == STAR) {
        stars++;
      } else if (letters.length() > 0 && codePoint != '\'' && codePoint != '’') {
        between.add(between(codePoint));
      }
    }

    private void add(char letter, int start, int end) {
      starts[letters.length()] = start;
      ends[letters.length()] = end;
      letters.append(letter);
    }

    /// Stars between letters; each is where the letter after them is.
    private void takeStars(int at) {
      for (; stars > 0; stars--) {
        add(STAR, at, at);
        obfuscations.add(Obfuscation.STARS);
      }
    }

    private void count(PlainReading reading, int codePoint) {
      var obfuscation = reading.obfuscation();
      boolean isLetter = Character.isLetter(codePoint);
      boolean isOwn = alphabet.isNative(codePoint);
      plain += isOwn || obfuscation == Obfuscation.EMOJI ? 1 : 0;
      other += obfuscation != null && isLetter ? 1 : 0;
      far += isLetter && !isOwn && obfuscation == Obfuscation.SIGNS ? 1 : 0;
      if (obfuscation != null) {
        obfuscations.add(obfuscation);
      }
      obfuscations.addAll(between);
      between.clear();
    }

    private static Obfuscation between(int codePoint) {
      return switch (Character.getType(codePoint)) {
        case Character.NON_SPACING_MARK -> Obfuscation.ACCENTS;
        case Character.ENCLOSING_MARK -> Obfuscation.EMOJI;
        default -> Obfuscation.PUNCTUATION;
      };
    }

    private boolean hasRepeats() {
      int repeats = 1;
      for (int i = 1; i < letters.length(); i++) {
        repeats = letters.charAt(i) == letters.charAt(i - 1) ? repeats + 1 : 1;
        if (repeats >= REPEATED_MIN && letters.charAt(i) != STAR) {
          return true;
        }
      }
      return false;
    }

    /// Whether people see flags and no letters: pairs of regional letters with nothing between.
    private boolean isOfFlags() {
      int count = letters.length();
      if (count == 0 || count % 2 != 0 || ends[count - 1] - starts[0] != 2 * count) {
        return false;
      }
      for (int i = 0; i < count; i += 2) {
        boolean isFlag =
            LatinAlphabet.isRegional(codePoint(text, from + 2 * i, to))
                && LatinAlphabet.isRegional(codePoint(text, from + 2 * i + 2, to))
                && FLAGS.contains(letters.substring(i, i + 2));
        if (!isFlag) {
          return false;
        }
      }
      return true;
    }
  }
}
