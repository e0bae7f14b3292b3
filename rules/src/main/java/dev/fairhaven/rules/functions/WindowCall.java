package dev.fairhaven.rules.functions;

import dev.fairhaven.rules.CallContext;
import dev.fairhaven.rules.CallSite;
import dev.fairhaven.rules.Windows.Counter;
import dev.fairhaven.rules.Windows.Definition;
import dev.fairhaven.rules.Windows.Feature;
import dev.fairhaven.signals.windows.Aggregate;
import dev.fairhaven.signals.windows.Question;
import dev.fairhaven.signals.windows.Retention;
import dev.fairhaven.signals.windows.Series;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// A call of a windowed function.
///
/// What it counts is identified by its definition: the function's kind, what is counted by, the
/// value, the condition, the length of slices. Names, other rules, and windows of like length make
/// no difference.
final class WindowCall implements Counter {

  private static final Retention NOTHING = Retention.ofNewest(1);
  private static final int NONE = -1;

  private final Feature feature;
  private final int by;
  private final int value;
  private final int when;
  private final double divisor;

  private WindowCall(Feature feature, int by, int value, int when, double divisor) {
    this.feature = feature;
    this.by = by;
    this.value = value;
    this.when = when;
    this.divisor = divisor;
  }

  static WindowCall bind(CallSite site, Aggregate aggregate) {
    var window = (Duration) site.constant("window");
    var last = site.hasParameter("last") ? (Number) site.constant("last") : null;
    var retention = retention(site, window, last);
    double percentile = aggregate == Aggregate.PERCENTILE ? percentile(site) : 0;
    long reach = window != null ? window.toMillis() : last == null ? 0 : last.longValue();
    var question = new Question(aggregate, reach, percentile, site.flag("include_current"));
    return new WindowCall(
        new Feature(new Series(0, aggregate.kind(), retention), question),
        site.indexOf("by"),
        site.hasParameter("value") ? site.indexOf("value") : NONE,
        site.indexOf("when"),
        1);
  }

  private static Retention retention(
      CallSite site, @Nullable Duration window, @Nullable Number last) {
    if ((window == null) == (last == null)) {
      site.reject(
          "`window` or `last` is required", "for example `window=TimeDelta(hours=1)` or `last=10`");
    } else if (window != null) {
      return ofWindow(site, window);
    } else if (last instanceof Long count && count >= 1 && count <= Retention.NEWEST_MAX) {
      return Retention.ofNewest(Math.toIntExact(count));
    } else {
      site.reject(
          "last", "invalid `last`", "expected a whole number from 1 to " + Retention.NEWEST_MAX);
    }
    return NOTHING;
  }

  private static Retention ofWindow(CallSite site, Duration window) {
    if (window.compareTo(Duration.ofSeconds(1)) < 0 || window.compareTo(Retention.WINDOW_MAX) > 0) {
      site.reject("window", "invalid `window`", WindowFunctions.bounds());
      return NOTHING;
    }
    return Retention.ofWindow(window);
  }

  private static double percentile(CallSite site) {
    double percentile =
        site.constant("percentile") instanceof Number number ? number.doubleValue() : 0;
    if (!(percentile > 0 && percentile <= 100)) {
      site.reject("percentile", "invalid `percentile`", "expected a number above 0 and up to 100");
    }
    return percentile;
  }

  /// The same call with its result divided.
  WindowCall dividedBy(double parts) {
    return new WindowCall(feature, by, value, when, parts);
  }

  @Override
  public Feature feature() {
    return feature;
  }

  @Override
  public WindowCall defined(Definition definition) {
    var text =
        String.join(
            "\n",
            definition.argument("by"),
            value == NONE ? "" : definition.argument("value"),
            definition.argument("when"),
            definition.reach());
    var series = new Series(id(text), feature.series().kind(), feature.series().retention());
    return new WindowCall(new Feature(series, feature.question()), by, value, when, divisor);
  }

  private static long id(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return ByteBuffer.wrap(digest.digest(text.getBytes(StandardCharsets.UTF_8))).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  @Override
  public @Nullable Object apply(@Nullable Object[] values, CallContext context) {
    var key = values[by];
    var counted = value == NONE ? null : values[value];
    if (KeyHash.isMissing(key) || (value != NONE && isUncountable(counted))) {
      return context.skip();
    }
    boolean counts = Boolean.TRUE.equals(values[when]);
    double answer = context.windows().read(feature, KeyHash.of(key), bits(counted), counts);
    return Double.isNaN(answer) ? context.skip() : result(answer, context);
  }

  private boolean isUncountable(@Nullable Object counted) {
    return feature.question().aggregate() == Aggregate.DISTINCT_COUNT
        ? KeyHash.isMissing(counted)
        : !(counted instanceof Number number) || !Double.isFinite(number.doubleValue());
  }

  private long bits(@Nullable Object counted) {
    if (feature.question().aggregate() == Aggregate.DISTINCT_COUNT) {
      return KeyHash.of(counted);
    }
    return counted instanceof Number number ? Double.doubleToRawLongBits(number.doubleValue()) : 0;
  }

  private Object result(double answer, CallContext context) {
    return switch (feature.question().aggregate()) {
      case COUNT -> divisor == 1 ? (Object) (long) answer : (Object) (answer / divisor);
      case DISTINCT_COUNT -> (long) answer;
      case SUM, AVERAGE, STD_DEV, MIN, MAX, PERCENTILE -> answer;
      case FIRST_SEEN, LAST_SEEN ->
          Duration.ofMillis(Math.max(0, context.event().time().toEpochMilli() - (long) answer));
    };
  }
}
