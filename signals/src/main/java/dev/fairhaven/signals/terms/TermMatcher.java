package dev.fairhaven.signals.terms;

import dev.fairhaven.signals.rendered.RenderedText;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/// Finds which of many terms a text contains, as whole words. Immutable and thread-safe.
///
/// Text and terms are compared in the form of [NormalizedText]. Where a term starts or ends with a
/// letter or digit, the text must not go on with another one there, except in scripts that are
/// written without blanks, such as Chinese, Japanese and Thai. Where a text is shown otherwise than
/// it is written ([RenderedText]), terms are found in both.
///
/// One pass over the text, whatever the number of terms: terms that begin with a word are looked up
/// where words begin ([WordTerms]), the others are searched for everywhere ([Automaton]).
public final class TermMatcher {

  /// How many terms a matcher may have, and how long a term may be.
  public static final int TERMS_MAX = 1_100_000;

  public static final int TERM_LENGTH_MAX = 1000;

  private static final Comparator<Place> BY_END = Comparator.comparingInt(Place::end);
  private static final Comparator<Place> BY_START =
      Comparator.comparingInt(Place::start).thenComparing(Place::end, Comparator.reverseOrder());

  private static final Comparator<Match> IN_ORDER =
      Comparator.comparingInt(Match::start).thenComparing(Match::end, Comparator.reverseOrder());

  private final List<String> terms;
  private final WordTerms wordTerms;
  private final Automaton otherTerms;
  private final boolean hasOtherTerms;

  /// Terms that match inside longer words too.
  private final BitSet inside;

  /// A term and where it was found.
  ///
  /// @param term as it was given
  /// @param start in UTF-16 units of the original text
  /// @param end exclusive
  public record Match(String term, int start, int end) {}

  /// The same in the normalised text.
  private record Place(int term, int start, int end) {}

  private TermMatcher(Map<String, String> termByForm, Set<String> inside) {
    this.terms = List.copyOf(termByForm.values());
    this.inside = new BitSet();
    var forms = List.copyOf(termByForm.keySet());
    var isOther = new BitSet();
    for (int i = 0; i < forms.size(); i++) {
      this.inside.set(i, inside.contains(terms.get(i)));
      isOther.set(i, this.inside.get(i) || !hasWord(forms.get(i)));
    }
    int[] words = IntStream.range(0, forms.size()).filter(i -> !isOther.get(i)).toArray();
    int[] others = isOther.stream().toArray();
    this.wordTerms = new WordTerms(IntStream.of(words).mapToObj(forms::get).toList(), words);
    this.otherTerms = new Automaton(IntStream.of(others).mapToObj(forms::get).toList(), others);
    this.hasOtherTerms = others.length > 0;
  }

  /// Whether it begins with one.
  private static boolean hasWord(String form) {
    return WordCharacters.isInWord(NormalizedText.of(form), 0);
  }

  /// A matcher of terms. Of terms that are the same when normalised the first counts.
  ///
  /// @throws IllegalArgumentException when a term has nothing visible or a bound is exceeded
  public static TermMatcher of(Collection<String> terms) {
    return of(terms, Set.of());
  }

  /// The same, where some of the terms match inside longer words too.
  public static TermMatcher of(Collection<String> terms, Set<String> inside) {
    if (terms.size() > TERMS_MAX) {
      throw new IllegalArgumentException("more than " + TERMS_MAX + " terms");
    }
    var termByForm = new LinkedHashMap<String, String>();
    for (var term : terms) {
      var form = NormalizedText.of(term).toString().strip();
      if (form.isEmpty() || form.length() > TERM_LENGTH_MAX) {
        throw new IllegalArgumentException(
            "a term must have 1 to " + TERM_LENGTH_MAX + " characters");
      }
      termByForm.putIfAbsent(form, term);
    }
    return new TermMatcher(termByForm, inside);
  }

  /// Every occurrence of every term, ordered by start, the longer first. Occurrences may overlap.
  public List<Match> find(String text) {
    return find(text, Integer.MAX_VALUE);
  }

  /// The same, but no more than `limit` of those that end first.
  public List<Match> find(String text, int limit) {
    var matches = findAsWritten(text, limit);
    var rendered = RenderedText.of(text);
    return rendered == null ? matches : withShown(matches, rendered, limit);
  }

  private List<Match> findAsWritten(String text, int limit) {
    var normalized = NormalizedText.of(text);
    List<Place> places = new ArrayList<>(0);
    Found found =
        (term, start, end) -> {
          if (inside.get(term) || isWhole(normalized, start, end)) {
            places.add(new Place(term, start, end));
          }
        };
    wordTerms.find(normalized, found);
    if (hasOtherTerms) {
      otherTerms.find(normalized, found);
    }
    return matches(normalized, places, limit);
  }

  /// Moreover terms that are only there as the text is shown.
  private List<Match> withShown(List<Match> written, RenderedText rendered, int limit) {
    var all = new LinkedHashSet<>(written);
    for (var match : findAsWritten(rendered.text(), limit)) {
      int start = rendered.originalStart(match.start(), match.end());
      int end = rendered.originalEnd(match.start(), match.end());
      all.add(new Match(match.term(), start, end));
    }
    return all.stream()
        .sorted(Comparator.comparingInt(Match::end))
        .limit(limit)
        .sorted(IN_ORDER)
        .toList();
  }

  private List<Match> matches(NormalizedText text, List<Place> places, int limit) {
    if (places.isEmpty()) {
      return List.of();
    }
    if (places.size() > limit) {
      places.sort(BY_END);
    }
    return places.stream().limit(limit).sorted(BY_START).map(place -> match(text, place)).toList();
  }

  private Match match(NormalizedText text, Place place) {
    return new Match(
        terms.get(place.term()),
        text.originalStart(place.start()),
        text.originalEnd(place.end() - 1));
  }

  private static boolean isWhole(NormalizedText text, int start, int end) {
    return !(start > 0 && joins(text, start - 1)) && !(end < text.length() && joins(text, end - 1));
  }

  /// Whether the character at `index` and the one after it belong to one word.
  private static boolean joins(NormalizedText text, int index) {
    return WordCharacters.isInWord(text, index) && WordCharacters.isInWord(text, index + 1);
  }
}
