package dev.fairhaven.app.enforcement.actions;

import dev.fairhaven.app.decisions.log.Action;
import dev.fairhaven.app.decisions.policy.Sanction;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/// What an enforcement action does to an item or an account, with its parameters.
public sealed interface Effect {

  /// The item is tagged.
  record Label(String label) implements Effect {}

  /// The item is shown to fewer people.
  record Limit() implements Effect {}

  /// The item is no longer shown.
  record Remove() implements Effect {}

  /// The account was told what it did wrong.
  record Warn() implements Effect {}

  /// The account holds a strike: the `number`th of the `of` its policy's ladder has.
  record Strike(int number, int of) implements Effect {

    public Strike {
      if (number < 1 || number > of) {
        throw new IllegalArgumentException("strike " + number + " of " + of + " cannot be");
      }
    }
  }

  /// The account may not act for `period`.
  record Suspend(Duration period) implements Effect {}

  /// The account may not act any more.
  record Ban() implements Effect {}

  /// Whether it is done to the account rather than to the item.
  default boolean concernsAccount() {
    return switch (this) {
      case Label _, Limit _, Remove _ -> false;
      case Warn _, Strike _, Suspend _, Ban _ -> true;
    };
  }

  /// The name used on the wire, in tables and in filters: that of the action.
  default String wireName() {
    return getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }

  /// What a sanction of a ladder does.
  static Effect of(Sanction sanction) {
    return switch (sanction) {
      case Sanction.Warn _ -> new Warn();
      case Sanction.Suspend(var period) -> new Suspend(period);
      case Sanction.Ban _ -> new Ban();
    };
  }

  /// What an action does by itself. Empty for those that do nothing to anybody, and for a strike,
  /// whose number depends on the account's standing.
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
