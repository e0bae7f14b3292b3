package dev.fairhaven.app.review.appeals;

import dev.fairhaven.app.enforcement.notices.NoticeId;
import dev.fairhaven.app.platform.kernel.AppealId;
import dev.fairhaven.app.platform.kernel.DecisionId;
import dev.fairhaven.app.platform.kernel.StaffId;
import dev.fairhaven.app.platform.kernel.TaskId;
import dev.fairhaven.app.platform.kernel.UserText;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A person's request to look again at a decision that affects them.
///
/// @param decision the decision appealed against
/// @param text why they think it is wrong, in their words
/// @param task the review it waits for
/// @param answer what came of it; null while open
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

  /// How it reached us.
  public enum Origin {
    /// By the form on the notice's page.
    PAGE,
    /// By the platform, which collected it itself.
    API
  }

  /// What an appeal comes to.
  public enum Outcome {
    /// The decision was wrong, and is reversed.
    GRANTED,
    /// The decision stands.
    UPHELD
  }

  /// @param by who looked again
  /// @param decision the decision that stands now: the reversal, or the one appealed against
  /// @param note their words, for colleagues
  public record Answer(
      Outcome outcome, StaffId by, DecisionId decision, Instant at, @Nullable String note) {}

  public boolean isOpen() {
    return answer == null;
  }
}
