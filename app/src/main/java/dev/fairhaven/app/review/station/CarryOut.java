package dev.fairhaven.app.review.station;

import dev.fairhaven.app.decisions.log.Cause;
import dev.fairhaven.app.decisions.log.Decider;
import dev.fairhaven.app.decisions.log.DecisionDraft;
import dev.fairhaven.app.decisions.log.Decisions;
import dev.fairhaven.app.platform.audit.AuditEntry;
import dev.fairhaven.app.platform.audit.AuditLog;
import dev.fairhaven.app.platform.kernel.AppealId;
import dev.fairhaven.app.platform.kernel.DecisionId;
import dev.fairhaven.app.review.appeals.Appeal.Outcome;
import dev.fairhaven.app.review.appeals.Appeals;
import dev.fairhaven.app.review.queues.Queues;
import dev.fairhaven.app.review.queues.Reason.AppealReason;
import dev.fairhaven.app.review.queues.Task;
import dev.fairhaven.app.review.queues.TaskHistory;
import dev.fairhaven.app.review.queues.TaskReason;
import dev.fairhaven.app.review.station.Ruling.AppealAnswer;
import dev.fairhaven.app.review.station.Ruling.Judgement;
import dev.fairhaven.app.review.station.store.PendingStore;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Carries out reviewers' decisions once they can no longer be undone. Each decision and the
/// completion of its task share a transaction, so that a decision takes effect exactly once.
@Component
class CarryOut {

  static final int ATTEMPTS_MAX = 5;
  static final Duration RETRY_FIRST = Duration.ofSeconds(2);

  private final PendingStore store;
  private final Queues queues;
  private final TaskHistory history;
  private final Rulings rulings;
  private final Decisions decisions;
  private final Appeals appeals;
  private final AuditLog audit;
  private final InstantSource clock;

  CarryOut(
      PendingStore store,
      Queues queues,
      TaskHistory history,
      Rulings rulings,
      Decisions decisions,
      Appeals appeals,
      AuditLog audit,
      InstantSource clock) {
    this.store = store;
    this.queues = queues;
    this.history = history;
    this.rulings = rulings;
    this.decisions = decisions;
    this.appeals = appeals;
    this.audit = audit;
    this.clock = clock;
  }

  /// @return whether this call carried it out
  @Transactional
  public boolean carryOut(PendingId id) {
    var found = store.lockIfFree(id).filter(each -> each.state() == Pending.State.WAITING);
    if (found.isEmpty()) {
      return false;
    }
    var pending = found.get();
    var task = queues.holdDecided(pending.task());
    var decision = record(pending, task);
    queues.complete(task.id(), decision);
    store.finish(id, decision);
    return true;
  }

  private DecisionId record(Pending pending, Task task) {
    return switch (pending.ruling()) {
      case Judgement judgement -> judge(pending, task, judgement);
      case AppealAnswer(var granted, var note) ->
          appeals.decide(
              appealOf(task), pending.staff(), granted ? Outcome.GRANTED : Outcome.UPHELD, note);
    };
  }

  private AppealId appealOf(Task task) {
    return history.reasons(task.id()).stream()
        .map(TaskReason::reason)
        .flatMap(reason -> reason instanceof AppealReason(var id) ? Stream.of(id) : Stream.empty())
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("task " + task.id() + " has no appeal"));
  }

  private DecisionId judge(Pending pending, Task task, Judgement judgement) {
    var judged = rulings.judged(task);
    var choice = rulings.requireChoice(task, judged, judgement);
    return decisions
        .record(
            new DecisionDraft(
                judged.item(),
                judged.account(),
                new Decider.Person(pending.staff()),
                new Cause.OfTask(task.id()),
                choice.actions(),
                judgement.policy(),
                judgement.note()))
        .id();
  }

  /// After a failure: retries with increasing delays, and eventually returns the task to its queue.
  @Transactional
  public void retryLater(PendingId id) {
    var found = store.lock(id).filter(each -> each.state() == Pending.State.WAITING);
    if (found.isEmpty()) {
      return;
    }
    var pending = found.get();
    if (pending.attempts() + 1 < ATTEMPTS_MAX) {
      var delay = RETRY_FIRST.multipliedBy(1L << pending.attempts());
      store.postpone(id, clock.instant().plus(delay));
    } else {
      giveUp(pending);
    }
  }

  private void giveUp(Pending pending) {
    store.end(pending.id(), Pending.State.FAILED);
    queues.reopen(pending.task());
    audit.record(
        new AuditEntry(
            "platform",
            "review.decision-failed",
            "task/" + pending.task(),
            Map.of("attempts", ATTEMPTS_MAX)));
  }
}
