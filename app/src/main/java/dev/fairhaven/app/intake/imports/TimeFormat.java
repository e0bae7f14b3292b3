package dev.fairhaven.app.intake.imports;

import dev.fairhaven.app.platform.kernel.ProblemException;
import dev.fairhaven.app.platform.kernel.Rfc3339;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// How times are written in a column. Those without a zone are in UTC.
///
/// @param expected what a cell should hold, for messages
/// @param reader throws `DateTimeException` or `ArithmeticException` on other text
record TimeFormat(String expected, Function<String, Instant> reader) {

  static final TimeFormat RFC_3339 =
      new TimeFormat(
          "an RFC 3339 time (--time-format names other forms)",
          text -> Rfc3339.parse(text).orElseThrow(() -> new DateTimeException("not RFC 3339")));

  private static final TimeFormat EPOCH_SECONDS =
      new TimeFormat("seconds since 1970", text -> epoch(text, 9));
  private static final TimeFormat EPOCH_MILLIS =
      new TimeFormat("milliseconds since 1970", text -> epoch(text, 6));

  /// More digits before the point are no time; an exponent could ask for billions of them.
  private static final int DIGITS_MAX = 20;

  /// @param name `rfc3339`, `epoch-seconds`, `epoch-millis`, or a pattern of `DateTimeFormatter`;
  ///   null means `rfc3339`
  /// @throws ProblemException with `INVALID_MAPPING` if it is none of them
  static TimeFormat named(@Nullable String name) {
    return switch (name) {
      case null -> RFC_3339;
      case "rfc3339" -> RFC_3339;
      case "epoch-seconds" -> EPOCH_SECONDS;
      case "epoch-millis" -> EPOCH_MILLIS;
      default -> pattern(name);
    };
  }

  Optional<Instant> parse(String text) {
    try {
      return Optional.of(reader.apply(text.strip()));
    } catch (DateTimeException | ArithmeticException | NumberFormatException _) {
      return Optional.empty();
    }
  }

  /// @param nanoDigits how many digits a unit has in nanoseconds
  private static Instant epoch(String text, int nanoDigits) {
    var number = new BigDecimal(text);
    if (number.precision() - number.scale() > DIGITS_MAX) {
      throw new ArithmeticException("out of range");
    }
    var nanos = number.scaleByPowerOfTen(nanoDigits).toBigInteger();
    return Instant.EPOCH.plusNanos(nanos.longValueExact());
  }

  private static TimeFormat pattern(String pattern) {
    try {
      var formatter = DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
      return new TimeFormat("a time written as " + pattern, text -> read(formatter, text));
    } catch (IllegalArgumentException _) {
      throw new ProblemException(
          ImportProblem.INVALID_MAPPING,
          "time-format: expected rfc3339, epoch-seconds, epoch-millis, or a pattern such as"
              + " yyyy-MM-dd HH:mm:ss");
    }
  }

  private static Instant read(DateTimeFormatter formatter, String text) {
    var parsed =
        formatter.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
    return switch (parsed) {
      case OffsetDateTime time -> time.toInstant();
      case LocalDateTime time -> time.toInstant(ZoneOffset.UTC);
      case LocalDate day -> day.atStartOfDay(ZoneOffset.UTC).toInstant();
      default -> throw new DateTimeException("no date");
    };
  }
}
