package dev.fairhaven.rules.lists;

import dev.fairhaven.rules.lists.ListSnapshot.Passage;
import dev.fairhaven.signals.DisguisedTerms;
import dev.fairhaven.signals.NormalizedText;
import dev.fairhaven.signals.TermMatcher;
import dev.fairhaven.signals.TermMatcher.Match;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Words that match whole, whatever their case, width or disguise.
final class TermSet implements ListSnapshot.Matcher.OfText {

  private final TermMatcher matcher;

  private final Lazy<DisguisedTerms> disguised;
  private final TextTable terms;
  private final Expiries expiries;

  TermSet(Collection<ListEntry> entries) {
    var texts = entries.stream().map(ListEntry::value).toList();
    this.matcher = TermMatcher.of(texts);
    this.disguised = new Lazy<>(() -> DisguisedTerms.of(texts));
    this.terms = new TextTable(texts);
    this.expiries = new Expiries(entries);
  }

  /// Made when it is first asked for: most lists are never searched for disguises. Thread-safe;
  /// made more than once at worst.
  private static final class Lazy<T> {

    private final Supplier<T> maker;
    private volatile @Nullable T made;

    Lazy(Supplier<T> maker) {
      this.maker = maker;
    }

    T get() {
      var known = made;
      if (known == null) {
        known = maker.get();
        made = known;
      }
      return known;
    }
  }

  static Optional<String> normalized(String text) {
    var form = NormalizedText.of(text).toString().strip();
    boolean fits = !form.isEmpty() && form.length() <= TermMatcher.TERM_LENGTH_MAX;
    return fits ? Optional.of(form) : Optional.empty();
  }

  @Override
  public List<Passage> find(String text, Instant at, int limit) {
    return passages(matcher.find(text), at, limit);
  }

  @Override
  public List<Passage> findDisguised(String text, Instant at, int limit) {
    var matches =
        disguised.get().find(text).stream()
            .map(match -> new Match(match.term(), match.start(), match.end()))
            .toList();
    return passages(matches, at, limit);
  }

  private List<Passage> passages(List<Match> matches, Instant at, int limit) {
    return matches.stream()
        .filter(match -> expiries.isCurrent(terms.indexOf(match.term(), 0), at))
        .limit(limit)
        .map(match -> new Passage(match.term(), match.start(), match.end()))
        .toList();
  }
}
