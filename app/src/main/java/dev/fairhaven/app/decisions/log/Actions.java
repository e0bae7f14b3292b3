package dev.fairhaven.app.decisions.log;

import dev.fairhaven.app.decisions.log.Action.Allow;
import dev.fairhaven.app.decisions.log.Action.Ban;
import dev.fairhaven.app.decisions.log.Action.Label;
import dev.fairhaven.app.decisions.log.Action.Limit;
import dev.fairhaven.app.decisions.log.Action.Remove;
import dev.fairhaven.app.decisions.log.Action.Review;
import dev.fairhaven.app.decisions.log.Action.Strike;
import dev.fairhaven.app.decisions.log.Action.Suspend;
import dev.fairhaven.app.decisions.log.Action.Warn;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The catalogue of actions: their wire names, parameters and order of severity.
public final class Actions {

  /// The name that lists show for a decision that only reverses another.
  public static final String REVERSAL = "reversal";

  /// The verdict syntax that [#ofVerdict] accepts, for error messages.
  public static final String VERDICTS =
      "allow, label:NAME, limit, remove, warn, strike, suspend:PERIOD, ban, review:QUEUE";

  private static final Duration SUSPENSION_DEFAULT = Duration.ofDays(7);
  private static final String QUEUE_DEFAULT = "default";

  private Actions() {}

  /// The name used on the wire, in rules and in reports.
  public static String name(Action action) {
    return switch (action) {
      case Allow _ -> "allow";
      case Label _ -> "label";
      case Limit _ -> "limit";
      case Remove _ -> "remove";
      case Warn _ -> "warn";
      case Strike _ -> "strike";
      case Suspend _ -> "suspend";
      case Ban _ -> "ban";
      case Review _ -> "review";
    };
  }

  /// The parameters by name.
  public static Map<String, String> parameters(Action action) {
    return switch (action) {
      case Label(var label) -> Map.of("label", label);
      case Suspend(var period) -> Map.of("period", period.toString());
      case Review(var queue) -> Map.of("queue", queue);
      case Allow _, Limit _, Remove _, Warn _, Strike _, Ban _ -> Map.of();
    };
  }

  /// Finds the action with this name.
  ///
  /// @param parameters by name; a missing period defaults to seven days, a missing queue to
  ///   `default`
  /// @return empty if the action does not exist or a parameter is invalid
  public static Optional<Action> find(String name, Map<String, String> parameters) {
    try {
      return switch (name) {
        case "allow" -> Optional.of(new Allow());
        case "label" -> Optional.of(new Label(parameters.getOrDefault("label", "")));
        case "limit" -> Optional.of(new Limit());
        case "remove" -> Optional.of(new Remove());
        case "warn" -> Optional.of(new Warn());
        case "strike" -> Optional.of(new Strike());
        case "suspend" -> Optional.of(new Suspend(period(parameters)));
        case "ban" -> Optional.of(new Ban());
        case "review" -> Optional.of(new Review(parameters.getOrDefault("queue", QUEUE_DEFAULT)));
        default -> Optional.empty();
      };
    } catch (IllegalArgumentException | DateTimeParseException _) {
      return Optional.empty();
    }
  }

  private static Duration period(Map<String, String> parameters) {
    var text = parameters.get("period");
    return text == null ? SUSPENSION_DEFAULT : Duration.parse(text);
  }

  /// Parses a rule's verdict: an action name, followed by a colon and a parameter if the action
  /// takes one, such as `review:urgent`, `suspend:P7D` or `label:spam`.
  public static Optional<Action> ofVerdict(String verdict) {
    int colon = verdict.indexOf(':');
    if (colon < 0) {
      return find(verdict, Map.of());
    }
    var name = verdict.substring(0, colon);
    var value = verdict.substring(colon + 1);
    return switch (name) {
      case "label" -> find(name, Map.of("label", value));
      case "suspend" -> find(name, Map.of("period", value));
      case "review" -> find(name, Map.of("queue", value));
      default -> Optional.empty();
    };
  }

  /// The name of the most severe of `actions`; `allow` if the list is empty.
  public static String harshest(List<Action> actions) {
    return actions.stream()
        .max((left, right) -> Integer.compare(harshness(left), harshness(right)))
        .map(Actions::name)
        .orElse("allow");
  }

  private static int harshness(Action action) {
    return switch (action) {
      case Allow _ -> 0;
      case Label _ -> 1;
      case Review _ -> 2;
      case Limit _ -> 3;
      case Warn _ -> 4;
      case Remove _ -> 5;
      case Strike _ -> 6;
      case Suspend _ -> 7;
      case Ban _ -> 8;
    };
  }
}
