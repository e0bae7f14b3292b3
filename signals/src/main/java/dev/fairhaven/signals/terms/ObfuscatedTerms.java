package dev.fairhaven.signals.terms;

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

/// Finds terms that were obfuscated, in the ways of [Obfuscation]. What is not obfuscated,
/// [TermMatcher] finds. Immutable and thread-safe.
///
/// An obfuscation is looked for only in words that look like one: words of plain letters, whatever
/// terms they contain, never match. Words are compared whole, so an innocent longer word does not
/// match either, but for terms that may be inside longer words; where single letters stand apart, a
/// term may be anywhere among them. Terms are in the letters from `a` to `z`; in others,
/// obfuscations are not found.
///
/// One or two equal letters in a row are compared as they are written, so that `b00t` is not `bot`;
/// three or more stand for any number that is not larger. Stars stand for as many letters, and only
/// where a single term fits.
///
/// Linear in the length of the text.
public final class ObfuscatedTerms {

  /// Words that a term may have to be found in obfuscated form.
  public static final int WORDS_MAX = 5;

  /// Letters of the shortest term that is found in obfuscated form, each run of one letter counted
  /// once.
  public static final int LETTERS_MIN = 3;

  /// Letters of the shortest term that is found with accents or stars: shorter words are too often
  /// innocent ones, in other languages.
  public static final int DOUBTFUL_LETTERS_MIN = 4;

  /// Letters of the longest.
  private static final int LETTERS_MAX = 60;

  /// Terms that differ only in how often their letters stand in a row; more are left out.
  private static final int ALIKE_MAX = 32;

  /// Terms of one length with the same first and last letter; where there are more, stars are not
  /// resolved.
  private static final int STARRED_MAX = 2_000;

  /// Terms by their letters, each run of one letter once, and `i` and `l` as one: a sign may be
  /// either.
  private final Map<String, List<Reading>> byShape = new HashMap<>();

  /// Terms by what stars leave to be seen: length, first and last letter.
  private final Map<Integer, List<Reading>> byEnds = new HashMap<>();

  /// With which three shapes terms begin.
  private final BitSet beginnings = new BitSet();

  /// The shapes of terms that may be inside longer words, and those terms.
  private final List<List<Reading>> inside = new ArrayList<>();

  private @Nullable Automaton insideShapes;
  private int longest;

  /// @param letters without blanks and signs
  private record Reading(String letters, String term) {}

  /// A term and where it was found.
  ///
  /// @param term as it was given
  /// @param start in UTF-16 units of the original text
  /// @param end exclusive
  public record Match(String term, int start, int end, Set<Obfuscation> obfuscations) {}

  private ObfuscatedTerms() {}

  /// Terms that are too short or too long, or not in plain letters, are left out; of terms with the
  /// same letters the first counts.
  public static ObfuscatedTerms of(Collection<String> terms) {
    return of(terms, Set.of());
  }

  /// The same, where some of the terms may be inside longer words.
  public static ObfuscatedTerms of(Collection<String> terms, Set<String> inside) {
    var made = new ObfuscatedTerms();
    var known = new HashSet<String>();
    for (var term : terms) {
      var letters = letters(term);
      if (letters != null && known.add(letters)) {
        made.add(new Reading(letters, term));
      }
    }
    made.lookInside(inside);
    return made;
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
  private static @Nullable String letters(String term) {
    var words = ObfuscatedWords.of(NormalizedText.of(term)).words();
    boolean isReadable = words.stream().allMatch(ObfuscatedTerms::isReadable);
    if (!isReadable || words.size() > WORDS_MAX) {
      return null;
    }
    var letters = joined(words);
    boolean fits =
        Stretched.once(letters).length() >= LETTERS_MIN && letters.length() <= LETTERS_MAX;
    return fits ? letters : null;
  }

  private static boolean isReadable(ObfuscatedWords.Word word) {
    return word.isReadable()
        && !word.obfuscations().contains(Obfuscation.ACCENTS)
        && !word.obfuscations().contains(Obfuscation.STARS);
  }

  private static String joined(List<ObfuscatedWords.Word> words) {
    var joined = new StringBuilder();
    words.forEach(word -> joined.append(word.letters()));
    return joined.toString();
  }

  private void add(Reading reading) {
    var once = Stretched.once(shape(reading.letters()));
    if (once.length() >= LETTERS_MIN) {
      beginnings.set(beginning(once));
    }
    var alike = byShape.computeIfAbsent(once, _ -> new ArrayList<>(1));
    if (alike.size() < ALIKE_MAX) {
      alike.add(reading);
    }
    byEnds.computeIfAbsent(ends(reading.letters()), _ -> new ArrayList<>(1)).add(reading);
    longest = Math.max(longest, reading.letters().length());
  }

  private static String shape(String letters) {
    return letters.replace('i', PlainReading.I_OR_L).replace('l', PlainReading.I_OR_L);
  }

  private static char shape(char letter) {
    return letter == 'i' || letter == 'l' ? PlainReading.I_OR_L : letter;
  }

  private static int beginning(CharSequence once) {
    return once.charAt(0) << 14 | once.charAt(1) << 7 | once.charAt(2);
  }

  private static int ends(String letters) {
    int first = shape(letters.charAt(0));
    int last = shape(letters.charAt(letters.length() - 1));
    return first << 16 | last << 8 | letters.length();
  }

  /// What was found, in order of start, with the places in the original text.
  public List<Match> find(String text) {
    var words = ObfuscatedWords.of(NormalizedText.of(text)).words();
    var matches = new ArrayList<Match>(0);
    for (int i = 0; i < words.size(); i++) {
      findAt(words, i, matches);
      findInside(words.get(i), matches);
    }
    return matches;
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
  private static void findInside(
      ObfuscatedWords.Word word, Reading reading, int from, int to, List<Match> matches) {
    var letters = word.letters();
    boolean isEither = letters.indexOf(PlainReading.I_OR_L) >= 0;
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

  private static boolean isLikely(Reading reading, Set<Obfuscation> obfuscations) {
    return !obfuscations.contains(Obfuscation.ACCENTS)
        || reading.letters().length() >= DOUBTFUL_LETTERS_MIN;
  }

  private void findAt(List<ObfuscatedWords.Word> words, int from, List<Match> matches) {
    var first = words.get(from);
    if (first.isSpelled()) {
      findAmong(first, matches);
      return;
    }
    var obfuscations = EnumSet.noneOf(Obfuscation.class);
    var letters = new StringBuilder();
    for (int to = from + 1; to <= Math.min(words.size(), from + WORDS_MAX); to++) {
      var last = words.get(to - 1);
      if (!last.isReadable() || last.isSpelled()) {
        return;
      }
      obfuscations.addAll(last.obfuscations());
      letters.append(last.letters());
      if (!obfuscations.isEmpty()) {
        var term = term(letters.toString(), obfuscations);
        if (term != null) {
          matches.add(new Match(term, first.start(), last.end(), Set.copyOf(obfuscations)));
        }
      }
    }
  }

  private @Nullable String term(String letters, Set<Obfuscation> obfuscations) {
    if (!obfuscations.contains(Obfuscation.STARS)) {
      return term(Stretched.once(shape(letters)), letters, obfuscations);
    }
    // Stars between letters stand for nothing, or else for letters.
    var others = letters.replace(String.valueOf(ObfuscatedWords.STAR), "");
    var term = term(Stretched.once(shape(others)), others, obfuscations);
    return term == null ? starred(letters) : term;
  }

  /// @param once the shapes of the letters, each run once
  private @Nullable String term(String once, String letters, Set<Obfuscation> obfuscations) {
    for (var reading : byShape.getOrDefault(once, List.of())) {
      if (isLikely(reading, obfuscations) && isStretched(letters, reading.letters())) {
        return reading.term();
      }
    }
    return null;
  }

  private static boolean isStretched(String letters, String term) {
    return letters.indexOf(PlainReading.I_OR_L) < 0
        ? Stretched.isStretched(letters, letters, term)
        : Stretched.isStretched(letters, shape(letters), shape(term));
  }

  /// The only term that fits letters and stars; null if there is none or another one.
  private @Nullable String starred(String letters) {
    var terms = byEnds.getOrDefault(ends(letters), List.of());
    boolean isLikely = letters.length() >= DOUBTFUL_LETTERS_MIN && letters.length() <= LETTERS_MAX;
    if (!isLikely || terms.size() > STARRED_MAX) {
      return null;
    }
    String found = null;
    for (var reading : terms) {
      if (isStarred(letters, reading.letters())) {
        if (found != null) {
          return null;
        }
        found = reading.term();
      }
    }
    return found;
  }

  private static boolean isStarred(String letters, String term) {
    for (int i = 0; i < term.length(); i++) {
      char letter = letters.charAt(i);
      boolean fits =
          letter == ObfuscatedWords.STAR
              || letter == term.charAt(i)
              || (letter == PlainReading.I_OR_L && shape(term.charAt(i)) == letter);
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
      char shape = shape(letters.charAt(i));
      if (once.isEmpty() || once.charAt(once.length() - 1) != shape) {
        once.append(shape);
        if (once.length() == LETTERS_MIN && !beginnings.get(beginning(once))) {
          return found;
        }
      }
      var term =
          i - from + 1 < LETTERS_MIN
              ? null
              : term(once.toString(), letters.substring(from, i + 1), spelled.obfuscations());
      if (term != null) {
        found = new Match(term, spelled.startOf(from), spelled.endOf(i), spelled.obfuscations());
      }
    }
    return found;
  }
}
