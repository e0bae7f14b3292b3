package dev.fairhaven.rules.windows;

import dev.fairhaven.rules.Event;
import dev.fairhaven.rules.Windows;
import dev.fairhaven.signals.windows.Series;
import dev.fairhaven.signals.windows.WindowStore;
import java.util.Arrays;
import java.util.function.Predicate;

/// Windows kept in memory by this process. Used by one thread at a time, which ends one observation
/// before it begins another; what belongs to an observation is kept from one to the next.
public final class EmbeddedWindows implements Windows {

  private final WindowStore store;
  private final RecentEvents recent;
  private final Predicate<Series> counted;
  private final Counting counting = new Counting();

  /// @param recent the events that are known to be counted
  public EmbeddedWindows(WindowStore store, RecentEvents recent) {
    this(store, recent, _ -> true);
  }

  /// Where something else sees to it that each event comes once.
  public EmbeddedWindows(WindowStore store) {
    this(store, _ -> true);
  }

  /// The same, counting in some series only.
  public EmbeddedWindows(WindowStore store, Predicate<Series> counted) {
    this(store, new RecentEvents(0), counted);
  }

  private EmbeddedWindows(WindowStore store, RecentEvents recent, Predicate<Series> counted) {
    this.store = store;
    this.recent = recent;
    this.counted = counted;
  }

  @Override
  public Observation observe(Event event) {
    counting.start(event);
    return counting;
  }

  private final class Counting implements Observation {

    private Series[] series = new Series[16];
    private long[] keys = new long[16];
    private long[] values = new long[16];
    private int size;
    private long time;
    private String id = "";
    private boolean isKnown;

    void start(Event event) {
      size = 0;
      time = event.time().toEpochMilli();
      id = event.id();
      isKnown = recent.contains(id);
    }

    @Override
    public double read(Feature feature, long key, long value, boolean counts) {
      boolean isNew = counts && !isKnown;
      if (isNew && counted.test(feature.series())) {
        note(feature.series(), key, value);
      }
      return store.read(feature.series(), key, feature.question(), time, value, isNew);
    }

    /// One event has one key and one value in a series.
    private void note(Series noted, long key, long value) {
      for (int i = 0; i < size; i++) {
        if (series[i].equals(noted)) {
          return;
        }
      }
      if (size == series.length) {
        series = Arrays.copyOf(series, size * 2);
        keys = Arrays.copyOf(keys, size * 2);
        values = Arrays.copyOf(values, size * 2);
      }
      series[size] = noted;
      keys[size] = key;
      values[size++] = value;
    }

    @Override
    public void keep() {
      if (isKnown) {
        return;
      }
      for (int i = 0; i < size; i++) {
        store.add(series[i], keys[i], time, values[i]);
      }
      recent.add(id);
      isKnown = true;
    }
  }
}
