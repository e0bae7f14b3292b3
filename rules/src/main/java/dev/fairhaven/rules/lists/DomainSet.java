package dev.fairhaven.rules.lists;

import dev.fairhaven.signals.urls.Host;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/// Domains that match themselves and what is under them.
final class DomainSet implements ListSnapshot.Matcher.OfValue {

  private final TextTable table;
  private final Expiries expiries;

  DomainSet(Collection<ListEntry> entries) {
    this.table = new TextTable(entries.stream().map(ListEntry::value).toList());
    this.expiries = new Expiries(entries);
  }

  /// As [Host] writes it, without the `*.` that may begin a domain.
  static Optional<String> normalized(String text) {
    var domain = text.startsWith("*.") ? text.substring(2) : text;
    return Host.parse(domain).filter(host -> host.kind() != Host.Kind.IPV6).map(Host::name);
  }

  /// Of what is no host, such as one with an empty label, the end still counts.
  @Override
  public Optional<String> find(String value, Instant at) {
    var name = Host.parse(value).map(Host::name).orElseGet(() -> value.toLowerCase(Locale.ROOT));
    return findSuffix(name, at);
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
