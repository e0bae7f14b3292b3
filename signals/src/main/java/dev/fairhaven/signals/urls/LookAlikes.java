package dev.fairhaven.signals.urls;

import dev.fairhaven.signals.urls.Likeness.Way;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Says which of many protected domains a host imitates. Immutable and thread-safe.
///
/// Names are compared as [Skeleton]s. Typos are found by deletions: two names within one edit of
/// each other, counting a swap of neighbours as one, have a common form with at most one character
/// less each (after Garbe, "SymSpell", 2012), so that a lookup takes as many steps as the name has
/// characters, whatever the number of protected domains.
public final class LookAlikes {

  /// How many domains may be protected.
  public static final int DOMAINS_MAX = 20_000;

  /// Shorter names have too many neighbours by chance.
  static final int TYPO_LENGTH_MIN = 6;

  static final int PART_LENGTH_MIN = 5;

  /// What is often added to a name to make it look official.
  private static final List<String> ADDITIONS =
      List.of(
          "account",
          "app",
          "airdrop",
          "auth",
          "bonus",
          "claim",
          "free",
          "gift",
          "gifts",
          "help",
          "login",
          "my",
          "official",
          "online",
          "pay",
          "pro",
          "promo",
          "recovery",
          "secure",
          "security",
          "service",
          "signin",
          "support",
          "update",
          "verify",
          "wallet",
          "web");

  private final Map<String, String> domainByName = new HashMap<>();
  private final Map<String, List<String>> namesByShorter = new HashMap<>();
  private final Set<String> protectedDomains = new HashSet<>();

  private LookAlikes() {}

  /// @param domains that are protected, each with what is under it; of those with the same name
  ///   under several suffixes the first is reported
  /// @throws IllegalArgumentException when there are too many, or one is no domain under a known
  ///   suffix
  public static LookAlikes of(Collection<String> domains) {
    if (domains.size() > DOMAINS_MAX) {
      throw new IllegalArgumentException(
          "expected at most " + DOMAINS_MAX + " protected domains, got " + domains.size());
    }
    var lookAlikes = new LookAlikes();
    domains.forEach(lookAlikes::protect);
    return lookAlikes;
  }

  private void protect(String domain) {
    var host =
        Host.parse(domain)
            .filter(parsed -> parsed.registrable().isPresent())
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "expected a domain under a known suffix, got " + domain));
    var registrable = host.registrable().orElseThrow();
    protectedDomains.add(registrable);
    var name = Skeleton.of(label(host));
    if (domainByName.putIfAbsent(name, registrable) == null && name.length() >= TYPO_LENGTH_MIN) {
      for (int i = -1; i < name.length(); i++) {
        namesByShorter.merge(without(name, i), List.of(name), LookAlikes::joined);
      }
    }
  }

  private static List<String> joined(List<String> some, List<String> more) {
    var all = new HashSet<>(some);
    all.addAll(more);
    return List.copyOf(all);
  }

  /// The label that was registered, as people read it.
  private static String label(Host host) {
    var registrable = new Host(host.registrable().orElseThrow(), Host.Kind.DOMAIN).unicode();
    return registrable.substring(0, registrable.indexOf('.'));
  }

  /// All of `name` when `index` is negative.
  private static String without(String name, int index) {
    return index < 0 ? name : name.substring(0, index) + name.substring(index + 1);
  }

  /// The protected domain that a host imitates and the plainest way it does; empty for protected
  /// domains themselves and what is under them, and for addresses.
  public Optional<Likeness> find(Host host) {
    return host.registrable()
        .filter(domain -> !protectedDomains.contains(domain))
        .flatMap(domain -> findByName(host).or(() -> inFrontOf(domain, host)));
  }

  private Optional<Likeness> findByName(Host host) {
    var label = label(host);
    var name = Skeleton.of(label);
    var domain = domainByName.get(name);
    if (domain != null) {
      return Optional.of(new Likeness(domain, sameLabel(domain, label)));
    }
    return typo(name).or(() -> addition(name));
  }

  private static Way sameLabel(String domain, String label) {
    return label(new Host(domain, Host.Kind.DOMAIN)).equals(label)
        ? Way.OTHER_SUFFIX
        : Way.CONFUSABLE;
  }

  private Optional<Likeness> typo(String name) {
    if (name.length() < TYPO_LENGTH_MIN - 1 || name.length() > Host.LABEL_LENGTH_MAX) {
      return Optional.empty();
    }
    for (int i = -1; i < name.length(); i++) {
      for (var near : namesByShorter.getOrDefault(without(name, i), List.of())) {
        if (isOneEdit(name, near)) {
          return Optional.ofNullable(domainByName.get(near))
              .map(domain -> new Likeness(domain, Way.TYPO));
        }
      }
    }
    return Optional.empty();
  }

  /// Whether two different names are one insertion, deletion, replacement or swap apart.
  static boolean isOneEdit(String a, String b) {
    int start = 0;
    int shorter = Math.min(a.length(), b.length());
    while (start < shorter && a.charAt(start) == b.charAt(start)) {
      start++;
    }
    var restA = a.substring(start);
    var restB = b.substring(start);
    return switch (a.length() - b.length()) {
      case 0 -> isReplaced(restA, restB) || isSwapped(restA, restB);
      case 1 -> restA.substring(1).equals(restB);
      case -1 -> restB.substring(1).equals(restA);
      default -> false;
    };
  }

  private static boolean isReplaced(String a, String b) {
    return !a.isEmpty() && a.substring(1).equals(b.substring(1));
  }

  private static boolean isSwapped(String a, String b) {
    return a.length() >= 2
        && a.charAt(0) == b.charAt(1)
        && a.charAt(1) == b.charAt(0)
        && a.substring(2).equals(b.substring(2));
  }

  private Optional<Likeness> addition(String name) {
    for (var part : name.split("-", -1)) {
      var domain = part.length() < name.length() ? domainOfPart(part) : Optional.<String>empty();
      if (domain.isPresent()) {
        return domain.map(found -> new Likeness(found, Way.ADDITION));
      }
    }
    return glued(name).map(found -> new Likeness(found, Way.ADDITION));
  }

  private Optional<String> domainOfPart(String part) {
    return part.length() < PART_LENGTH_MIN
        ? Optional.empty()
        : Optional.ofNullable(domainByName.get(part));
  }

  private Optional<String> glued(String name) {
    for (var word : ADDITIONS) {
      var rest =
          name.startsWith(word)
              ? name.substring(word.length())
              : name.endsWith(word) ? name.substring(0, name.length() - word.length()) : "";
      var domain = domainOfPart(rest);
      if (domain.isPresent()) {
        return domain;
      }
    }
    return Optional.empty();
  }

  private Optional<Likeness> inFrontOf(String registrable, Host host) {
    int length = host.name().length() - registrable.length();
    for (var label : host.name().substring(0, length).split("\\.", -1)) {
      for (var part : skeleton(label).split("-", -1)) {
        var domain = domainOfPart(part);
        if (domain.isPresent()) {
          return domain.map(found -> new Likeness(found, Way.SUBDOMAIN));
        }
      }
    }
    return Optional.empty();
  }

  private static String skeleton(String asciiLabel) {
    return Skeleton.of(new Host(asciiLabel, Host.Kind.DOMAIN).unicode());
  }
}
