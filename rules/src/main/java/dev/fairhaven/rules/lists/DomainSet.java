package dev.fairhaven.rules.lists;

import java.net.IDN;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Domains that match themselves and what is under them.
final class DomainSet implements ListSnapshot.Matcher.OfValue {

  private static final int LENGTH_MAX = 253;
  private static final Pattern DOMAIN =
      Pattern.compile("(?=[^.]{1,63}(\\.|$))[a-z0-9_-]+(\\.[a-z0-9_-]{1,63})*");

  private final TextTable table;
  private final Expiries expiries;

  DomainSet(Collection<ListEntry> entries) {
    this.table = new TextTable(entries.stream().map(ListEntry::value).toList());
    this.expiries = new Expiries(entries);
  }

  /// Lower case, in ASCII, without the dot that may end a domain and the `*.` that may begin one.
  static Optional<String> normalized(String text) {
    var domain = text.startsWith("*.") ? text.substring(2) : text;
    domain = domain.endsWith(".") ? domain.substring(0, domain.length() - 1) : domain;
    return ascii(domain)
        .filter(name -> name.length() <= LENGTH_MAX && DOMAIN.matcher(name).matches());
  }

  private static Optional<String> ascii(String domain) {
    var lower = domain.toLowerCase(Locale.ROOT);
    if (lower.chars().allMatch(c -> c < 0x80)) {
      return Optional.of(lower);
    }
    try {
      return Optional.of(IDN.toASCII(lower));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  @Override
  public Optional<String> find(String value, Instant at) {
    return ascii(value).flatMap(host -> findSuffix(host, at));
  }

  /// The host itself first, then what is after each dot: a label is never taken apart.
  private Optional<String> findSuffix(String name, Instant at) {
    var host = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    for (int from = 0; from < host.length(); ) {
      int index = table.indexOf(host, from);
      if (index >= 0 && expiries.isCurrent(index, at)) {
        return Optional.of(table.text(index));
      }
      int dot = host.indexOf('.', from);
      from = dot < 0 ? host.length() : dot + 1;
    }
    return Optional.empty();
  }
}
