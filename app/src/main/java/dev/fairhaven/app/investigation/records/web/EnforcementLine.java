package dev.fairhaven.app.investigation.records.web;

import dev.fairhaven.app.decisions.policy.Sanction;
import dev.fairhaven.app.enforcement.actions.Effect;
import dev.fairhaven.app.enforcement.actions.EnforcementAction;
import dev.fairhaven.app.platform.web.Tone;
import java.time.Instant;
import java.util.List;

/// One enforcement action of a decision, in words.
public record EnforcementLine(EnforcementAction enforcementAction, Instant now) {

  static List<EnforcementLine> of(List<EnforcementAction> enforcementActions, Instant now) {
    return enforcementActions.stream()
        .map(enforcementAction -> new EnforcementLine(enforcementAction, now))
        .toList();
  }

  public String words() {
    return switch (enforcementAction.effect()) {
      case Effect.Label(var label) -> "Labelled “" + label + "”";
      case Effect.Limit _ -> "Reach limited";
      case Effect.Remove _ -> "Removed";
      case Effect.Warn _ -> "Warned";
      case Effect.Strike(int number, int of) -> "Strike " + number + " of " + of;
      case Effect.Suspend(var period) ->
          "Suspended" + new Sanction.Suspend(period).words().substring("suspension".length());
      case Effect.Ban _ -> "Banned";
    };
  }

  /// What it applies to: `account` or `item`.
  public String target() {
    return enforcementAction.effect().concernsAccount()
        ? "account"
        : enforcementAction.item().type();
  }

  public boolean isInForce() {
    return enforcementAction.isInForce(now);
  }

  public String state() {
    return switch (enforcementAction.status()) {
      case ACTIVE -> isInForce() ? "In force" : "Over";
      case EXPIRED -> "Over";
      case REVERSED -> "Reversed";
      case EASED -> "Eased";
    };
  }

  public Tone tone() {
    return switch (enforcementAction.status()) {
      case ACTIVE -> isInForce() ? Tone.SERIOUS : Tone.NEUTRAL;
      case EXPIRED -> Tone.NEUTRAL;
      case REVERSED, EASED -> Tone.GOOD;
    };
  }

  public boolean isByLadder() {
    return enforcementAction.origin() == EnforcementAction.Origin.LADDER;
  }
}
