package dev.fairhaven.app.decisions.log;

import java.time.Duration;

/// An action that a decision asks for, with its parameters, such as "suspend for 7 days". Sealed,
/// so that the compiler points to every place that must handle a new action.
public sealed interface Action {

  /// Leaves the item as it is and resolves the open flags on it.
  record Allow() implements Action {}

  /// Attaches a label to the item, visible to rules and reviewers.
  record Label(String label) implements Action {

    public Label {
      Names.require("label", label);
    }
  }

  /// Keeps the item up but reduces its distribution.
  record Limit() implements Action {}

  /// Takes the item down.
  record Remove() implements Action {}

  /// Tells the account what it did wrong, with no other effect.
  record Warn() implements Action {}

  /// Gives the account one strike; the policy's strike ladder determines the sanction.
  record Strike() implements Action {}

  /// Blocks the account from acting for `period`.
  record Suspend(Duration period) implements Action {

    public static final Duration PERIOD_MAX = Duration.ofDays(365);

    public Suspend {
      if (!period.isPositive() || period.compareTo(PERIOD_MAX) > 0) {
        throw new IllegalArgumentException(
            "suspension period must be positive and at most " + PERIOD_MAX + ", got " + period);
      }
    }
  }

  /// Blocks the account permanently.
  record Ban() implements Action {}

  /// Opens a review task for the item in `queue`.
  record Review(String queue) implements Action {

    public Review {
      Names.require("queue", queue);
    }
  }
}
