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

/// How often things happened in each step of a time range; steps without any hold 0.
///
/// @param byKey numbers by step, by key; the most frequent key first
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

  /// The same numbers under other keys; those that meet are added.
  public Series regroup(Function<String, String> keys) {
    Map<String, long[]> numbers = new LinkedHashMap<>();
    byKey.forEach(
        (key, values) -> {
          var group = numbers.computeIfAbsent(keys.apply(key), _ -> new long[steps]);
          IntStream.range(0, steps).forEach(i -> group[i] += values.get(i));
        });
    return new Series(from, step, steps, sorted(numbers));
  }

  /// The same numbers in longer steps, for a table that people read.
  ///
  /// @param factor how many steps become one; divides [#steps]
  public Series coarser(int factor) {
    Map<String, long[]> numbers = new LinkedHashMap<>();
    byKey.forEach(
        (key, values) -> {
          var sums = numbers.computeIfAbsent(key, _ -> new long[steps / factor]);
          IntStream.range(0, steps).forEach(i -> sums[i / factor] += values.get(i));
        });
    return new Series(from, step.multipliedBy(factor), steps / factor, sorted(numbers));
  }

  /// The keys that `kept` names, in that order, those that never were left out.
  public Series only(List<String> kept) {
    Map<String, List<Long>> numbers = new LinkedHashMap<>();
    kept.stream().filter(byKey::containsKey).forEach(key -> numbers.put(key, values(key)));
    return new Series(from, step, steps, numbers);
  }

  public List<String> keys() {
    return List.copyOf(byKey.keySet());
  }

  /// The numbers of one key by step; all 0 for a key that never was.
  public List<Long> values(String key) {
    return byKey.getOrDefault(key, Collections.nCopies(steps, 0L));
  }

  public long total() {
    return byKey.keySet().stream().mapToLong(this::total).sum();
  }

  public long total(String key) {
    return values(key).stream().mapToLong(Long::longValue).sum();
  }

  /// Totals by key, the greatest first.
  public Map<String, Long> totals() {
    return byKey.keySet().stream()
        .collect(
            Collectors.toMap(
                Function.identity(), this::total, (left, _) -> left, LinkedHashMap::new));
  }

  /// All keys together, by step.
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
