package dev.fairhaven.app.review.station.web;

import dev.fairhaven.app.detection.evidence.Evidence.MatchedEntry;
import dev.fairhaven.app.intake.entities.ItemView;
import dev.fairhaven.app.platform.kernel.DecisionId;
import dev.fairhaven.app.platform.kernel.ItemRef;
import dev.fairhaven.app.platform.web.Option;
import dev.fairhaven.app.platform.web.Tone;
import dev.fairhaven.app.review.flags.TrackRecord;
import dev.fairhaven.app.review.queues.Queue;
import dev.fairhaven.app.review.queues.QueueLoad;
import dev.fairhaven.app.review.queues.Task;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One task with everything needed to judge it.
///
/// @param content the item, with rule matches marked in its text
/// @param postedAt when it was created; null if unknown
/// @param author the author; null if unknown
/// @param bar the available decisions; null if the reviewer does not hold the task
/// @param notice why they cannot decide, or an error; null if there is neither
/// @param canClaim whether they may claim it now
public record StationPage(
    Head head,
    Task task,
    ItemView content,
    @Nullable Instant postedAt,
    Context context,
    @Nullable Author author,
    Why why,
    List<PolicyGroup> policies,
    @Nullable Bar bar,
    @Nullable Notice notice,
    boolean canClaim,
    List<Step> history) {

  /// The header.
  ///
  /// @param leaseSeconds the remaining time on the lease; 0 if the reviewer does not hold the task
  /// @param decidedToday how many tasks the reviewer decided in the last 24 hours
  /// @param undo the decision that can still be undone; null if there is none
  public record Head(
      Queue queue, QueueLoad load, long leaseSeconds, int decidedToday, @Nullable Undo undo) {}

  /// The reviewer's latest decision, while it can be undone.
  public record Undo(String action, String summary, long secondsLeft) {}

  /// The conversation around an item; the lists may be empty.
  ///
  /// @param above the items it replies to or belongs under, topmost first
  /// @param before the items posted just before it, oldest first
  public record Context(List<Excerpt> above, List<Excerpt> before) {

    public boolean isEmpty() {
      return above.isEmpty() && before.isEmpty();
    }
  }

  /// @param by the author; empty if unknown
  public record Excerpt(ItemRef item, String by, String text) {}

  /// @param name the display name
  /// @param handle a second name; null if there is none
  /// @param joined null if unknown
  /// @param made the number of items they created, such as `38` or `200+`
  /// @param until when their suspension ends; null if they are not suspended
  public record Author(
      ItemRef ref,
      String name,
      @Nullable String handle,
      @Nullable Instant joined,
      String made,
      Tone tone,
      String standing,
      @Nullable Instant until,
      List<Strike> strikes,
      List<Past> history) {}

  /// @param policy the section it was given under
  public record Strike(String policy, Instant until) {}

  /// An earlier decision in one line.
  ///
  /// @param by such as `rules v3`, or a staff member's name
  public record Past(DecisionId id, Instant time, String verdict, Tone tone, String by) {}

  /// Why the task exists.
  ///
  /// @param listed list entries that matched
  /// @param likenesses matches with hash bank entries
  /// @param reporters the number of distinct reporters who flagged it
  /// @param earlier earlier decisions about the same item
  public record Why(
      List<Rule> rules,
      List<MatchedEntry> listed,
      List<Likeness> likenesses,
      List<FlagLine> flags,
      int reporters,
      List<Past> earlier,
      List<Step> handedOn,
      @Nullable Appeal appeal) {}

  /// A picture of the item that matches a hash bank entry.
  ///
  /// @param reason why the entry is in the bank; empty if no reason was given or the entry is gone
  /// @param pictureHref the entry's picture; null if it is not kept
  public record Likeness(
      String bank, long entry, int distance, String reason, @Nullable String pictureHref) {}

  public record Rule(String name, String description, DecisionId decision, int version) {}

  /// @param note the reporter's comment; null if there is none
  /// @param record the outcomes of their earlier flags
  public record FlagLine(
      String suspicion,
      String reporterKind,
      String reporterId,
      TrackRecord record,
      @Nullable String note,
      Instant time) {}

  /// An appeal, and the decision it is about.
  ///
  /// @param text the affected person's reasons
  /// @param note the first reviewer's internal note
  /// @param consequences the enforcement actions of the decision, in words
  public record Appeal(
      String text,
      Instant time,
      Past original,
      @Nullable String policy,
      @Nullable String note,
      List<String> consequences) {}

  /// A policy with its selectable sections.
  public record PolicyGroup(String title, List<Section> sections) {}

  /// @param value the form value
  /// @param strike what a strike under it would lead to, in words
  public record Section(
      String value,
      String number,
      String title,
      String text,
      String severity,
      Tone tone,
      String strike,
      boolean chosen) {}

  /// The available decisions.
  ///
  /// @param lease the id of the reviewer's lease
  /// @param strike what a strike under the preselected section leads to; empty for none
  /// @param targets the queues that the task can be escalated to
  public record Bar(
      String lease,
      List<Button> buttons,
      String strike,
      @Nullable String note,
      List<Option> targets,
      boolean isAppeal) {}

  /// @param label the text on the button
  /// @param words its effects other than a strike
  public record Button(
      int key,
      String value,
      String label,
      String words,
      boolean strikes,
      boolean needsPolicy,
      boolean chosen) {

    /// Its effects, including the strike in words.
    public String consequence(String strike) {
      return Stream.of(words, strikes ? strike : "")
          .filter(part -> !part.isEmpty())
          .collect(Collectors.joining(" · "));
    }

    /// The text on the button, including the strike in short: `Remove + strike → 2 of 3, warning`.
    public String label(String strike) {
      return strikes && !strike.isEmpty() ? label + " → " + shorten(strike) : label;
    }

    private static String shorten(String strike) {
      return strike.replaceFirst("^strike ", "").replace(" · ", ", ");
    }
  }

  /// @param kept the reviewer's note, so that it is not lost
  public record Notice(Tone tone, String title, String sentence, @Nullable String kept) {}

  /// An entry of the task's history.
  public record Step(Instant time, String what, String who, @Nullable String note) {}

  public boolean isClaimed() {
    return bar != null;
  }
}
