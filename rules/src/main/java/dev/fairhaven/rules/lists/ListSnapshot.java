package dev.fairhaven.rules.lists;

import dev.fairhaven.signals.terms.Obfuscation;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A list as it was at one time. Immutable and thread-safe.
///
/// @param version grows with every change of the list
/// @param size how many entries it has, those that expired since included
public record ListSnapshot(
    String name, ListKind kind, long version, int size, Matcher matcher, Traits traits) {

  /// How many entries a list may have.
  public static final int ENTRIES_MAX = 1_000_000;

  /// How entries are found, by what is looked up.
  public sealed interface Matcher permits Matcher.OfValue, Matcher.OfText {

    /// Looks up a value as a whole.
    non-sealed interface OfValue extends Matcher {
      /// The entry that matches, the most specific if several do.
      Optional<String> find(String value, Instant at);
    }

    /// Searches a text.
    non-sealed interface OfText extends Matcher {
      /// The passages that match.
      ///
      /// @throws SearchTooExpensiveException when a pattern takes too many steps on this text
      List<Passage> find(String text, Search search);
    }
  }

  /// How a text is searched.
  ///
  /// @param at the time by which entries expire
  /// @param isObfuscated whether terms in obfuscated form are found too; patterns never are
  /// @param limit of passages
  public record Search(Instant at, boolean isObfuscated, Selection selection, int limit) {}

  /// A passage of a text and the entry it matches.
  ///
  /// @param start in UTF-16 units
  /// @param end exclusive
  /// @param obfuscations in which a term was found; none where it was plain
  public record Passage(String entry, int start, int end, Set<Obfuscation> obfuscations) {}

  /// Searching a text for a pattern would take too long.
  public static final class SearchTooExpensiveException extends RuntimeException {

    private static final long serialVersionUID = 1;

    SearchTooExpensiveException() {
      super("a pattern takes too many steps on a text", null, false, false);
    }
  }

  /// @param entries as [ListKind#normalized] gives them, each value once
  /// @throws IllegalArgumentException when there are too many, or one is none of this kind
  public static ListSnapshot of(
      String name, ListKind kind, long version, Collection<ListEntry> entries) {
    if (entries.size() > kind.entriesMax()) {
      throw new IllegalArgumentException(
          "a list of " + kind.plural() + " has at most " + kind.entriesMax() + " entries");
    }
    var traits = new Traits(entries);
    var matcher =
        switch (kind) {
          case VALUES -> new ValueSet(entries);
          case CIDR -> new NetworkSet(entries);
          case DOMAINS -> new DomainSet(entries);
          case TERMS -> new TermSet(entries, traits);
          case PATTERNS -> new PatternSet(entries, traits);
          case QUERIES -> new QuerySet(entries, traits);
        };
    return new ListSnapshot(name, kind, version, entries.size(), matcher, traits);
  }

  /// Whether one of the entries is among those that are asked for.
  public boolean isWanted(String entry, Selection selection) {
    return traits.isWanted(entry, selection);
  }

  /// One of the entries, as evidence names it.
  public ListHit hit(String entry) {
    return hit(entry, Set.of());
  }

  /// The entry that a passage matches, as evidence names it.
  public ListHit hit(Passage passage) {
    return hit(passage.entry(), passage.obfuscations());
  }

  private ListHit hit(String entry, Set<Obfuscation> obfuscations) {
    var said = traits.of(entry);
    return new ListHit(name, version, entry, said.severity(), said.category(), obfuscations);
  }

  /// Whether a value as a whole is in the list, or for lists of terms, patterns and queries,
  /// whether a text has one of them: for people who try a list.
  public Optional<String> match(String text, Instant at) {
    return switch (matcher) {
      case Matcher.OfValue values -> values.find(text, at);
      case Matcher.OfText texts ->
          texts.find(text, new Search(at, false, Selection.ALL, 1)).stream()
              .map(Passage::entry)
              .findFirst();
    };
  }
}
