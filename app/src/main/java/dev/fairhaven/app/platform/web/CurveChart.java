package dev.fairhaven.app.platform.web;

import dev.fairhaven.signals.measure.Curve;
import dev.fairhaven.signals.measure.Curve.Point;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/// Precision and recall by threshold, as lines of a drawing of [#WIDTH] by [#HEIGHT].
///
/// @param prevalence the share that is of the category, from 0 to 1
public record CurveChart(Curve curve, double prevalence) {

  public static final int WIDTH = 320;
  public static final int HEIGHT = 120;

  public boolean isKnown() {
    return curve.isKnown();
  }

  /// Points of a line, as SVG wants them.
  public String recall() {
    return line(Point::recall);
  }

  /// Ends where nothing reaches the threshold.
  public String precision() {
    return line(this::precision);
  }

  private String line(ToDoubleFunction<Point> height) {
    return curve.points().stream()
        .filter(point -> !Double.isNaN(height.applyAsDouble(point)))
        .map(point -> at(point.threshold(), height.applyAsDouble(point)))
        .collect(Collectors.joining(" "));
  }

  private static String at(double x, double y) {
    return String.format(Locale.ROOT, "%.1f,%.1f", x * WIDTH, (1 - y) * HEIGHT);
  }

  /// For the table beside the drawing.
  public List<Point> points() {
    return curve.points();
  }

  public double precision(Point point) {
    return point.precision(prevalence);
  }
}
