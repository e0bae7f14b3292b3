package dev.fairhaven.app.review.station;

import dev.fairhaven.app.decisions.policy.PolicyRef;
import org.jspecify.annotations.Nullable;

/// A reviewer's decision about a task, before it is checked and recorded.
public sealed interface Ruling {

  int NOTE_LENGTH_MAX = 2_000;

  /// The reviewer's internal note; null if there is none.
  @Nullable String note();

  /// A ruling about an item.
  ///
  /// @param choice the id of a [Choice]
  /// @param policy the section violated; null if none was
  record Judgement(String choice, @Nullable PolicyRef policy, @Nullable String note)
      implements Ruling {}

  /// A ruling about an appeal: the first decision is reversed, or stands.
  record AppealAnswer(boolean granted, @Nullable String note) implements Ruling {}
}
