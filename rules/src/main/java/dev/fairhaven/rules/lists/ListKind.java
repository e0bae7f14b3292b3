package dev.fairhaven.rules.lists;

import java.util.Locale;
import java.util.Optional;

/// What the entries of a list are, and so how they match.
public enum ListKind {
  /// Texts that are equal to the character.
  VALUES("values", "a text", ListSnapshot.ENTRIES_MAX),
  /// Networks and addresses of IPv4 and IPv6, which match every address in them.
  CIDR("networks", "an IP address or network, such as 203.0.113.0/24", ListSnapshot.ENTRIES_MAX),
  /// Domains, which match themselves and every subdomain.
  DOMAINS("domains", "a domain, such as example.com", ListSnapshot.ENTRIES_MAX),
  /// Words that match whole and in any case, width or obfuscation, as `MatchesAny` does.
  TERMS("terms", "a word or several", ListSnapshot.ENTRIES_MAX),
  /// Regular expressions in Python's syntax.
  PATTERNS("patterns", "a regular expression", 1000),
  /// Words that stand together, near each other, or not beside others.
  QUERIES(
      "queries",
      "a query of words, such as \"wire money\"~5 AND NOT invoice, without fields, wildcards but at"
          + " the end of a word, or weights",
      10_000);

  private final String plural;
  private final String expected;
  private final int entriesMax;

  ListKind(String plural, String expected, int entriesMax) {
    this.plural = plural;
    this.expected = expected;
    this.entriesMax = entriesMax;
  }

  /// As the API and files spell it.
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// What the entries are called.
  public String plural() {
    return plural;
  }

  /// What an entry must be, for messages.
  public String expected() {
    return expected;
  }

  public int entriesMax() {
    return entriesMax;
  }

  public static Optional<ListKind> find(String wireName) {
    for (var kind : values()) {
      if (kind.wireName().equals(wireName)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  /// An entry in the form in which equal entries are equal texts; empty for what is no entry of
  /// this kind.
  public Optional<String> normalized(String value) {
    var text = value.strip();
    if (text.isEmpty() || text.length() > ListEntry.VALUE_LENGTH_MAX) {
      return Optional.empty();
    }
    return switch (this) {
      case VALUES -> Optional.of(text);
      case CIDR -> Network.parse(text).map(Network::toString);
      case DOMAINS -> DomainSet.normalized(text);
      case TERMS -> TermSet.normalized(text);
      case PATTERNS -> PatternSet.isPattern(text) ? Optional.of(text) : Optional.empty();
      case QUERIES -> WordQuery.parse(text).map(_ -> text);
    };
  }
}
