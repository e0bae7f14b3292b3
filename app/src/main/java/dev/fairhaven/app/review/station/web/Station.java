package dev.fairhaven.app.review.station.web;

import dev.fairhaven.app.decisions.log.Decision;
import dev.fairhaven.app.decisions.policy.PolicyRef;
import dev.fairhaven.app.intake.entities.Items;
import dev.fairhaven.app.platform.access.Staff;
import dev.fairhaven.app.platform.access.StaffNames;
import dev.fairhaven.app.platform.web.Tone;
import dev.fairhaven.app.review.queues.Queue;
import dev.fairhaven.app.review.queues.QueueKind;
import dev.fairhaven.app.review.queues.Queues;
import dev.fairhaven.app.review.queues.Task;
import dev.fairhaven.app.review.queues.TaskHistory;
import dev.fairhaven.app.review.queues.TaskState;
import dev.fairhaven.app.review.queues.TaskStep;
import dev.fairhaven.app.review.station.Judged;
import dev.fairhaven.app.review.station.Pending;
import dev.fairhaven.app.review.station.Review;
import dev.fairhaven.app.review.station.Rulings;
import dev.fairhaven.app.review.station.web.StationPage.Bar;
import dev.fairhaven.app.review.station.web.StationPage.Head;
import dev.fairhaven.app.review.station.web.StationPage.Notice;
import dev.fairhaven.app.review.station.web.StationPage.Step;
import dev.fairhaven.app.review.station.web.StationPage.Undo;
import dev.fairhaven.app.review.station.web.WhyPanel.Origin;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Assembles the page of one task.
@Component
final class Station {

  private final Queues queues;
  private final TaskHistory tasks;
  private final Items items;
  private final Review review;
  private final Rulings rulings;
  private final Panels panels;
  private final StaffNames staffNames;
  private final InstantSource clock;

  Station(
      Queues queues,
      TaskHistory tasks,
      Items items,
      Review review,
      Rulings rulings,
      Panels panels,
      StaffNames staffNames,
      InstantSource clock) {
    this.queues = queues;
    this.tasks = tasks;
    this.items = items;
    this.review = review;
    this.rulings = rulings;
    this.panels = panels;
    this.staffNames = staffNames;
    this.clock = clock;
  }

  /// The panels that load their own data.
  @Component
  record Panels(
      ContentPanel content, AuthorPanel author, WhyPanel why, PolicyPanel policy, BarPanel bar) {}

  StationPage page(Task task, Staff staff, Draft draft, @Nullable Notice notice) {
    var queue = queues.require(task.queue());
    var item = items.find(task.item());
    var judged = rulings.judged(task);
    var origin = panels.why().originOf(task);
    var start = withSuggestion(draft, origin);
    var history = history(task);
    var context = panels.content().context(item);
    return new StationPage(
        head(task, queue, staff),
        task,
        panels.content().view(task.item(), item, origin.raisedBy(), context),
        item.map(AuthorPanel::made).orElse(null),
        context,
        judged.account() == null ? null : panels.author().of(judged.account()),
        panels.why().of(task, origin, history),
        task.kind() == QueueKind.APPEAL ? List.of() : panels.policy().of(judged, start.policy()),
        bar(task, queue, judged, staff, start),
        notice != null ? notice : notice(task, queue, staff),
        canClaim(task, queue, staff),
        history);
  }

  private Draft withSuggestion(Draft draft, Origin origin) {
    if (draft.policy() != null) {
      return draft;
    }
    var named = origin.raisedBy().stream().map(Decision::policy).filter(Objects::nonNull).toList();
    Optional<PolicyRef> suggested = rulings.suggest(named, WhyPanel.suspicions(origin.flags()));
    return new Draft(draft.choice(), suggested.orElse(null), draft.note());
  }

  Head head(Task task, Queue queue, Staff staff) {
    return head(queue, staff, task.isClaimedBy(staff.id()) ? secondsUntil(leaseEnd(task)) : 0);
  }

  Head head(Queue queue, Staff staff, long leaseSeconds) {
    return new Head(
        queue,
        tasks.head(queue.key()),
        leaseSeconds,
        review.countOfDay(staff),
        review.findUndoable(staff).map(this::undo).orElse(null));
  }

  private Undo undo(Pending pending) {
    return new Undo(
        "/review/decisions/" + pending.id() + "/undo",
        pending.summary(),
        Math.max(1, secondsUntil(pending.carryOutAt())));
  }

  private static Instant leaseEnd(Task task) {
    return Objects.requireNonNull(task.lease(), "a claimed task has a lease").until();
  }

  private long secondsUntil(Instant moment) {
    return Math.max(0, Duration.between(clock.instant(), moment).toSeconds());
  }

  private @Nullable Bar bar(Task task, Queue queue, Judged judged, Staff staff, Draft draft) {
    var lease = task.lease();
    return lease == null || !lease.holder().equals(staff.id())
        ? null
        : panels.bar().of(task, lease, queue, judged, draft);
  }

  private static boolean canClaim(Task task, Queue queue, Staff staff) {
    return task.state() == TaskState.WAITING && queue.isOpenTo(staff);
  }

  private @Nullable Notice notice(Task task, Queue queue, Staff staff) {
    return switch (task.state()) {
      case WAITING ->
          queue.isOpenTo(staff)
              ? new Notice(Tone.INFO, "Nobody works on this", "Take it to decide it.", null)
              : new Notice(
                  Tone.NEUTRAL, "For reading only", "Your role does not work on this queue.", null);
      case CLAIMED ->
          task.isClaimedBy(staff.id())
              ? null
              : new Notice(
                  Tone.INFO,
                  holderName(task) + " is working on this",
                  "You can read along; the decision is theirs while they hold it.",
                  null);
      case DECIDED ->
          new Notice(
              Tone.INFO,
              "Decided, and about to be carried out",
              "Whoever decided it can still undo it for a moment.",
              null);
      case DONE -> new Notice(Tone.GOOD, "Decided", "This task is done.", null);
    };
  }

  private String holderName(Task task) {
    var lease = task.lease();
    return lease == null
        ? "Somebody"
        : staffNames.names(List.of(lease.holder())).getOrDefault(lease.holder(), "Somebody");
  }

  private List<Step> history(Task task) {
    var steps = tasks.steps(task.id());
    var names =
        staffNames.names(
            steps.stream().map(TaskStep::staff).filter(Objects::nonNull).distinct().toList());
    return steps.stream()
        .map(
            step ->
                new Step(
                    step.time(),
                    step.what().wireName(),
                    step.staff() == null
                        ? "the platform"
                        : names.getOrDefault(step.staff(), "somebody who left"),
                    step.note()))
        .toList();
  }
}
