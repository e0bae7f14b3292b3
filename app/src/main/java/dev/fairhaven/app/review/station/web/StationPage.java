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
/// @param content the item; its author's words with what rules matched marked
/// @param postedAt when it was made; null where unknown
/// @param author whom it concerns; null where unknown
/// @param bar what can be decided; null for who does not hold the task
/// @param notice why they cannot decide, or what went wrong; null where nothing did
/// @param canClaim whether they may take it now
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

  /// The line above everything.
  ///
  /// @param leaseSeconds how long the task is held unless renewed; 0 for who does not hold it
  /// @param decidedToday how many tasks the person decided in the last 24 hours
  /// @param undo what can still be undone; null where nothing can
  public record Head(
      Queue queue, QueueLoad load, long leaseSeconds, int decidedToday, @Nullable Undo undo) {}

  /// The latest decision, while it can be taken back.
  public record Undo(String action, String summary, long secondsLeft) {}

  /// What stands around an item in its thread; empty lists where nothing does.
  ///
  /// @param above what it answers or belongs under, topmost first
  /// @param before what was said just before it, oldest first
  public record Context(List<Excerpt> above, List<Excerpt> before) {

    public boolean isEmpty() {
      return above.isEmpty() && before.isEmpty();
    }
  }

  /// @param by who wrote it; empty where unknown
  public record Excerpt(ItemRef item, String by, String text) {}

  /// @param name the name people see
  /// @param handle a second name; null where there is none
  /// @param joined when; null where unknown
  /// @param made how much they made, such as `38` or `200+`
  /// @param until when their suspension ends; null where there is none
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
  /// @param by `rules v3` or somebody's name
  public record Past(DecisionId id, Instant time, String verdict, Tone tone, String by) {}

  /// Why the task exists.
  ///
  /// @param listed entries of lists that matched
  /// @param likenesses to what is in banks
  /// @param reporters how many different reporters flagged it
  /// @param earlier decisions about the same item before
  public record Why(
      List<Rule> rules,
      List<MatchedEntry> listed,
      List<Likeness> likenesses,
      List<FlagLine> flags,
      int reporters,
      List<Past> earlier,
      List<Step> handedOn,
      @Nullable Appeal appeal) {}

  /// A picture of the item that looks like one in a bank.
  ///
  /// @param reason why the entry is in the bank; empty where nobody said or it is gone
  /// @param pictureHref of what the entry looks like; null where that is not kept
  public record Likeness(
      String bank, long entry, int distance, String reason, @Nullable String pictureHref) {}

  public record Rule(String name, String description, DecisionId decision, int version) {}

  /// @param note the reporter's words; null where there are none
  /// @param record what their earlier flags came to
  public record FlagLine(
      String suspicion,
      String reporterKind,
      String reporterId,
      TrackRecord record,
      @Nullable String note,
      Instant time) {}

  /// What the affected person says, and the decision it is about.
  ///
  /// @param text their words
  /// @param note what the first decider noted for colleagues
  /// @param consequences what was done because of it, in words
  public record Appeal(
      String text,
      Instant time,
      Past original,
      @Nullable String policy,
      @Nullable String note,
      List<String> consequences) {}

  /// A policy with the sections that can be chosen.
  public record PolicyGroup(String title, List<Section> sections) {}

  /// @param value what the form sends
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

  /// What can be decided.
  ///
  /// @param lease the proof that they hold the task
  /// @param strike what a strike under the section chosen beforehand leads to; empty for none
  /// @param targets the queues it can be handed to
  public record Bar(
      String lease,
      List<Button> buttons,
      String strike,
      @Nullable String note,
      List<Option> targets,
      boolean isAppeal) {}

  /// @param label what stands on it
  /// @param words what it does besides a strike
  public record Button(
      int key,
      String value,
      String label,
      String words,
      boolean strikes,
      boolean needsPolicy,
      boolean chosen) {

    /// What it does, with the strike put into words.
    public String consequence(String strike) {
      return Stream.of(words, strikes ? strike : "")
          .filter(part -> !part.isEmpty())
          .collect(Collectors.joining(" · "));
    }

    /// What stands on it, with the strike in short: `Remove + strike → 2 of 3, warning`.
    public String label(String strike) {
      return strikes && !strike.isEmpty() ? label + " → " + shorten(strike) : label;
    }

    private static String shorten(String strike) {
      return strike.replaceFirst("^strike ", "").replace(" · ", ", ");
    }
  }

  /// @param kept the reviewer's note, so that it is not lost
  public record Notice(Tone tone, String title, String sentence, @Nullable String kept) {}

  /// One line of the task's history.
  public record Step(Instant time, String what, String who, @Nullable String note) {}

  public boolean isClaimed() {
    return bar != null;
  }
}
