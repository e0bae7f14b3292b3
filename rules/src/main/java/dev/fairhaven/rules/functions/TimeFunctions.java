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
import dev.fairhaven.rules.values.Numbers;
import dev.fairhaven.rules.values.Values;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Spans of time and points in time.
final class TimeFunctions {

  private static final Parameter GRANULARITY =
      constant("granularity_seconds", INT, "The length of a bucket in seconds, at least 3600.");

  private static final int GRANULARITY_MIN = 3600;

  /// The first moment snowflake ids count from, in milliseconds since 1970.
  private static final long SNOWFLAKE_EPOCH_MILLIS = 1_420_070_400_000L;

  private static final int SNOWFLAKE_TIME_SHIFT = 22;
  private static final long MILLIS_PER_SECOND = 1000;

  /// What is understood as a time: a date, then maybe a time of day, then maybe a zone, which does
  /// not count: times are taken as UTC.
  private static final DateTimeFormatter TIMESTAMP =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .optionalStart()
          .appendPattern("['T'][' ']")
          .appendValue(ChronoField.HOUR_OF_DAY, 2)
          .appendLiteral(':')
          .appendValue(ChronoField.MINUTE_OF_HOUR, 2)
          .optionalStart()
          .appendLiteral(':')
          .appendValue(ChronoField.SECOND_OF_MINUTE, 2)
          .optionalStart()
          .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
          .optionalEnd()
          .optionalEnd()
          .optionalStart()
          .appendPattern("[' ']")
          .optionalEnd()
          .optionalStart()
          .appendPattern("[XXX][XX][X]")
          .optionalEnd()
          .optionalEnd()
          .toFormatter(java.util.Locale.ROOT);

  private TimeFunctions() {}

  static List<Function> all() {
    return List.of(
        timeDelta(), timeSince(), timestampBucket(), timedeltaBucket(), snowflakeBucket());
  }

  private static Function timeDelta() {
    return Function.named("TimeDelta", Category.TIME)
        .summary("A span of time.")
        .takes(
            amount("weeks"), amount("days"), amount("hours"), amount("minutes"), amount("seconds"))
        .returns(Type.Special.TIME_DELTA)
        .boundBy(TimeFunctions::bindTimeDelta);
  }

  private static Parameter amount(String unit) {
    return optionalConstant(unit, INT, 0L, "How many " + unit + ".");
  }

  private static Function.Body bindTimeDelta(CallSite site) {
    try {
      var span =
          Duration.ofDays(
                  Math.addExact(Math.multiplyExact(7L, whole(site, "weeks")), whole(site, "days")))
              .plusHours(whole(site, "hours"))
              .plusMinutes(whole(site, "minutes"))
              .plusSeconds(whole(site, "seconds"));
      return (_, _) -> span;
    } catch (ArithmeticException _) {
      site.reject("invalid span of time", "it is too long");
      return (_, context) -> context.skip();
    }
  }

  private static long whole(CallSite site, String parameter) {
    var value = Objects.requireNonNull(site.constant(parameter));
    return value instanceof Long number ? number : ((Number) value).intValue();
  }

  private static Function timeSince() {
    return Function.named("TimeSince", Category.TIME)
        .summary("How long before the event a point in time was; zero if it was later.")
        .takes(
            required(
                "timestamp", STR, "The point in time as text, such as `2026-01-31T12:00:00Z`."))
        .returns(Type.Special.TIME_DELTA)
        .purity(Purity.READS)
        .does((values, context) -> timeSince(Arguments.text(values, 0), context));
  }

  private static Object timeSince(String timestamp, CallContext context) {
    try {
      var parsed = TIMESTAMP.parseBest(timestamp.strip(), LocalDateTime::from, LocalDate::from);
      var time = parsed instanceof LocalDate date ? date.atStartOfDay() : (LocalDateTime) parsed;
      var span = Duration.between(time.toInstant(ZoneOffset.UTC), context.event().time());
      return span.isNegative() ? Duration.ZERO : span;
    } catch (DateTimeException | ArithmeticException _) {
      return context.fail("ParserError", "Unknown string format: the timestamp is not understood");
    }
  }

  private static Function timestampBucket() {
    return bucket(
        "GetTimestampBucket",
        "The start of the bucket a time in seconds since 1970 is in.",
        required("timestamp", INT, "The time in seconds since 1970."),
        values -> Objects.requireNonNull(values[0]));
  }

  private static Function timedeltaBucket() {
    return bucket(
        "GetTimedeltaBucket",
        "The start of the bucket a span of time is in, in seconds.",
        required("timedelta", Type.Special.TIME_DELTA, "The span of time."),
        values -> (long) Values.seconds((Duration) Objects.requireNonNull(values[0])));
  }

  private static Function snowflakeBucket() {
    return bucket(
        "GetSnowflakeBucket",
        "The start of the bucket a snowflake id was made in, in seconds since 1970.",
        required("snowflake", INT, "The id."),
        values -> snowflakeSeconds(Objects.requireNonNull(values[0])));
  }

  private static Object snowflakeSeconds(Object snowflake) {
    var millis =
        Numbers.apply(
            BinaryOperator.ADD,
            Numbers.apply(BinaryOperator.RIGHT_SHIFT, snowflake, (long) SNOWFLAKE_TIME_SHIFT),
            SNOWFLAKE_EPOCH_MILLIS);
    return Numbers.apply(BinaryOperator.FLOOR_DIVIDE, millis, MILLIS_PER_SECOND);
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
