package dev.fairhaven.app.review.station.web;

import dev.fairhaven.app.decisions.policy.PolicyRef;
import dev.fairhaven.app.review.station.Ruling;
import org.jspecify.annotations.Nullable;

/// Initial values of the form: from a decision that was undone or rejected, or empty.
record Draft(@Nullable String choice, @Nullable PolicyRef policy, @Nullable String note) {

  static final Draft EMPTY = new Draft(null, null, null);

  static Draft of(Ruling ruling) {
    return switch (ruling) {
      case Ruling.Judgement(var choice, var policy, var note) -> new Draft(choice, policy, note);
      case Ruling.AppealAnswer(var granted, var note) ->
          new Draft(granted ? BarPanel.GRANT : BarPanel.UPHOLD, null, note);
    };
  }
}
