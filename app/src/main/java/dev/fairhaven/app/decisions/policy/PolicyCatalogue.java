package dev.fairhaven.app.decisions.policy;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// All versions of all policies at one moment. Immutable.
final class PolicyCatalogue {

  static final PolicyCatalogue EMPTY = new PolicyCatalogue(List.of());

  /// Ordered by the number of the first section, so that the policies read as one document.
  private static final Comparator<PublishedPolicy> IN_READING_ORDER =
      Comparator.comparing(published -> SectionNumber.parse(firstSection(published)));

  private final Map<PolicyVersion, PublishedPolicy> byVersion;

  /// The versions of each policy, newest first.
  private final Map<String, List<PublishedPolicy>> byKey;

  PolicyCatalogue(List<PublishedPolicy> published) {
    byVersion =
        published.stream().collect(Collectors.toMap(PublishedPolicy::version, Function.identity()));
    byKey =
        published.stream()
            .sorted(Comparator.comparingInt(each -> -each.version().version()))
            .collect(
                Collectors.groupingBy(PublishedPolicy::key, TreeMap::new, Collectors.toList()));
  }

  Optional<PublishedPolicy> find(PolicyVersion version) {
    return Optional.ofNullable(byVersion.get(version));
  }

  /// The newest version of each policy that is in effect at `at`, in reading order.
  List<PublishedPolicy> inEffect(Instant at) {
    return byKey.keySet().stream()
        .flatMap(key -> inEffect(key, at).stream())
        .sorted(IN_READING_ORDER)
        .toList();
  }

  Optional<PublishedPolicy> inEffect(String key, Instant at) {
    return history(key).stream().filter(each -> each.isInEffect(at)).findFirst();
  }

  /// The section with this number in the policies in effect at `at`. Called for every decision, so
  /// it avoids sorting.
  Optional<PolicyRef> findRef(String section, Instant at) {
    return byKey.keySet().stream()
        .flatMap(key -> inEffect(key, at).stream())
        .map(PublishedPolicy::policy)
        .filter(policy -> policy.findSection(section).isPresent())
        .map(policy -> new PolicyRef(policy.version(), section))
        .findFirst();
  }

  /// Versions not yet in effect at `at`, soonest first.
  List<PublishedPolicy> coming(Instant at) {
    return byVersion.values().stream()
        .filter(each -> !each.isInEffect(at))
        .sorted(Comparator.comparing(PublishedPolicy::effectiveFrom))
        .toList();
  }

  /// Newest first; empty if the policy does not exist.
  List<PublishedPolicy> history(String key) {
    return byKey.getOrDefault(key, List.of());
  }

  /// The versions of all other policies that are in effect at `at` or later.
  List<Policy> others(String key, Instant at) {
    return byKey.keySet().stream()
        .filter(other -> !other.equals(key))
        .flatMap(other -> inEffectOrComing(other, at))
        .map(PublishedPolicy::policy)
        .toList();
  }

  private Stream<PublishedPolicy> inEffectOrComing(String key, Instant at) {
    return Stream.concat(
        inEffect(key, at).stream(), history(key).stream().filter(each -> !each.isInEffect(at)));
  }

  private static String firstSection(PublishedPolicy published) {
    return published.policy().sections().getFirst().number();
  }
}
