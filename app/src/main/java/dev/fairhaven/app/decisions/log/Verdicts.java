package dev.fairhaven.app.decisions.log;

import dev.fairhaven.app.decisions.policy.Sanction;
import dev.fairhaven.app.platform.web.Option;
import dev.fairhaven.app.platform.web.Tone;
import java.util.List;
import java.util.Locale;

/// Display names and colours of verdicts and actions.
public final class Verdicts {

  /// From mildest to most severe, the order of filters and charts.
  public static final List<String> ALL =
      List.of(
          "allow",
          "label",
          "review",
          "limit",
          "warn",
          "remove",
          "strike",
          "suspend",
          "ban",
          Actions.REVERSAL);

  private Verdicts() {}

  public static Tone tone(String verdict) {
    return switch (verdict) {
      case "ban", "suspend" -> Tone.CRITICAL;
      case "remove", "strike" -> Tone.SERIOUS;
      case "warn", "limit" -> Tone.MODERATE;
      case "review", "label" -> Tone.INFO;
      case Actions.REVERSAL -> Tone.GOOD;
      default -> Tone.NEUTRAL;
    };
  }

  public static String word(String verdict) {
    return verdict.substring(0, 1).toUpperCase(Locale.ROOT) + verdict.substring(1);
  }

  /// An action with its parameters, such as `Suspend for 7 days`.
  public static String words(Action action) {
    return switch (action) {
      case Action.Allow _ -> "Allow";
      case Action.Label(var label) -> "Label “" + label + "”";
      case Action.Limit _ -> "Limit reach";
      case Action.Remove _ -> "Remove";
      case Action.Warn _ -> "Warn";
      case Action.Strike _ -> "Strike";
      case Action.Suspend(var period) ->
          "Suspend" + new Sanction.Suspend(period).words().substring("suspension".length());
      case Action.Ban _ -> "Ban";
      case Action.Review(var queue) -> "Review in " + queue;
    };
  }

  public static List<Option> options() {
    return ALL.stream().map(verdict -> new Option(verdict, word(verdict))).toList();
  }
}
