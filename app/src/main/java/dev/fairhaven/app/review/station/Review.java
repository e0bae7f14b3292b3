package dev.fairhaven.app.review.station;

import dev.fairhaven.app.platform.access.Staff;
import dev.fairhaven.app.platform.audit.AuditEntry;
import dev.fairhaven.app.platform.audit.AuditLog;
import dev.fairhaven.app.platform.kernel.ProblemException;
import dev.fairhaven.app.platform.kernel.TaskId;
import dev.fairhaven.app.review.queues.LeaseId;
import dev.fairhaven.app.review.queues.Queues;
import dev.fairhaven.app.review.queues.Task;
import dev.fairhaven.app.review.station.Pending.State;
import dev.fairhaven.app.review.station.store.PendingStore;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Accepts reviewers' decisions, and lets them undo one within the undo window. Thread-safe.
@Component
public class Review {

  private static final Duration DAY = Duration.ofHours(24);

  private final Queues queues;
  private final Rulings rulings;
  private final PendingStore store;
  private final CarryOut carryOut;
  private final AuditLog audit;
  private final InstantSource clock;
  private final ReviewSettings settings;

  Review(
      Queues queues,
      Rulings rulings,
      PendingStore store,
      CarryOut carryOut,
      AuditLog audit,
      InstantSource clock,
      ReviewSettings settings) {
    this.queues = queues;
    this.rulings = rulings;
    this.store = store;
    this.carryOut = carryOut;
    this.audit = audit;
    this.clock = clock;
    this.settings = settings;
  }

  /// Records the decision of the lease holder. It is carried out when the undo window ends.
  ///
  /// @throws ProblemException if `staff` does not hold the task or the ruling does not fit it;
  ///   nothing changes then, and the reviewer keeps their lease
  @Transactional
  public Pending submit(TaskId id, LeaseId lease, Staff staff, Ruling ruling) {
    var task = queues.decide(id, lease, staff);
    var pending = pending(task, staff, ruling, rulings.check(task, ruling));
    store.add(pending);
    audit(staff, "review.decision-submitted", pending);
    if (settings.undoWindow().isZero()) {
      carryOut.carryOut(pending.id());
    }
    return pending;
  }

  private Pending pending(Task task, Staff staff, Ruling ruling, Rulings.Checked checked) {
    var now = clock.instant();
    return new Pending(
        PendingId.next(),
        task.id(),
        staff.id(),
        ruling,
        checked.summary(),
        checked.strike(),
        now,
        now.plus(settings.undoWindow()),
        State.WAITING,
        0);
  }

  /// Undoes a decision before it takes effect; `staff` claims the task again.
  ///
  /// @throws ProblemException with `PENDING_NOT_FOUND` or `TOO_LATE_TO_UNDO`
  @Transactional
  public Task undo(PendingId id, Staff staff) {
    var pending =
        store
            .lock(id)
            .filter(each -> each.belongsTo(staff))
            .orElseThrow(
                () -> new ProblemException(ReviewProblem.PENDING_NOT_FOUND, "decision " + id));
    if (pending.state() != State.WAITING) {
      throw new ProblemException(ReviewProblem.TOO_LATE_TO_UNDO, "decision " + id);
    }
    store.end(id, State.UNDONE);
    audit(staff, "review.decision-undone", pending);
    return queues.undo(pending.task(), staff);
  }

  /// The latest decision of `staff` that can still be undone.
  public Optional<Pending> findUndoable(Staff staff) {
    return store.latestWaiting(staff.id());
  }

  /// The latest ruling of `staff` about a task if they undid it, to prefill the form.
  public Optional<Ruling> findUndone(TaskId task, Staff staff) {
    return store
        .latestAbout(task, staff.id())
        .filter(pending -> pending.state() == State.UNDONE)
        .map(Pending::ruling);
  }

  /// The number of tasks that `staff` decided in the last 24 hours.
  public int countOfDay(Staff staff) {
    return store.countSince(staff.id(), clock.instant().minus(DAY));
  }

  private void audit(Staff staff, String action, Pending pending) {
    audit.record(
        new AuditEntry(
            staff.auditName(),
            action,
            "task/" + pending.task(),
            Map.of("pending", pending.id().toString(), "ruling", name(pending.ruling()))));
  }

  private static String name(Ruling ruling) {
    return switch (ruling) {
      case Ruling.Judgement(var choice, _, _) -> choice;
      case Ruling.AppealAnswer(var granted, _) -> granted ? "grant" : "uphold";
    };
  }
}
