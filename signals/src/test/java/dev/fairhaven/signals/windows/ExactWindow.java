package dev.fairhaven.signals.windows;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Everything that was seen under one key: what windows are measured against.
final class ExactWindow {

  record Sighting(long time, long value) {
    double number() {
      return Double.longBitsToDouble(value);
    }
  }

  private final List<Sighting> sightings = new ArrayList<>();

  void add(long time, long value) {
    sightings.add(new Sighting(time, value));
  }

  List<Sighting> between(long from, long to) {
    return sightings.stream().filter(s -> s.time >= from && s.time <= to).toList();
  }

  List<Sighting> newest(long count, long to) {
    var known = new ArrayList<>(sightings.stream().filter(s -> s.time <= to).toList());
    known.sort(Comparator.comparingLong(Sighting::time));
    return known.subList((int) Math.max(0, known.size() - count), known.size());
  }

  static double answer(Aggregate aggregate, double percentile, List<Sighting> seen) {
    var numbers = seen.stream().mapToDouble(Sighting::number);
    return switch (aggregate) {
      case COUNT -> seen.size();
      case SUM -> numbers.sum();
      case AVERAGE -> numbers.average().orElse(Double.NaN);
      case STD_DEV -> deviation(seen);
      case MIN -> numbers.min().orElse(Double.NaN);
      case MAX -> numbers.max().orElse(Double.NaN);
      case DISTINCT_COUNT -> seen.stream().mapToLong(Sighting::value).distinct().count();
      case PERCENTILE -> rank(percentile, numbers.sorted().toArray());
      case FIRST_SEEN -> seen.stream().mapToDouble(Sighting::time).min().orElse(Double.NaN);
      case LAST_SEEN -> seen.stream().mapToDouble(Sighting::time).max().orElse(Double.NaN);
    };
  }

  private static double deviation(List<Sighting> seen) {
    if (seen.size() < 2) {
      return Double.NaN;
    }
    double mean = seen.stream().mapToDouble(Sighting::number).average().orElseThrow();
    double squares = seen.stream().mapToDouble(s -> Math.pow(s.number() - mean, 2)).sum();
    return Math.sqrt(squares / (seen.size() - 1));
  }

  private static double rank(double percentile, double[] sorted) {
    return sorted.length == 0
        ? Double.NaN
        : sorted[(int) Math.max(0, Math.ceil(sorted.length * percentile / 100) - 1)];
  }
}
