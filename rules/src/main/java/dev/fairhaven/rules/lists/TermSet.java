package dev.fairhaven.rules.lists;

import dev.fairhaven.rules.lists.ListSnapshot.Passage;
import dev.fairhaven.rules.lists.ListSnapshot.Search;
import dev.fairhaven.signals.terms.NormalizedText;
import dev.fairhaven.signals.terms.ObfuscatedTerms;
import dev.fairhaven.signals.terms.TermMatcher;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Words that match whole, whatever their case, width or obfuscation; some of them inside longer
/// words too, and not in phrases that are their exceptions.
///
/// Exceptions are searched for with the terms, in one pass. An exception is in the way of a term
/// where it covers it.
final class TermSet implements ListSnapshot.Matcher.OfText {

  private static final Comparator<Passage> BY_START =
      Comparator.comparingInt(Passage::start)
          .thenComparing(Passage::end, Comparator.reverseOrder());

  private final TermMatcher matcher;
  private final Lazy<ObfuscatedTerms> obfuscated;
  private final TextTable terms;
  private final Expiries expiries;
  private final Traits traits;

  /// Phrases, and the terms that do not count in them.
  private final Map<String, Set<String>> exceptions;

  TermSet(Collection<ListEntry> entries, Traits traits) {
    var texts = entries.stream().map(ListEntry::value).toList();
    this.traits = traits;
    this.terms = new TextTable(texts);
    this.expiries = new Expiries(entries);
    this.exceptions = traits.exceptions();
    var inside = traits.inside();
    var sought = exceptions.isEmpty() ? texts : and(texts, exceptions.keySet());
    this.matcher = TermMatcher.of(sought, inside);
    this.obfuscated = new Lazy<>(() -> ObfuscatedTerms.of(sought, inside));
  }

  private static List<String> and(List<String> terms, Set<String> phrases) {
    var both = new LinkedHashSet<>(terms);
    both.addAll(phrases);
    return List.copyOf(both);
  }

  /// Made when it is first asked for: most lists are never searched for obfuscations. Thread-safe;
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
  public List<Passage> find(String text, Search search) {
    var all = passages(text, search.isObfuscated());
    var counting = exceptions.isEmpty() ? all : withoutExcepted(all);
    return counting.stream()
        .filter(passage -> isWanted(passage.entry(), search))
        .limit(search.limit())
        .toList();
  }

  private List<Passage> passages(String text, boolean isObfuscated) {
    var passages = new ArrayList<Passage>(0);
    for (var match : matcher.find(text)) {
      passages.add(new Passage(match.term(), match.start(), match.end(), Set.of()));
    }
    if (isObfuscated) {
      for (var match : obfuscated.get().find(text)) {
        passages.add(new Passage(match.term(), match.start(), match.end(), match.obfuscations()));
      }
    }
    return passages;
  }

  /// Those that no exception covers: none that begins before them, or with them, ends behind them.
  private List<Passage> withoutExcepted(List<Passage> passages) {
    Map<String, Integer> ends = new HashMap<>();
    return passages.stream()
        .sorted(BY_START)
        .filter(
            passage -> {
              exceptions
                  .getOrDefault(passage.entry(), Set.of())
                  .forEach(term -> ends.merge(term, passage.end(), Math::max));
              return ends.getOrDefault(passage.entry(), 0) < passage.end();
            })
        .collect(Collectors.toList());
  }

  private boolean isWanted(String entry, Search search) {
    int index = terms.indexOf(entry, 0);
    return index >= 0
        && expiries.isCurrent(index, search.at())
        && traits.isWanted(entry, search.selection());
  }
}
