package dev.fairhaven.signals.windows;

import java.util.Arrays;

/// Adds up what is in a window. Reused from question to question; used under the store's lock.
final class Tally {

  private static final double ROUNDING = 1e-12;

  private Aggregate aggregate = Aggregate.COUNT;
  private boolean isSet;
  private long count;
  private double sum;
  private double squares;
  private double min;
  private double max;
  private long first;
  private long last;
  private boolean isSketch;
  private final long[] registers = new long[Distinct.WORDS];
  private long current;
  private boolean sawCurrent;
  private double[] values = new double[Layout.SIGHTINGS_MAX];
  private double[] weights = new double[Layout.SIGHTINGS_MAX];
  private long[] hashes = new long[Layout.SIGHTINGS_MAX];
  private int size;

  /// @param current the value of the sighting that is being counted
  void start(Aggregate aggregate, boolean isSet, long current) {
    this.aggregate = aggregate;
    this.isSet = isSet;
    this.current = current;
    count = 0;
    sum = 0;
    squares = 0;
    min = Double.NaN;
    max = Double.NaN;
    first = Long.MAX_VALUE;
    last = Long.MIN_VALUE;
    isSketch = false;
    sawCurrent = false;
    size = 0;
  }

  /// One sighting.
  void sighting(long time, long value) {
    switch (aggregate.kind()) {
      case COUNTS -> counted(1, time, time);
      case MOMENTS -> moments(1, Double.longBitsToDouble(value), 0);
      case EXTREMES -> {
        double number = Double.longBitsToDouble(value);
        extremes(number, number);
      }
      case DISTINCT -> hash(value);
      case QUANTILES -> weighted(Double.longBitsToDouble(value), 1);
    }
  }

  void counted(long number, long earliest, long latest) {
    count += number;
    first = Math.min(first, earliest);
    last = Math.max(last, latest);
  }

  void moments(long number, double total, double around) {
    if (number > 0) {
      if (aggregate == Aggregate.STD_DEV) {
        squares += around + apart(number, total);
      }
      count += number;
      sum += total;
    }
  }

  /// Chan's way of joining two sums of squares around the mean. Divides three times, which sums and
  /// averages are spared.
  private double apart(long number, double total) {
    double apart = count == 0 ? 0 : total / number - sum / count;
    return apart * apart * ((double) count * number / (count + number));
  }

  void extremes(double smallest, double largest) {
    if (!Double.isNaN(smallest)) {
      min = Double.isNaN(min) ? smallest : Math.min(min, smallest);
      max = Double.isNaN(max) ? largest : Math.max(max, largest);
    }
  }

  /// A member of a set, told once.
  void member(long hash) {
    count++;
    sawCurrent |= hash == current;
  }

  private void hash(long hash) {
    if (isSketch) {
      int register = Distinct.register(hash);
      int word = register / Long.BYTES;
      long rank = (long) Distinct.rank(hash) << ((register & 7) * Byte.SIZE);
      registers[word] = Distinct.larger(registers[word], rank);
    } else if (isSet) {
      count += sawCurrent ? 0 : 1;
    } else {
      if (size == hashes.length) {
        hashes = Arrays.copyOf(hashes, size * 2);
      }
      hashes[size++] = hash;
    }
  }

  void registers(long[] slice) {
    if (!isSketch) {
      isSketch = true;
      System.arraycopy(slice, 0, registers, 0, registers.length);
    } else {
      for (int i = 0; i < registers.length; i++) {
        registers[i] = Distinct.larger(registers[i], slice[i]);
      }
    }
  }

  void weighted(double value, double weight) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size * 2);
      weights = Arrays.copyOf(weights, size * 2);
    }
    values[size] = value;
    weights[size++] = weight;
  }

  /// NaN where there is nothing to tell.
  double result(double percentile) {
    return switch (aggregate) {
      case COUNT -> count;
      case SUM -> sum;
      case AVERAGE -> count == 0 ? Double.NaN : sum / count;
      case STD_DEV -> count < 2 ? Double.NaN : Math.sqrt(squares / (count - 1));
      case MIN -> min;
      case MAX -> max;
      case DISTINCT_COUNT -> distinct();
      case PERCENTILE -> percentile(percentile);
      case FIRST_SEEN -> count == 0 ? Double.NaN : first;
      case LAST_SEEN -> count == 0 ? Double.NaN : last;
    };
  }

  private double distinct() {
    if (isSketch) {
      return Math.rint(Distinct.estimate(registers));
    }
    if (isSet) {
      return count;
    }
    Arrays.sort(hashes, 0, size);
    int distinct = 0;
    for (int i = 0; i < size; i++) {
      distinct += i == 0 || hashes[i] != hashes[i - 1] ? 1 : 0;
    }
    return distinct;
  }

  /// By weighted selection: parts the values around one of them until the wanted one is found.
  private double percentile(double percentile) {
    if (size == 0) {
      return Double.NaN;
    }
    double total = 0;
    for (int i = 0; i < size; i++) {
      total += weights[i];
    }
    // Weights are quotients: what they add up to may miss the exact rank by a rounding error.
    return select(total * percentile / 100 - ROUNDING * total);
  }

  private double select(double rank) {
    double wanted = rank;
    int low = 0;
    int high = size - 1;
    while (low < high) {
      double pivot = values[(low + high) >>> 1];
      int less = low;
      int more = high;
      double lessWeight = 0;
      double equalWeight = 0;
      for (int i = low; i <= more; ) {
        if (values[i] < pivot) {
          lessWeight += weights[i];
          swap(less++, i++);
        } else if (values[i] > pivot) {
          swap(i, more--);
        } else {
          equalWeight += weights[i++];
        }
      }
      if (wanted <= lessWeight && less > low) {
        high = less - 1;
      } else if (wanted <= lessWeight + equalWeight || more == high) {
        return pivot;
      } else {
        wanted -= lessWeight + equalWeight;
        low = more + 1;
      }
    }
    return values[low];
  }

  private void swap(int left, int right) {
    double value = values[left];
    values[left] = values[right];
    values[right] = value;
    double weight = weights[left];
    weights[left] = weights[right];
    weights[right] = weight;
  }
}
