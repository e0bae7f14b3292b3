package dev.fairhaven.app.enforcement.actions;

import dev.fairhaven.app.decisions.log.Action;
import dev.fairhaven.app.decisions.policy.Sanction;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/// The effect of an enforcement action on an item or an account, with its parameters.
public sealed interface Effect {

  /// The item carries a label.
  record Label(String label) implements Effect {}

  /// The item's distribution is reduced.
  record Limit() implements Effect {}

  /// The item is taken down.
  record Remove() implements Effect {}

  /// The account was warned: it has been told what it did wrong.
  record Warn() implements Effect {}

  /// The account has a strike: number `number` of the `of` rungs on its policy's ladder.
  record Strike(int number, int of) implements Effect {

    public Strike {
      if (number < 1 || number > of) {
        throw new IllegalArgumentException("strike " + number + " of " + of + " cannot be");
      }
    }
  }

  /// The account is blocked from acting for `period`.
  record Suspend(Duration period) implements Effect {}

  /// The account is blocked permanently.
  record Ban() implements Effect {}

  /// Whether it applies to the account rather than to the item.
  default boolean concernsAccount() {
    return switch (this) {
      case Label _, Limit _, Remove _ -> false;
      case Warn _, Strike _, Suspend _, Ban _ -> true;
    };
  }

  /// The name used on the wire, in tables and in filters; identical to the action's name.
  default String wireName() {
    return getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }

  /// The effect of a ladder's sanction.
  static Effect of(Sanction sanction) {
    return switch (sanction) {
      case Sanction.Warn _ -> new Warn();
      case Sanction.Suspend(var period) -> new Suspend(period);
      case Sanction.Ban _ -> new Ban();
    };
  }

  /// The direct effect of an action. Empty for actions without an effect of their own, and for a
  /// strike, whose number depends on the account's standing.
  static Optional<Effect> of(Action action) {
    return switch (action) {
      case Action.Allow _, Action.Review _, Action.Strike _ -> Optional.empty();
      case Action.Label(var label) -> Optional.of(new Label(label));
      case Action.Limit _ -> Optional.of(new Limit());
      case Action.Remove _ -> Optional.of(new Remove());
      case Action.Warn _ -> Optional.of(new Warn());
      case Action.Suspend(var period) -> Optional.of(new Suspend(period));
      case Action.Ban _ -> Optional.of(new Ban());
    };
  }
}
