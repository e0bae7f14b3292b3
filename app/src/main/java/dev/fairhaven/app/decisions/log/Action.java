package dev.fairhaven.app.decisions.log;

import java.time.Duration;

/// One thing a decision asks for, with its parameters. Sealed: whoever carries actions out must
/// decide about each.
public sealed interface Action {

  /// The item stays as it is; earlier doubts about it are settled.
  record Allow() implements Action {}

  /// The item is tagged, for rules and people to see.
  record Label(String label) implements Action {

    public Label {
      Names.require("label", label);
    }
  }

  /// The item stays, and is shown to fewer people.
  record Limit() implements Action {}

  /// The item is no longer shown.
  record Remove() implements Action {}

  /// The account is told what it did wrong, nothing else.
  record Warn() implements Action {}

  /// The account gets one strike; its policy's ladder says what follows.
  record Strike() implements Action {}

  /// The account may not act for `period`.
  record Suspend(Duration period) implements Action {

    public static final Duration PERIOD_MAX = Duration.ofDays(365);

    public Suspend {
      if (!period.isPositive() || period.compareTo(PERIOD_MAX) > 0) {
        throw new IllegalArgumentException(
            "suspension period must be positive and at most " + PERIOD_MAX + ", got " + period);
      }
    }
  }

  /// The account may not act any more.
  record Ban() implements Action {}

  /// A person looks at it.
  record Review(String queue) implements Action {

    public Review {
      Names.require("queue", queue);
    }
  }
}
