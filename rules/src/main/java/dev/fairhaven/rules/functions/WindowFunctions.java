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

/// Counting over time.
final class WindowFunctions {

  static final Type SPAN = Type.Special.TIME_DELTA;
  private static final Type NUMBER = Type.union(List.of(INT, FLOAT));

  private static final Parameter BY =
      required("by", Type.Special.KEY, "What to count by: an entity or a text, or a list of them.");
  private static final Parameter WINDOW =
      optionalConstant(
          "window",
          Type.optional(SPAN),
          null,
          "How far back, from `TimeDelta(seconds=1)` to `TimeDelta(days=90)`.");
  private static final Parameter LAST =
      optionalConstant(
          "last",
          Type.optional(INT),
          null,
          "Instead of a window: how many of the newest, up to 256.");
  private static final Parameter WHEN =
      optional(
          "when", Type.optional(BOOL), true, "Only events for which this is true are counted.");
  private static final Parameter NUMBERS = required("value", NUMBER, "The number each event has.");

  private WindowFunctions() {}

  static List<Function> all() {
    return List.of(
        function("Count", Aggregate.COUNT, INT, "How many events there were.", true),
        function("Sum", Aggregate.SUM, FLOAT, "The sum of a number over events.", true, NUMBERS),
        function(
            "Average",
            Aggregate.AVERAGE,
            FLOAT,
            "The average of a number over events; no value if there were none.",
            true,
            NUMBERS),
        function(
            "StdDev",
            Aggregate.STD_DEV,
            FLOAT,
            "The standard deviation of a number over events, as of a sample; no value for fewer than"
                + " two.",
            true,
            NUMBERS),
        function(
            "Min",
            Aggregate.MIN,
            FLOAT,
            "The smallest number among events; no value if there were none.",
            true,
            NUMBERS),
        function(
            "Max",
            Aggregate.MAX,
            FLOAT,
            "The largest number among events; no value if there were none.",
            true,
            NUMBERS),
        function(
            "DistinctCount",
            Aggregate.DISTINCT_COUNT,
            INT,
            "How many different values events had.",
            true,
            required("value", Type.Special.KEY, "What to tell apart.")),
        function(
            "Percentile",
            Aggregate.PERCENTILE,
            FLOAT,
            "The number that so many percent of events do not exceed; no value if there were none.",
            true,
            NUMBERS,
            constant("percentile", FLOAT, "Above 0 and up to 100.")),
        function(
            "FirstSeen",
            Aggregate.FIRST_SEEN,
            SPAN,
            "How long ago the first event was; no value if there was none.",
            true),
        function(
            "LastSeen",
            Aggregate.LAST_SEEN,
            SPAN,
            "How long ago the last event was, this one aside; no value if there was none.",
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
    var per =
        optionalConstant("per", SPAN, Duration.ofMinutes(1), "The span of time the rate is for.");
    return described(
            "Rate",
            "How many events there were in a span of time, on the average of the window.",
            FLOAT,
            List.of(BY, mandatory(WINDOW), per, WHEN, current(true)))
        .boundBy(WindowFunctions::bindRate);
  }

  private static Function.Body bindRate(CallSite site) {
    var window = (Duration) site.constant("window");
    var per = (Duration) site.constant("per");
    if (per != null && !per.isPositive()) {
      site.reject("per", "invalid `per`", "expected a span of time above zero");
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
    return optionalConstant(
        "include_current", BOOL, included, "Whether this event is among those looked at.");
  }

  private static Function.Builder described(
      String name, String summary, Type result, List<Parameter> parameters) {
    return Function.named(name, Category.WINDOW)
        .summary(summary)
        .takes(parameters.toArray(Parameter[]::new))
        .returns(result)
        .purity(Purity.COUNTS);
  }

  /// The longest window, and the most of the newest, as messages name them.
  static String bounds() {
    return "expected from 1 second to " + Retention.WINDOW_MAX.toDays() + " days";
  }
}
