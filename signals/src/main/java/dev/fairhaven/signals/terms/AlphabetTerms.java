package dev.fairhaven.signals.terms;

import dev.fairhaven.signals.terms.ObfuscatedTerms.Match;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Finds terms of one alphabet that were obfuscated. Immutable and thread-safe once made.
///
/// Linear in the length of the text.
final class AlphabetTerms {
  /// Letters of the longest.
  private static final int LETTERS_MAX = 60;

  /// Terms that differ only in how often their letters stand in a row; more are left out.
  private static final int ALIKE_MAX = 32;

  /// Terms of one length with the same first and last letter; where there are more, stars are not
  /// resolved.
  private static final int STARRED_MAX = 2_000;

  private static final int BEGINNINGS_MASK = 0xFFFF;

  private final Alphabet alphabet;

  /// Terms by their shapes, each run of one shape once: a sign may be either of several letters.
  private final Map<String, List<Reading>> byShape = new HashMap<>();

  /// Terms by what stars leave to be seen: length, first and last letter.
  private final Map<Long, List<Reading>> byEnds = new HashMap<>();

  /// With which three shapes terms begin, as hashes.
  private final BitSet beginnings = new BitSet();

  /// The shapes of terms that may be inside longer words, and those terms.
  private final List<List<Reading>> inside = new ArrayList<>();

  private @Nullable Automaton insideShapes;
  private int longest;

  /// Terms in whose letters something is left out, such as accents, by their letters: texts that
  /// leave it out are not plain. Empty where that is nothing new.
  private final Map<String, Reading> bare = new HashMap<>();

  /// @param letters without blanks and signs
  /// @param form as [NormalizedText] writes the term
  /// @param isFolded whether something is left out in the letters
  private record Reading(String letters, String term, String form, boolean isFolded) {}

  AlphabetTerms(Alphabet alphabet) {
    this.alphabet = alphabet;
  }

  /// Of terms with the same letters the first counts. Those that are too short or too long, or not
  /// in letters of the alphabet, are left out.
  void addAll(Collection<String> terms, Set<String> insideTerms) {
    var known = new HashSet<String>();
    for (var term : terms) {
      var form = NormalizedText.of(term);
      var reading = reading(term, form);
      if (reading != null && known.add(reading.letters())) {
        add(reading);
      }
    }
    lookInside(insideTerms);
  }

  boolean isEmpty() {
    return byShape.isEmpty();
  }

  private void lookInside(Set<String> terms) {
    var shapes = new ArrayList<String>();
    byShape.forEach(
        (shape, readings) -> {
          var some = readings.stream().filter(each -> terms.contains(each.term())).toList();
          if (!some.isEmpty()) {
            shapes.add(shape);
            inside.add(some);
          }
        });
    if (!shapes.isEmpty()) {
      insideShapes = new Automaton(shapes, IntStream.range(0, shapes.size()).toArray());
    }
  }

  /// Null for a term that is not looked for.
  private @Nullable Reading reading(String term, NormalizedText form) {
    var words = ObfuscatedWords.of(form, alphabet).words();
    boolean isReadable = words.stream().allMatch(AlphabetTerms::isReadable);
    if (!isReadable || words.size() > ObfuscatedTerms.WORDS_MAX) {
      return null;
    }
    var letters = joined(words);
    boolean fits =
        Stretched.once(letters).length() >= ObfuscatedTerms.LETTERS_MIN
            && letters.length() <= LETTERS_MAX;
    boolean isFolded = words.stream().anyMatch(AlphabetTerms::isFolded);
    return fits ? new Reading(letters, term, form.toString().strip(), isFolded) : null;
  }

  private static boolean isReadable(ObfuscatedWords.Word word) {
    return word.isReadable()
        && !word.isForeign()
        && !word.obfuscations().contains(Obfuscation.STARS);
  }

  private static boolean isFolded(ObfuscatedWords.Word word) {
    return word.obfuscations().contains(Obfuscation.ACCENTS)
        || word.obfuscations().contains(Obfuscation.LOOK_ALIKES);
  }

  private static String joined(List<ObfuscatedWords.Word> words) {
    var joined = new StringBuilder();
    words.forEach(word -> joined.append(word.letters()));
    return joined.toString();
  }

  private void add(Reading reading) {
    var once = Stretched.once(shape(reading.letters()));
    if (once.length() >= ObfuscatedTerms.LETTERS_MIN) {
      beginnings.set(beginning(once));
    }
    var alike = byShape.computeIfAbsent(once, _ -> new ArrayList<>(1));
    if (alike.size() < ALIKE_MAX) {
      alike.add(reading);
    }
    byEnds.computeIfAbsent(ends(reading.letters()), _ -> new ArrayList<>(1)).add(reading);
    if (reading.isFolded()
        && alphabet.foldsPlainWords()
        && reading.letters().length() >= alphabet.markedLengthMin()) {
      bare.putIfAbsent(reading.letters(), reading);
    }
    longest = Math.max(longest, reading.letters().length());
  }

  private String shape(String letters) {
    return alphabet.shape(letters);
  }

  private static int beginning(CharSequence once) {
    return ((once.charAt(0) * 31 + once.charAt(1)) * 31 + once.charAt(2)) & BEGINNINGS_MASK;
  }

  private long ends(String letters) {
    long first = alphabet.shape(letters.charAt(0));
    long last = alphabet.shape(letters.charAt(letters.length() - 1));
    return first << 32 | last << 16 | letters.length();
  }

  /// Tells `matches` what was found, in order of start, with the places in the original text.
  ///
  /// @param original of `text`
  void find(String original, NormalizedText text, List<Match> matches) {
    var words = ObfuscatedWords.of(text, alphabet).words();
    for (int i = 0; i < words.size(); i++) {
      findAt(words, i, original, matches);
      findInside(words.get(i), matches);
    }
  }

  /// Terms inside a word that is longer; those that are the word are found already.
  private void findInside(ObfuscatedWords.Word word, List<Match> matches) {
    boolean isSought = word.isObfuscated() && word.isReadable() && !word.isSpelled();
    if (insideShapes == null || !isSought || word.obfuscations().contains(Obfuscation.STARS)) {
      return;
    }
    int[] runs = Stretched.runs(shape(word.letters()));
    insideShapes.find(
        NormalizedText.of(Stretched.once(shape(word.letters()))),
        (number, run, _) -> {
          for (var reading : inside.get(number)) {
            if (isLikely(reading, word.obfuscations())) {
              findInside(word, reading, runs[run], runs[run + 1], matches);
            }
          }
        });
  }

  /// A term that begins in the run of shapes between `from` and `to`, which may be of both `i` and
  /// `l`.
  private void findInside(
      ObfuscatedWords.Word word, Reading reading, int from, int to, List<Match> matches) {
    var letters = word.letters();
    boolean isEither = alphabet.hasAmbiguous(letters);
    var shapes = isEither ? shape(letters) : letters;
    var sought = isEither ? shape(reading.letters()) : reading.letters();
    for (int start = from; start < to; start += Stretched.run(shapes, start)) {
      int end = Stretched.endInside(letters, shapes, start, sought);
      if (end > 0 && (start > 0 || end < letters.length())) {
        matches.add(
            new Match(
                reading.term(), word.startOf(start), word.endOf(end - 1), word.obfuscations()));
        return;
      }
    }
  }

  private boolean isLikely(Reading reading, Set<Obfuscation> obfuscations) {
    return (!obfuscations.contains(Obfuscation.ACCENTS) && !reading.isFolded())
        || reading.letters().length() >= alphabet.markedLengthMin();
  }

  private void findAt(
      List<ObfuscatedWords.Word> words, int from, String original, List<Match> matches) {
    var first = words.get(from);
    if (first.isSpelled()) {
      findAmong(first, matches);
      return;
    }
    var obfuscations = EnumSet.noneOf(Obfuscation.class);
    var letters = new StringBuilder();
    for (int to = from + 1; to <= Math.min(words.size(), from + ObfuscatedTerms.WORDS_MAX); to++) {
      var last = words.get(to - 1);
      if (!last.isReadable() || last.isSpelled()) {
        return;
      }
      obfuscations.addAll(last.obfuscations());
      letters.append(last.letters());
      if (!obfuscations.isEmpty()) {
        var reading = reading(letters.toString(), obfuscations);
        if (reading != null && !isPlain(reading, original, first.start(), last.end())) {
          matches.add(match(reading, first, last, obfuscations));
        }
      } else if (!bare.isEmpty()) {
        var reading = bare.get(letters.toString());
        if (reading != null) {
          matches.add(match(reading, first, last, EnumSet.of(Obfuscation.ACCENTS)));
        }
      }
    }
  }

  private static Match match(
      Reading reading,
      ObfuscatedWords.Word first,
      ObfuscatedWords.Word last,
      Set<Obfuscation> obfuscations) {
    return new Match(reading.term(), first.start(), last.end(), Set.copyOf(obfuscations));
  }

  /// Whether a term whose letters have marks of their own is written just so.
  private static boolean isPlain(Reading reading, String original, int start, int end) {
    return reading.isFolded()
        && NormalizedText.of(original.substring(start, end)).toString().equals(reading.form());
  }

  private @Nullable Reading reading(String letters, Set<Obfuscation> obfuscations) {
    if (!obfuscations.contains(Obfuscation.STARS)) {
      return reading(Stretched.once(shape(letters)), letters, obfuscations);
    }
    // Stars between letters stand for nothing, or else for letters.
    var others = letters.replace(String.valueOf(ObfuscatedWords.STAR), "");
    var reading = reading(Stretched.once(shape(others)), others, obfuscations);
    return reading == null ? starred(letters) : reading;
  }

  /// @param once the shapes of the letters, each run once
  private @Nullable Reading reading(String once, String letters, Set<Obfuscation> obfuscations) {
    for (var reading : byShape.getOrDefault(once, List.of())) {
      if (isLikely(reading, obfuscations) && isStretched(letters, reading.letters())) {
        return reading;
      }
    }
    return null;
  }

  private boolean isStretched(String letters, String term) {
    return alphabet.hasAmbiguous(letters)
        ? Stretched.isStretched(letters, shape(letters), shape(term))
        : Stretched.isStretched(letters, letters, term);
  }

  /// The only term that fits letters and stars; null if there is none or another one.
  private @Nullable Reading starred(String letters) {
    var terms = byEnds.getOrDefault(ends(letters), List.of());
    boolean isLikely =
        letters.length() >= ObfuscatedTerms.DOUBTFUL_LETTERS_MIN && letters.length() <= LETTERS_MAX;
    if (!isLikely || terms.size() > STARRED_MAX) {
      return null;
    }
    Reading found = null;
    for (var reading : terms) {
      if (isStarred(letters, reading.letters())) {
        if (found != null) {
          return null;
        }
        found = reading;
      }
    }
    return found;
  }

  private boolean isStarred(String letters, String term) {
    for (int i = 0; i < term.length(); i++) {
      char letter = letters.charAt(i);
      boolean fits =
          letter == ObfuscatedWords.STAR
              || letter == term.charAt(i)
              || (alphabet.isAmbiguous(letter) && alphabet.shape(term.charAt(i)) == letter);
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  /// The longest terms among letters that stand apart.
  private void findAmong(ObfuscatedWords.Word spelled, List<Match> matches) {
    for (int from = 0; from < spelled.letters().length(); ) {
      var match = longest(spelled, from);
      if (match == null) {
        from++;
      } else {
        matches.add(match);
        while (from < spelled.letters().length() && spelled.startOf(from) < match.end()) {
          from++;
        }
      }
    }
  }

  private @Nullable Match longest(ObfuscatedWords.Word spelled, int from) {
    Match found = null;
    var letters = spelled.letters();
    var once = new StringBuilder();
    // A repeated letter may make it longer than any term.
    int end = Math.min(letters.length(), from + 2 * longest);
    for (int i = from; i < end; i++) {
      char shape = alphabet.shape(letters.charAt(i));
      if (once.isEmpty() || once.charAt(once.length() - 1) != shape) {
        once.append(shape);
        if (once.length() == ObfuscatedTerms.LETTERS_MIN && !beginnings.get(beginning(once))) {
          return found;
        }
      }
      var reading =
          i - from + 1 < ObfuscatedTerms.LETTERS_MIN
              ? null
              : reading(once.toString(), letters.substring(from, i + 1), spelled.obfuscations());
      if (reading != null) {
        found =
            new Match(
                reading.term(), spelled.startOf(from), spelled.endOf(i), spelled.obfuscations());
      }
    }
    return found;
  }
}
