package dev.fairhaven.rules.lists;

import dev.fairhaven.rules.lists.ListSnapshot.Passage;
import dev.fairhaven.signals.NormalizedText;
import dev.fairhaven.signals.TermMatcher;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Words that match whole, whatever their case, width or disguise.
final class TermSet implements ListSnapshot.Matcher.OfText {

  private final TermMatcher matcher;
  private final TextTable terms;
  private final Expiries expiries;

  TermSet(Collection<ListEntry> entries) {
    var texts = entries.stream().map(ListEntry::value).toList();
    this.matcher = TermMatcher.of(texts);
    this.terms = new TextTable(texts);
    this.expiries = new Expiries(entries);
  }

  static Optional<String> normalized(String text) {
    var form = NormalizedText.of(text).toString().strip();
    boolean fits = !form.isEmpty() && form.length() <= TermMatcher.TERM_LENGTH_MAX;
    return fits ? Optional.of(form) : Optional.empty();
  }

  @Override
  public List<Passage> find(String text, Instant at, int limit) {
    return matcher.find(text).stream()
        .filter(match -> expiries.isCurrent(terms.indexOf(match.term(), 0), at))
        .limit(limit)
        .map(match -> new Passage(match.term(), match.start(), match.end()))
        .toList();
  }
}
