package dev.fairhaven.signals;

import dev.fairhaven.signals.TermMatcher.Match;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Finds terms that were disguised: `fr33`, `f.r.e.e`, `f r e e`, `freeeee`, `frее` with letters of
/// another script. What is not disguised, [TermMatcher] finds. Immutable and thread-safe.
///
/// A disguise is looked for only in words that look like one: words of plain letters, whatever
/// terms they contain, never match. Words are compared whole, so an innocent longer word does not
/// match either; where single letters stand apart, a term may be anywhere among them. Terms are in
/// the letters from `a` to `z`; in others, disguises are not found, nor are accents taken for one.
///
/// Linear in the length of the text.
public final class DisguisedTerms {

  /// Words that a term may have to be found in disguise.
  public static final int WORDS_MAX = 5;

  /// Letters of the shortest term that is found in disguise.
  public static final int LETTERS_MIN = 3;

  /// Letters of the longest.
  private static final int LETTERS_MAX = 60;

  /// Terms by their letters, each run of one letter once.
  private final Map<String, String> termByLetters;

  /// The same where `i` and `l` are one, for words that have a sign that may be either.
  private final Map<String, String> termByShape;

  private DisguisedTerms(Map<String, String> termByLetters) {
    this.termByLetters = Map.copyOf(termByLetters);
    var byShape = new HashMap<String, String>();
    this.termByLetters.forEach(
        (letters, term) -> byShape.merge(shape(letters), term, DisguisedTerms::least));
    this.termByShape = Map.copyOf(byShape);
  }

  private static String least(String some, String other) {
    return some.compareTo(other) <= 0 ? some : other;
  }

  /// Terms that are too short or too long, or not in plain letters, are left out; of terms with the
  /// same letters the first counts.
  public static DisguisedTerms of(Collection<String> terms) {
    var byLetters = new HashMap<String, String>();
    for (var term : terms) {
      var words = DisguisedWords.of(NormalizedText.of(term)).words();
      boolean isReadable = words.stream().allMatch(DisguisedWords.Word::isReadable);
      if (isReadable && words.size() <= WORDS_MAX) {
        var letters = joined(words);
        if (letters.length() >= LETTERS_MIN && letters.length() <= LETTERS_MAX) {
          byLetters.putIfAbsent(letters, term);
        }
      }
    }
    return new DisguisedTerms(byLetters);
  }

  private static String joined(List<DisguisedWords.Word> words) {
    var joined = new StringBuilder();
    for (var word : words) {
      for (int i = 0; i < word.letters().length(); i++) {
        append(joined, word.letters().charAt(i));
      }
    }
    return joined.toString();
  }

  /// Signs that may be either letter may be two different ones, so two of them stay.
  private static void append(StringBuilder joined, char letter) {
    int length = joined.length();
    int before = letter == PlainReading.I_OR_L ? 2 : 1;
    if (length < before
        || joined.charAt(length - 1) != letter
        || joined.charAt(length - before) != letter) {
      joined.append(letter);
    }
  }

  private static String shape(String letters) {
    return letters.replace('i', PlainReading.I_OR_L).replace('l', PlainReading.I_OR_L);
  }

  private @Nullable String term(String letters) {
    return letters.indexOf(PlainReading.I_OR_L) < 0
        ? termByLetters.get(letters)
        : termByShape.get(shape(letters));
  }

  /// What was found, in order of start, with the places in the original text.
  public List<Match> find(String text) {
    var words = DisguisedWords.of(NormalizedText.of(text)).words();
    var matches = new ArrayList<Match>(0);
    for (int i = 0; i < words.size(); i++) {
      findAt(words, i, matches);
    }
    return matches;
  }

  private void findAt(List<DisguisedWords.Word> words, int from, List<Match> matches) {
    var first = words.get(from);
    if (first.isSpelled()) {
      findAmong(first, matches);
      return;
    }
    boolean isDisguised = false;
    for (int to = from + 1; to <= Math.min(words.size(), from + WORDS_MAX); to++) {
      var last = words.get(to - 1);
      if (!last.isReadable() || last.isSpelled()) {
        return;
      }
      isDisguised |= last.isDisguised();
      if (isDisguised) {
        var term = term(joined(words.subList(from, to)));
        if (term != null) {
          matches.add(new Match(term, first.start(), last.end()));
        }
      }
    }
  }

  /// The longest terms among letters that stand apart.
  private void findAmong(DisguisedWords.Word spelled, List<Match> matches) {
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

  private @Nullable Match longest(DisguisedWords.Word spelled, int from) {
    Match longest = null;
    var joined = new StringBuilder();
    int end = Math.min(spelled.letters().length(), from + LETTERS_MAX);
    for (int i = from; i < end; i++) {
      append(joined, spelled.letters().charAt(i));
      var term = joined.length() < LETTERS_MIN ? null : term(joined.toString());
      if (term != null) {
        longest = new Match(term, spelled.startOf(from), spelled.endOf(i));
      }
    }
    return longest;
  }
}
