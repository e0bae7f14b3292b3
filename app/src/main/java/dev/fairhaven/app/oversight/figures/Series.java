package dev.fairhaven.app.oversight.figures;

import dev.fairhaven.app.platform.web.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/// Counts per step of a time range; 0 for a step in which nothing happened.
///
/// @param byKey counts per step for every key, the most frequent key first
public record Series(Instant from, Duration step, int steps, Map<String, List<Long>> byKey) {

  static Series of(TimeRange range, Instant from, List<CountStore.Sum> sums) {
    Map<String, long[]> numbers = new LinkedHashMap<>();
    for (var sum : sums) {
      if (sum.step() >= 0 && sum.step() < range.steps()) {
        numbers.computeIfAbsent(sum.key(), _ -> new long[range.steps()])[sum.step()] +=
            sum.number();
      }
    }
    return new Series(from, range.step(), range.steps(), sorted(numbers));
  }

  private static Map<String, List<Long>> sorted(Map<String, long[]> numbers) {
    Map<String, List<Long>> sorted = new LinkedHashMap<>();
    numbers.entrySet().stream()
        .sorted(
            Comparator.comparingLong(
                    (Map.Entry<String, long[]> entry) -> -LongStream.of(entry.getValue()).sum())
                .thenComparing(Map.Entry::getKey))
        .forEach(
            entry -> sorted.put(entry.getKey(), LongStream.of(entry.getValue()).boxed().toList()));
    return sorted;
  }

  /// The same counts under other keys; counts whose new keys coincide are added up.
  public Series regroup(Function<String, String> keys) {
    Map<String, long[]> numbers = new LinkedHashMap<>();
    byKey.forEach(
        (key, values) -> {
          var group = numbers.computeIfAbsent(keys.apply(key), _ -> new long[steps]);
          IntStream.range(0, steps).forEach(i -> group[i] += values.get(i));
        });
    return new Series(from, step, steps, sorted(numbers));
  }

  /// The same counts in longer steps, for tables.
  ///
  /// @param factor how many steps become one; must divide [#steps]
  public Series coarser(int factor) {
    Map<String, long[]> numbers = new LinkedHashMap<>();
    byKey.forEach(
        (key, values) -> {
          var sums = numbers.computeIfAbsent(key, _ -> new long[steps / factor]);
          IntStream.range(0, steps).forEach(i -> sums[i / factor] += values.get(i));
        });
    return new Series(from, step.multipliedBy(factor), steps / factor, sorted(numbers));
  }

  /// Only the keys in `kept`, in that order; keys without counts are omitted.
  public Series only(List<String> kept) {
    Map<String, List<Long>> numbers = new LinkedHashMap<>();
    kept.stream().filter(byKey::containsKey).forEach(key -> numbers.put(key, values(key)));
    return new Series(from, step, steps, numbers);
  }

  public List<String> keys() {
    return List.copyOf(byKey.keySet());
  }

  /// The counts of one key per step; all 0 for an unknown key.
  public List<Long> values(String key) {
    return byKey.getOrDefault(key, Collections.nCopies(steps, 0L));
  }

  public long total() {
    return byKey.keySet().stream().mapToLong(this::total).sum();
  }

  public long total(String key) {
    return values(key).stream().mapToLong(Long::longValue).sum();
  }

  /// Totals by key, largest first.
  public Map<String, Long> totals() {
    return byKey.keySet().stream()
        .collect(
            Collectors.toMap(
                Function.identity(), this::total, (left, _) -> left, LinkedHashMap::new));
  }

  /// The total over all keys, per step.
  public List<Long> sum() {
    return IntStream.range(0, steps)
        .mapToObj(i -> byKey.values().stream().mapToLong(values -> values.get(i)).sum())
        .toList();
  }

  public Instant at(int stepNumber) {
    return from.plus(step.multipliedBy(stepNumber));
  }

  public boolean isEmpty() {
    return byKey.isEmpty();
  }
}
