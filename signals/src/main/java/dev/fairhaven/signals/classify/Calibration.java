package dev.fairhaven.signals.classify;

import dev.fairhaven.signals.measure.Judgements;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// Converts logits to scores from 0 to 1, with 0.5 as the balanced threshold: the point at which
/// the mean F1 over held-out sets is highest.
///
/// The slope is that of a logistic curve fitted to those texts (Platt, "Probabilistic outputs for
/// support vector machines", 1999). Scores are not probabilities: the probability that a text
/// belongs to a category depends on the category's prevalence, which differs between platforms.
///
/// @param slope positive, so that the order of texts is kept
record Calibration(double slope, double offset) {

  static final Calibration NONE = new Calibration(1, 0);

  /// For a category without training: every text scores close to 0.
  static final Calibration UNLEARNED = new Calibration(1, -50);

  /// The number of positive and of negative texts that a set needs to contribute to the threshold.
  private static final int SIDE_MIN = 20;

  private static final int ROUNDS = 200;

  /// Limits a step, so that a flat curve cannot cause a large jump.
  private static final double STEP_MAX = 0.5;

  private static final double SLOPE_MIN = 0.3;
  private static final double SLOPE_MAX = 3;

  /// The range of logits in which the threshold is searched.
  private static final double LOGIT_MAX = 4;

  private static final double LOGIT_STEP = 0.1;

  /// The accepted false positive rate on harmless texts from other sets.
  private static final double HARMLESS_MAX = 0.1;

  /// A logit with its true label.
  record Point(double logit, boolean isOf) {}

  /// [#NONE] if no set has enough positive and negative texts.
  ///
  /// @param sets the points of each set
  static Calibration fit(Collection<List<Point>> sets) {
    var telling = sets.stream().filter(Calibration::isTelling).toList();
    if (telling.isEmpty()) {
      return NONE;
    }
    double slope = slope(telling.stream().flatMap(List::stream).toList());
    return new Calibration(slope, -slope * threshold(telling));
  }

  /// Whether there are enough positive and negative texts to find the threshold.
  static boolean isTelling(List<Point> points) {
    long of = points.stream().filter(Point::isOf).count();
    return of >= SIDE_MIN && points.size() - of >= SIDE_MIN;
  }

  private static double threshold(List<List<Point>> sets) {
    var judged = new ArrayList<Judgements>();
    for (var set : sets) {
      var judgements = new Judgements();
      set.forEach(point -> judgements.add(point.logit(), point.isOf()));
      judged.add(judgements);
    }
    double best = 0;
    double bestF1 = 0;
    for (double logit = -LOGIT_MAX; logit <= LOGIT_MAX; logit += LOGIT_STEP) {
      double threshold = logit;
      double f1 = judged.stream().mapToDouble(each -> each.f1(threshold)).sum();
      if (f1 > bestF1) {
        bestF1 = f1;
        best = logit;
      }
    }
    return best;
  }

  /// Newton's method.
  private static double slope(List<Point> points) {
    double slope = 1;
    double offset = 0;
    for (int round = 0; round < ROUNDS; round++) {
      double gradientSlope = 0;
      double gradientOffset = 0;
      double curveSlope = 1e-6;
      double curveBoth = 0;
      double curveOffset = 1e-6;
      for (var point : points) {
        double p = logistic(slope * point.logit() + offset);
        double error = p - (point.isOf() ? 1 : 0);
        double curve = p * (1 - p);
        gradientSlope += error * point.logit();
        gradientOffset += error;
        curveSlope += curve * point.logit() * point.logit();
        curveBoth += curve * point.logit();
        curveOffset += curve;
      }
      double determinant = curveSlope * curveOffset - curveBoth * curveBoth;
      slope -= step((curveOffset * gradientSlope - curveBoth * gradientOffset) / determinant);
      offset -= step((curveSlope * gradientOffset - curveBoth * gradientSlope) / determinant);
    }
    return Math.clamp(slope, SLOPE_MIN, SLOPE_MAX);
  }

  private static double step(double wanted) {
    return Double.isNaN(wanted) ? 0 : Math.clamp(wanted, -STEP_MAX, STEP_MAX);
  }

  /// One under which, at most, a share of [#HARMLESS_MAX] of harmless texts is of the category from
  /// 0.5 on, as a mean over sets.
  ///
  /// @param harmless the logits of each set that has no text of the category
  Calibration cautious(Collection<List<Float>> harmless) {
    var telling = harmless.stream().filter(set -> set.size() >= SIDE_MIN).toList();
    var cautious = this;
    while (cautious.meanShare(telling) > HARMLESS_MAX) {
      cautious = new Calibration(slope, cautious.offset - slope * LOGIT_STEP);
    }
    return cautious;
  }

  private double meanShare(List<List<Float>> sets) {
    return sets.stream()
        .mapToDouble(set -> (double) set.stream().filter(this::applies).count() / set.size())
        .average()
        .orElse(0);
  }

  private boolean applies(float logit) {
    return score(logit) >= Thresholds.BALANCED;
  }

  double score(float logit) {
    return logistic(slope * logit + offset);
  }

  private static double logistic(double logit) {
    return 1 / (1 + Math.exp(-logit));
  }
}
