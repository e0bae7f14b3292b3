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

  /// By number of their first section: the order of the document they make up together.
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

  /// The section with this number of the policy in effect at `at` that has one. Asked for every
  /// decision, so it sorts nothing.
  Optional<PolicyRef> findRef(String section, Instant at) {
    return byKey.keySet().stream()
        .flatMap(key -> inEffect(key, at).stream())
        .map(PublishedPolicy::policy)
        .filter(policy -> policy.findSection(section).isPresent())
        .map(policy -> new PolicyRef(policy.version(), section))
        .findFirst();
  }

  /// The soonest first.
  List<PublishedPolicy> coming(Instant at) {
    return byVersion.values().stream()
        .filter(each -> !each.isInEffect(at))
        .sorted(Comparator.comparing(PublishedPolicy::effectiveFrom))
        .toList();
  }

  /// Newest first; empty for a policy that does not exist.
  List<PublishedPolicy> history(String key) {
    return byKey.getOrDefault(key, List.of());
  }

  /// The versions of the other policies that are in effect at `at` or will be.
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
