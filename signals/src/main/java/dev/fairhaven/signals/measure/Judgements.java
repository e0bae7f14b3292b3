package dev.fairhaven.signals.measure;

import java.util.Arrays;
import java.util.SplittableRandom;

/// Scores with their true labels. Not thread-safe.
public final class Judgements {

  /// The maximum number held.
  public static final int MAX = 20_000_000;

  private static final int RESAMPLES = 400;
  private static final long SEED = 1;

  private double[] scores = new double[256];
  private boolean[] truths = new boolean[256];
  private int size;
  private int positives;

  public void add(double score, boolean isPositive) {
    if (size == MAX) {
      throw new IllegalStateException("expected at most " + MAX + " judgements");
    }
    if (size == scores.length) {
      scores = Arrays.copyOf(scores, 2 * size);
      truths = Arrays.copyOf(truths, 2 * size);
    }
    scores[size] = score;
    truths[size] = isPositive;
    size++;
    positives += isPositive ? 1 : 0;
  }

  public int size() {
    return size;
  }

  /// The number of positives.
  public int positives() {
    return positives;
  }

  public int negatives() {
    return size - positives;
  }

  /// @param threshold scores at or above it count as positive
  public Figures at(double threshold) {
    var table = Table.of(scores, truths, size, threshold);
    return new Figures(
        size,
        positives,
        Figure.ofShare(table.hits + table.rightlyNot, size),
        Figure.ofShare(table.hits, table.hits + table.falseAlarms),
        Figure.ofShare(table.hits, positives),
        f1(table),
        auc(),
        Figure.ofShare(table.falseAlarms, size - positives),
        positives == 0 ? Double.NaN : 2.0 * positives / (positives + size));
  }

  /// The F1 at `threshold`; 0 without a true positive.
  public double f1(double threshold) {
    return Table.of(scores, truths, size, threshold).f1();
  }

  /// The lowest threshold with at least `precision` at the given `prevalence`, whatever the
  /// prevalence among these cases; NaN if there is none with at least `hitsMin` true positives.
  public double thresholdFor(double precision, double prevalence, int hitsMin) {
    var order = order();
    long hits = 0;
    double found = Double.NaN;
    for (int i = size - 1; i >= 0; i--) {
      hits += truths[order[i]] ? 1 : 0;
      boolean isLastOfScore = i == 0 || scores[order[i - 1]] < scores[order[i]];
      if (isLastOfScore && hits >= hitsMin) {
        double of = prevalence * hits / positives;
        double notOf = (1 - prevalence) * (size - i - hits) / (size - positives);
        found = of >= precision * (of + notOf) ? scores[order[i]] : found;
      }
    }
    return found;
  }

  /// The recall at `threshold`; NaN without positives.
  public double recall(double threshold) {
    return (double) Table.of(scores, truths, size, threshold).hits / positives;
  }

  /// The false positive rate at `threshold`; NaN without negatives.
  public double falsePositiveRate(double threshold) {
    return (double) Table.of(scores, truths, size, threshold).falseAlarms / (size - positives);
  }

  /// The area under the curve by ranks (Mann and Whitney), its error by Hanley and McNeil ("The
  /// meaning and use of the area under a ROC curve", 1982).
  private Figure auc() {
    int negatives = size - positives;
    if (positives == 0 || negatives == 0) {
      return new Figure(Double.NaN, new Interval(0, 1));
    }
    double above = rankSum() - positives * (positives + 1.0) / 2;
    double area = above / ((double) positives * negatives);
    double one = area / (2 - area);
    double two = 2 * area * area / (1 + area);
    double variance =
        (area * (1 - area)
                + (positives - 1) * (one - area * area)
                + (negatives - 1) * (two - area * area))
            / ((double) positives * negatives);
    return new Figure(area, Interval.around(area, Math.sqrt(Math.max(0, variance))));
  }

  /// The sum of the positives' ranks; equal scores share their mean rank.
  private double rankSum() {
    var order = order();
    double sum = 0;
    int from = 0;
    while (from < size) {
      int to = from;
      int positivesHere = 0;
      for (; to < size && scores[order[to]] == scores[order[from]]; to++) {
        positivesHere += truths[order[to]] ? 1 : 0;
      }
      sum += positivesHere * (from + to + 1) / 2.0;
      from = to;
    }
    return sum;
  }

  private int[] order() {
    return java.util.stream.IntStream.range(0, size)
        .boxed()
        .sorted((a, b) -> Double.compare(scores[a], scores[b]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /// The interval by bootstrapping the table.
  private Figure f1(Table table) {
    if (positives == 0) {
      return new Figure(Double.NaN, new Interval(0, 1));
    }
    var random = new SplittableRandom(SEED);
    var drawn = new double[RESAMPLES];
    for (int i = 0; i < RESAMPLES; i++) {
      drawn[i] = table.drawnAgain(random).f1();
    }
    Arrays.sort(drawn);
    return new Figure(
        table.f1(),
        new Interval(drawn[(int) (RESAMPLES * 0.025)], drawn[(int) (RESAMPLES * 0.975)]));
  }

  /// A confusion matrix.
  private record Table(long hits, long falseAlarms, long misses, long rightlyNot) {

    static Table of(double[] scores, boolean[] truths, int size, double threshold) {
      long hits = 0;
      long falseAlarms = 0;
      long misses = 0;
      for (int i = 0; i < size; i++) {
        boolean isJudged = scores[i] >= threshold;
        hits += isJudged && truths[i] ? 1 : 0;
        falseAlarms += isJudged && !truths[i] ? 1 : 0;
        misses += !isJudged && truths[i] ? 1 : 0;
      }
      return new Table(hits, falseAlarms, misses, size - hits - falseAlarms - misses);
    }

    double f1() {
      return hits == 0 ? 0 : 2.0 * hits / (2.0 * hits + falseAlarms + misses);
    }

    /// Poisson draws approximate binomial ones well, and are fast for any size.
    Table drawnAgain(SplittableRandom random) {
      return new Table(
          drawn(hits, random), drawn(falseAlarms, random), drawn(misses, random), rightlyNot);
    }

    private static long drawn(long count, SplittableRandom random) {
      return Math.max(0, Math.round(count + Math.sqrt((double) count) * random.nextGaussian()));
    }
  }
}
