package dev.fairhaven.app.review.station;

import dev.fairhaven.app.decisions.log.Action;
import dev.fairhaven.app.decisions.policy.Sanction;
import dev.fairhaven.app.enforcement.actions.StrikeOutcome;
import java.time.Duration;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Describes what a choice will do before it is made: `Remove post · strike 2 of 3 · suspension for
/// 7 days`. Pure.
public final class Consequence {

  private static final String SEPARATOR = " · ";

  private Consequence() {}

  /// @param thing the kind of item in lower case, such as `post`
  /// @param strike what a strike would lead to; null if none would be added
  public static String of(Choice choice, String thing, @Nullable StrikeOutcome strike) {
    return choice.actions().stream()
        .map(action -> words(action, thing, strike))
        .collect(Collectors.joining(SEPARATOR));
  }

  /// Like [#of], but without the strike: the part that does not depend on the policy.
  public static String withoutStrike(Choice choice, String thing) {
    return choice.actions().stream()
        .filter(action -> !(action instanceof Action.Strike))
        .map(action -> words(action, thing, null))
        .collect(Collectors.joining(SEPARATOR));
  }

  private static String words(Action action, String thing, @Nullable StrikeOutcome strike) {
    return switch (action) {
      case Action.Allow _ -> "Allow " + thing;
      case Action.Label(var label) -> "Label " + thing + " " + label;
      case Action.Limit _ -> "Limit " + thing;
      case Action.Remove _ -> "Remove " + thing;
      case Action.Warn _ -> "warning";
      case Action.Strike _ -> strike(strike);
      case Action.Suspend(var period) -> "suspension for " + period(period);
      case Action.Ban _ -> "ban for good";
      case Action.Review(var queue) -> "Review in " + queue;
    };
  }

  /// `strike 2 of 3 · suspension for 7 days`.
  public static String strike(@Nullable StrikeOutcome strike) {
    return strike == null
        ? "no further strike: it has had one"
        : "strike "
            + strike.number()
            + " of "
            + strike.of()
            + SEPARATOR
            + sanction(strike.sanction());
  }

  private static String sanction(Sanction sanction) {
    return switch (sanction) {
      case Sanction.Warn _ -> "warning";
      case Sanction.Suspend(var period) -> "suspension for " + period(period);
      case Sanction.Ban _ -> "ban for good";
    };
  }

  /// In days if the period is a whole number of days, otherwise in hours.
  public static String period(Duration period) {
    return period.toHours() % 24 == 0 && period.toDays() > 0
        ? plural(period.toDays(), "day")
        : plural(Math.max(1, period.toHours()), "hour");
  }

  private static String plural(long count, String unit) {
    return count + " " + unit + (count == 1 ? "" : "s");
  }
}
