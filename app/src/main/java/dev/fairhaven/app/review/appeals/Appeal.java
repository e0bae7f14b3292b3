package dev.fairhaven.app.review.appeals;

import dev.fairhaven.app.enforcement.notices.NoticeId;
import dev.fairhaven.app.platform.kernel.AppealId;
import dev.fairhaven.app.platform.kernel.DecisionId;
import dev.fairhaven.app.platform.kernel.StaffId;
import dev.fairhaven.app.platform.kernel.TaskId;
import dev.fairhaven.app.platform.kernel.UserText;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A person's request to review a decision that affects them.
///
/// @param decision the decision appealed against
/// @param text the person's reasons, in their own words
/// @param task the review task that the appeal opened
/// @param answer the outcome; null while the appeal is pending
public record Appeal(
    AppealId id,
    NoticeId notice,
    DecisionId decision,
    UserText text,
    Origin origin,
    Instant lodgedAt,
    TaskId task,
    @Nullable Answer answer) {

  public static final int TEXT_LENGTH_MAX = 5_000;

  /// The channel through which an appeal was lodged.
  public enum Origin {
    /// The form on the notice's page.
    PAGE,
    /// The API: the platform collected the appeal itself.
    API
  }

  /// The outcome of an appeal.
  public enum Outcome {
    /// The decision was wrong and is reversed.
    GRANTED,
    /// The decision stands.
    UPHELD
  }

  /// @param by the reviewer who decided the appeal
  /// @param decision the decision in effect now: the reversal, or the one appealed against
  /// @param note the reviewer's internal note
  public record Answer(
      Outcome outcome, StaffId by, DecisionId decision, Instant at, @Nullable String note) {}

  public boolean isOpen() {
    return answer == null;
  }
}
