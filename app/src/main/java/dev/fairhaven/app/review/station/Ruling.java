package dev.fairhaven.app.review.station;

import dev.fairhaven.app.decisions.policy.PolicyRef;
import org.jspecify.annotations.Nullable;

/// What a reviewer decided about a task.
public sealed interface Ruling {

  int NOTE_LENGTH_MAX = 2_000;

  /// The reviewer's own words, for colleagues; null where there are none.
  @Nullable String note();

  /// About an item.
  ///
  /// @param choice the id of a [Choice]
  /// @param policy the section violated; null where nothing was
  record Judgement(String choice, @Nullable PolicyRef policy, @Nullable String note)
      implements Ruling {}

  /// About an appeal: the first decision is taken back, or stands.
  record AppealAnswer(boolean granted, @Nullable String note) implements Ruling {}
}
