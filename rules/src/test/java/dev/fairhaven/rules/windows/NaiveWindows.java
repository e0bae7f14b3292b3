package dev.fairhaven.rules.windows;

import dev.fairhaven.rules.Event;
import dev.fairhaven.rules.Windows;
import dev.fairhaven.signals.windows.Question;
import dev.fairhaven.signals.windows.Retention;
import dev.fairhaven.signals.windows.Series;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.DoubleStream;

/// Remembers everything and looks at all of it: exact, and slow.
final class NaiveWindows implements Windows {

  private record Key(Series series, long key) {}

  private record Sighting(long time, long value) {
    double number() {
      return Double.longBitsToDouble(value);
    }
  }

  private final Map<Key, List<Sighting>> seen = new HashMap<>();
  private final Set<String> ids = new HashSet<>();

  @Override
  public Observation observe(Event event) {
    return new Counting(event);
  }

  private final class Counting implements Observation {

    private final Event event;
    private final Map<Key, Sighting> noted = new HashMap<>();

    Counting(Event event) {
      this.event = event;
    }

    @Override
    public double read(Feature feature, long key, long value, boolean counts) {
      var at = new Key(feature.series(), key);
      var current = new Sighting(event.time().toEpochMilli(), value);
      var all = new ArrayList<>(seen.getOrDefault(at, List.of()));
      if (counts && !ids.contains(event.id())) {
        noted.put(at, current);
        if (feature.question().includesCurrent()) {
          all.add(current);
        }
      }
      return answer(feature, all, current.time());
    }

    @Override
    public void keep() {
      if (ids.add(event.id())) {
        noted.forEach(
            (key, sighting) -> seen.computeIfAbsent(key, _ -> new ArrayList<>()).add(sighting));
      }
    }
  }

  private static double answer(Feature feature, List<Sighting> all, long now) {
    var question = feature.question();
    var past = new ArrayList<>(all.stream().filter(each -> each.time <= now).toList());
    past.sort(Comparator.comparingLong(Sighting::time));
    int first =
        feature.series().retention() instanceof Retention.Newest
            ? (int) Math.max(0, past.size() - question.reach())
            : (int) past.stream().filter(each -> each.time < now - question.reach()).count();
    return aggregate(question, past.subList(first, past.size()));
  }

  private static double aggregate(Question question, List<Sighting> window) {
    var numbers = window.stream().mapToDouble(Sighting::number);
    double none = Double.NaN;
    return switch (question.aggregate()) {
      case COUNT -> window.size();
      case SUM -> numbers.sum();
      case AVERAGE -> numbers.average().orElse(none);
      case STD_DEV -> deviation(window);
      case MIN -> numbers.min().orElse(none);
      case MAX -> numbers.max().orElse(none);
      case DISTINCT_COUNT -> window.stream().map(Sighting::value).distinct().count();
      case PERCENTILE -> ranked(question.percentile(), numbers);
      case FIRST_SEEN -> window.isEmpty() ? none : window.getFirst().time;
      case LAST_SEEN -> window.isEmpty() ? none : window.getLast().time;
    };
  }

  private static double ranked(double percentile, DoubleStream numbers) {
    var sorted = numbers.sorted().toArray();
    int rank = (int) Math.ceil(sorted.length * percentile / 100);
    return sorted.length == 0 ? Double.NaN : sorted[Math.max(0, rank - 1)];
  }

  private static double deviation(List<Sighting> window) {
    double mean = window.stream().mapToDouble(Sighting::number).average().orElse(0);
    double squares = window.stream().mapToDouble(s -> Math.pow(s.number() - mean, 2)).sum();
    return window.size() < 2 ? Double.NaN : Math.sqrt(squares / (window.size() - 1));
  }
}
