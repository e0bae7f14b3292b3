package dev.fairhaven.rules.check;

import dev.fairhaven.rules.syntax.Tree;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/// `TimeDelta(hours=1)` as a constant.
final class TimeSpans {

  /// Far more than any window; keeps sums from overflowing.
  private static final long AMOUNT_MAX = 1_000_000_000L;

  private static final Map<String, Duration> UNITS =
      Map.of(
          "weeks", Duration.ofDays(7),
          "days", ChronoUnit.DAYS.getDuration(),
          "hours", ChronoUnit.HOURS.getDuration(),
          "minutes", ChronoUnit.MINUTES.getDuration(),
          "seconds", ChronoUnit.SECONDS.getDuration());

  private TimeSpans() {}

  static boolean isLiteral(Tree.Expression expression) {
    return expression instanceof Tree.Call call
        && call.functionName().equals("TimeDelta")
        && call.arguments().stream()
            .allMatch(given -> UNITS.containsKey(given.name()) && isAmount(given.value()));
  }

  private static boolean isAmount(Tree.Expression value) {
    return value instanceof Tree.Numeral number
        && number.value() instanceof Long amount
        && amount <= AMOUNT_MAX;
  }

  static Duration value(Tree.Call call) {
    var span = Duration.ZERO;
    for (var given : call.arguments()) {
      var amount = ((Tree.Numeral) given.value()).value().longValue();
      span = span.plus(UNITS.getOrDefault(given.name(), Duration.ZERO).multipliedBy(amount));
    }
    return span;
  }
}
