package dev.fairhaven.rules.functions;

import static dev.fairhaven.rules.Parameter.constant;
import static dev.fairhaven.rules.Parameter.optional;
import static dev.fairhaven.rules.Parameter.optionalConstant;
import static dev.fairhaven.rules.Parameter.required;
import static dev.fairhaven.rules.Type.Scalar.BOOL;
import static dev.fairhaven.rules.Type.Scalar.FLOAT;
import static dev.fairhaven.rules.Type.Scalar.INT;

import dev.fairhaven.rules.CallSite;
import dev.fairhaven.rules.Function;
import dev.fairhaven.rules.Function.Category;
import dev.fairhaven.rules.Function.Purity;
import dev.fairhaven.rules.Parameter;
import dev.fairhaven.rules.Type;
import dev.fairhaven.signals.windows.Aggregate;
import dev.fairhaven.signals.windows.Retention;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Windowed functions: counts and aggregates over recent events.
final class WindowFunctions {

  static final Type SPAN = Type.Special.TIME_DELTA;
  private static final Type NUMBER = Type.union(List.of(INT, FLOAT));

  private static final Parameter BY =
      required(
          "by", Type.Special.KEY, "The key to count by: an entity, a text, or a list of them.");
  private static final Parameter WINDOW =
      optionalConstant(
          "window",
          Type.optional(SPAN),
          null,
          "The length of the window, from `TimeDelta(seconds=1)` to `TimeDelta(days=90)`.");
  private static final Parameter LAST =
      optionalConstant(
          "last",
          Type.optional(INT),
          null,
          "Instead of a window: the number of most recent events, up to 256.");
  private static final Parameter WHEN =
      optional("when", Type.optional(BOOL), true, "Count only events for which this is true.");
  private static final Parameter NUMBERS = required("value", NUMBER, "The number to aggregate.");

  private WindowFunctions() {}

  static List<Function> all() {
    return List.of(
        function("Count", Aggregate.COUNT, INT, "Returns the number of events.", true),
        function(
            "Sum", Aggregate.SUM, FLOAT, "Returns the sum of a number over events.", true, NUMBERS),
        function(
            "Average",
            Aggregate.AVERAGE,
            FLOAT,
            "Returns the average of a number over events. No value without events.",
            true,
            NUMBERS),
        function(
            "StdDev",
            Aggregate.STD_DEV,
            FLOAT,
            "Returns the sample standard deviation of a number over events. No value for fewer than"
                + " two.",
            true,
            NUMBERS),
        function(
            "Min",
            Aggregate.MIN,
            FLOAT,
            "Returns the smallest value of a number over events. No value without events.",
            true,
            NUMBERS),
        function(
            "Max",
            Aggregate.MAX,
            FLOAT,
            "Returns the largest value of a number over events. No value without events.",
            true,
            NUMBERS),
        function(
            "DistinctCount",
            Aggregate.DISTINCT_COUNT,
            INT,
            "Returns the number of distinct values over events.",
            true,
            required("value", Type.Special.KEY, "The value to count distinct occurrences of.")),
        function(
            "Percentile",
            Aggregate.PERCENTILE,
            FLOAT,
            "Returns a percentile of a number over events. No value without events.",
            true,
            NUMBERS,
            constant("percentile", FLOAT, "The percentile, above 0 and up to 100.")),
        function(
            "FirstSeen",
            Aggregate.FIRST_SEEN,
            SPAN,
            "Returns the time since the first event. No value without events.",
            true),
        function(
            "LastSeen",
            Aggregate.LAST_SEEN,
            SPAN,
            "Returns the time since the last event before this one. No value without events.",
            false),
        rate());
  }

  private static Function function(
      String name,
      Aggregate aggregate,
      Type result,
      String summary,
      boolean includesCurrent,
      Parameter... own) {
    var parameters = new ArrayList<>(List.of(BY));
    parameters.addAll(List.of(own));
    parameters.addAll(List.of(WINDOW, LAST, WHEN, current(includesCurrent)));
    return described(name, summary, result, parameters)
        .boundBy(site -> WindowCall.bind(site, aggregate));
  }

  private static Function rate() {
    var per = optionalConstant("per", SPAN, Duration.ofMinutes(1), "The unit of time of the rate.");
    return described(
            "Rate",
            "Returns the rate of events per unit of time, averaged over the window.",
            FLOAT,
            List.of(BY, mandatory(WINDOW), per, WHEN, current(true)))
        .boundBy(WindowFunctions::bindRate);
  }

  private static Function.Body bindRate(CallSite site) {
    var window = (Duration) site.constant("window");
    var per = (Duration) site.constant("per");
    if (per != null && !per.isPositive()) {
      site.reject("per", "invalid `per`", "expected a time span above zero");
    }
    double parts =
        window == null || per == null || !per.isPositive()
            ? 1
            : (double) window.toMillis() / per.toMillis();
    return WindowCall.bind(site, Aggregate.COUNT).dividedBy(parts);
  }

  private static Parameter mandatory(Parameter optional) {
    return constant(optional.name(), SPAN, optional.documentation());
  }

  private static Parameter current(boolean included) {
    return optionalConstant("include_current", BOOL, included, "Whether to include this event.");
  }

  private static Function.Builder described(
      String name, String summary, Type result, List<Parameter> parameters) {
    return Function.named(name, Category.WINDOW)
        .summary(summary)
        .takes(parameters.toArray(Parameter[]::new))
        .returns(result)
        .purity(Purity.COUNTS);
  }

  /// The bounds of a window, as messages give them.
  static String bounds() {
    return "expected from 1 second to " + Retention.WINDOW_MAX.toDays() + " days";
  }
}
