package dev.fairhaven.rules.lists;

import dev.fairhaven.rules.lists.ListSnapshot.Passage;
import dev.fairhaven.rules.lists.ListSnapshot.Search;
import dev.fairhaven.rules.lists.ListSnapshot.SearchTooExpensiveException;
import dev.fairhaven.rules.regex.PythonPattern;
import dev.fairhaven.rules.regex.RegexSyntaxException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/// Regular expressions, tried one after the other.
final class PatternSet implements ListSnapshot.Matcher.OfText {

  private final List<PythonPattern> patterns;
  private final List<String> texts;
  private final Expiries expiries;
  private final Traits traits;

  PatternSet(Collection<ListEntry> entries, Traits traits) {
    this.traits = traits;
    this.texts = entries.stream().map(ListEntry::value).toList();
    this.patterns = texts.stream().map(PatternSet::compiled).toList();
    this.expiries = new Expiries(entries);
  }

  private static PythonPattern compiled(String text) {
    try {
      return PythonPattern.compile(text, false);
    } catch (RegexSyntaxException e) {
      throw new IllegalArgumentException("an entry is no pattern: " + e.problem(), e);
    }
  }

  static boolean isPattern(String text) {
    try {
      PythonPattern.compile(text, false);
      return true;
    } catch (RegexSyntaxException _) {
      return false;
    }
  }

  @Override
  public List<Passage> find(String text, Search search) {
    List<Passage> passages = new ArrayList<>(0);
    try {
      for (int i = 0; i < patterns.size() && passages.size() < search.limit(); i++) {
        var entry = texts.get(i);
        if (expiries.isCurrent(i, search.at()) && traits.isWanted(entry, search.selection())) {
          patterns
              .get(i)
              .search(text)
              .ifPresent(
                  range -> passages.add(new Passage(entry, range.start(), range.end(), Set.of())));
        }
      }
    } catch (PythonPattern.TooExpensive _) {
      throw new SearchTooExpensiveException();
    }
    return passages;
  }
}
