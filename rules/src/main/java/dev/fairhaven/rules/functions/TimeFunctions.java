package dev.fairhaven.rules.functions;

import static dev.fairhaven.rules.Parameter.constant;
import static dev.fairhaven.rules.Parameter.optionalConstant;
import static dev.fairhaven.rules.Parameter.required;
import static dev.fairhaven.rules.Type.Scalar.INT;
import static dev.fairhaven.rules.Type.Scalar.STR;

import dev.fairhaven.rules.CallContext;
import dev.fairhaven.rules.CallSite;
import dev.fairhaven.rules.Function;
import dev.fairhaven.rules.Function.Category;
import dev.fairhaven.rules.Function.Purity;
import dev.fairhaven.rules.Parameter;
import dev.fairhaven.rules.Type;
import dev.fairhaven.rules.syntax.Tree.BinaryOperator;
import dev.fairhaven.rules.times.Timestamp;
import dev.fairhaven.rules.values.Numbers;
import dev.fairhaven.rules.values.Values;
import java.math.BigInteger;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Time spans, timestamps and time buckets.
final class TimeFunctions {

  private static final Parameter GRANULARITY =
      constant("granularity_seconds", INT, "The length of a bucket in seconds, at least 3600.");

  private static final int GRANULARITY_MIN = 3600;

  /// The longest span Python's `timedelta` can hold, in days.
  private static final long DAYS_MAX = 999_999_999;

  private static final int SECONDS_PER_DAY = 86_400;

  private static final int SNOWFLAKE_TIME_SHIFT = 22;
  private static final double MILLIS_PER_SECOND = 1000;

  private TimeFunctions() {}

  static List<Function> all() {
    return List.of(
        timeDelta(), timeSince(), timestampBucket(), timedeltaBucket(), snowflakeBucket());
  }

  private static Function timeDelta() {
    return Function.named("TimeDelta", Category.TIME)
        .summary("Returns a time span. The parts add up.")
        .takes(
            amount("weeks"), amount("days"), amount("hours"), amount("minutes"), amount("seconds"))
        .returns(Type.Special.TIME_DELTA)
        .boundBy(TimeFunctions::bindTimeDelta);
  }

  private static Parameter amount(String unit) {
    return optionalConstant(unit, INT, 0L, "The number of " + unit + ".");
  }

  private static Function.Body bindTimeDelta(CallSite site) {
    try {
      var span =
          Duration.ofDays(
                  Math.addExact(Math.multiplyExact(7L, whole(site, "weeks")), whole(site, "days")))
              .plusHours(whole(site, "hours"))
              .plusMinutes(whole(site, "minutes"))
              .plusSeconds(whole(site, "seconds"));
      requireWithinBounds(span);
      return (_, _) -> span;
    } catch (ArithmeticException _) {
      site.reject("invalid time span", "a time span can have at most 999999999 days");
      return (_, context) -> context.skip();
    }
  }

  private static void requireWithinBounds(Duration span) {
    if (Math.abs(Math.floorDiv(span.toSeconds(), SECONDS_PER_DAY)) > DAYS_MAX) {
      throw new ArithmeticException("the span is too long");
    }
  }

  /// A constant of another type was already rejected, with its own message.
  private static long whole(CallSite site, String parameter) {
    return switch (Objects.requireNonNull(site.constant(parameter))) {
      case Long number -> number;
      case BigInteger number -> number.longValueExact();
      default -> 0;
    };
  }

  private static Function timeSince() {
    return Function.named("TimeSince", Category.TIME)
        .summary("Returns the time from a timestamp to the event. Zero if the timestamp is later.")
        .takes(
            required(
                "timestamp",
                STR,
                "The timestamp as text, such as `2026-01-31T12:00:00Z`. The time zone is ignored."))
        .returns(Type.Special.TIME_DELTA)
        .purity(Purity.READS)
        .does((values, context) -> timeSince(Arguments.text(values, 0), context));
  }

  private static Object timeSince(String timestamp, CallContext context) {
    var now = LocalDateTime.ofInstant(context.event().time(), ZoneOffset.UTC);
    return switch (Timestamp.read(timestamp, now.toLocalDate())) {
      case Timestamp.Read(var time) ->
          time.isBefore(now) ? Duration.between(time, now) : Duration.ZERO;
      case Timestamp.Malformed(var kind, var reason) -> context.fail(kind, reason);
    };
  }

  private static Function timestampBucket() {
    return bucket(
        "GetTimestampBucket",
        "Returns the start of the time bucket that contains a Unix timestamp.",
        required("timestamp", INT, "The timestamp in seconds since 1970."),
        values -> Objects.requireNonNull(values[0]));
  }

  private static Function timedeltaBucket() {
    return bucket(
        "GetTimedeltaBucket",
        "Returns the start of the bucket that contains a time span, in seconds.",
        required("timedelta", Type.Special.TIME_DELTA, "The time span."),
        values -> (long) Values.seconds((Duration) Objects.requireNonNull(values[0])));
  }

  private static Function snowflakeBucket() {
    return bucket(
        "GetSnowflakeBucket",
        "Returns the start of the time bucket in which a snowflake id was created, in seconds since the epoch of the ids.",
        required("snowflake", INT, "The snowflake id."),
        values -> snowflakeSeconds(Objects.requireNonNull(values[0])));
  }

  private static Object snowflakeSeconds(Object snowflake) {
    var millis = Numbers.apply(BinaryOperator.RIGHT_SHIFT, snowflake, (long) SNOWFLAKE_TIME_SHIFT);
    var seconds = (Double) Numbers.apply(BinaryOperator.DIVIDE, millis, MILLIS_PER_SECOND);
    return Objects.requireNonNull(Numbers.truncate(seconds));
  }

  @FunctionalInterface
  private interface Seconds {
    Object of(@Nullable Object[] values);
  }

  private static Function bucket(
      String name, String summary, Parameter parameter, Seconds seconds) {
    return Function.named(name, Category.TIME)
        .summary(summary)
        .takes(parameter, GRANULARITY)
        .returns(INT)
        .boundBy(
            site -> {
              double size =
                  ((Number) Objects.requireNonNull(site.constant("granularity_seconds")))
                      .doubleValue();
              if (size < GRANULARITY_MIN) {
                site.reject(
                    "granularity_seconds",
                    "invalid `granularity_seconds`",
                    "granularity_seconds can not be less than 3600 (1 hour)");
              }
              return (values, _) -> start(seconds.of(values), (long) size);
            });
  }

  private static Object start(Object seconds, long size) {
    return Numbers.apply(
        BinaryOperator.SUBTRACT, seconds, Numbers.apply(BinaryOperator.MODULO, seconds, size));
  }
}
