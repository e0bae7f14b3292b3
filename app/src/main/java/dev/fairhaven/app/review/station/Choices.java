package dev.fairhaven.app.review.station;

import dev.fairhaven.app.decisions.log.Action;
import dev.fairhaven.app.decisions.log.Actions;
import dev.fairhaven.app.review.queues.Queue;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// The decisions that a reviewer may choose from. Pure. They are always in the order of the keys 1
/// to 9, whatever the task, so that reviewers can rely on muscle memory.
public final class Choices {

  private static final Action SUSPEND_A_WEEK = new Action.Suspend(Duration.ofDays(7));

  private static final List<Choice> CONTENT =
      List.of(
          new Choice("allow", "Allow", List.of(new Action.Allow())),
          new Choice("remove", "Remove", List.of(new Action.Remove())),
          new Choice(
              "remove-strike",
              "Remove + strike",
              List.of(new Action.Remove(), new Action.Strike())),
          new Choice("limit", "Limit", List.of(new Action.Limit())),
          new Choice("warn", "Warn", List.of(new Action.Warn())),
          new Choice(
              "remove-suspend",
              "Remove + suspend 7 days",
              List.of(new Action.Remove(), SUSPEND_A_WEEK)),
          new Choice("remove-ban", "Remove + ban", List.of(new Action.Remove(), new Action.Ban())));

  private static final List<Choice> ACCOUNT =
      List.of(
          new Choice("allow", "Allow", List.of(new Action.Allow())),
          new Choice("warn", "Warn", List.of(new Action.Warn())),
          new Choice("strike", "Strike", List.of(new Action.Strike())),
          new Choice("limit", "Limit", List.of(new Action.Limit())),
          new Choice("suspend", "Suspend 7 days", List.of(SUSPEND_A_WEEK)),
          new Choice("ban", "Ban", List.of(new Action.Ban())));

  private Choices() {}

  /// The kind of thing being judged.
  public enum Subject {
    /// An item created by a known account.
    CONTENT,
    /// An item whose author is unknown, so that no action can be taken on an account.
    ORPHAN,
    ACCOUNT
  }

  /// The choices that `queue` offers for `subject`.
  public static List<Choice> offered(Queue queue, Subject subject) {
    return all(subject).stream().filter(choice -> isAllowed(choice, queue)).toList();
  }

  public static Optional<Choice> find(Queue queue, Subject subject, String id) {
    return offered(queue, subject).stream().filter(choice -> choice.id().equals(id)).findFirst();
  }

  private static List<Choice> all(Subject subject) {
    return switch (subject) {
      case CONTENT -> CONTENT;
      case ORPHAN -> CONTENT.stream().filter(Choices::leavesAccountAlone).toList();
      case ACCOUNT -> ACCOUNT;
    };
  }

  private static boolean isAllowed(Choice choice, Queue queue) {
    return choice.actions().stream().map(Actions::name).allMatch(queue.actions()::contains);
  }

  private static boolean leavesAccountAlone(Choice choice) {
    return choice.actions().stream()
        .allMatch(
            action ->
                switch (action) {
                  case Action.Allow _,
                      Action.Label _,
                      Action.Limit _,
                      Action.Remove _,
                      Action.Review _ ->
                      true;
                  case Action.Warn _, Action.Strike _, Action.Suspend _, Action.Ban _ -> false;
                });
  }
}
