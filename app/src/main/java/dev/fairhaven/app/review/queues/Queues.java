package dev.fairhaven.app.review.queues;

import static dev.fairhaven.app.review.queues.QueueProblem.EXCLUDED_FROM_TASK;
import static dev.fairhaven.app.review.queues.QueueProblem.LEASE_LOST;
import static dev.fairhaven.app.review.queues.QueueProblem.NOT_POSSIBLE_NOW;
import static dev.fairhaven.app.review.queues.QueueProblem.QUEUE_NOT_FOUND;
import static dev.fairhaven.app.review.queues.QueueProblem.QUEUE_NOT_OPEN_TO_YOU;
import static dev.fairhaven.app.review.queues.QueueProblem.TASK_CLAIMED;
import static dev.fairhaven.app.review.queues.QueueProblem.TASK_DECIDED;
import static dev.fairhaven.app.review.queues.QueueProblem.TASK_NOT_FOUND;

import dev.fairhaven.app.platform.access.Staff;
import dev.fairhaven.app.platform.audit.AuditEntry;
import dev.fairhaven.app.platform.audit.AuditLog;
import dev.fairhaven.app.platform.kernel.DecisionId;
import dev.fairhaven.app.platform.kernel.ProblemException;
import dev.fairhaven.app.platform.kernel.TaskId;
import dev.fairhaven.app.review.queues.TaskState.Command;
import dev.fairhaven.app.review.queues.TaskStep.What;
import dev.fairhaven.app.review.queues.store.QueueStore;
import dev.fairhaven.app.review.queues.store.TaskOpener;
import dev.fairhaven.app.review.queues.store.TaskOpening;
import dev.fairhaven.app.review.queues.store.TaskStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Opens tasks, and lets reviewers claim, return and decide them. Thread-safe.
///
/// A reviewer who works on a task holds a lease. Every change to a claimed task requires the lease
/// and its holder, and is rejected if the lease has expired or belongs to another reviewer.
@Component
public class Queues {

  /// The length of a lease; renewing extends it.
  public static final Duration LEASE = Duration.ofMinutes(5);

  /// How long a skipped task is hidden from the reviewer who skipped it.
  public static final Duration SKIP_HIDES = Duration.ofMinutes(30);

  /// The maximum number of requests in one call.
  public static final int REQUESTS_MAX = 10_000;

  public static final int NOTE_LENGTH_MAX = 2_000;

  private final QueueStore queues;
  private final TaskOpener opener;
  private final TaskStore tasks;
  private final AuditLog audit;
  private final InstantSource clock;

  public Queues(
      QueueStore queues, TaskOpener opener, TaskStore tasks, AuditLog audit, InstantSource clock) {
    this.queues = queues;
    this.opener = opener;
    this.tasks = tasks;
    this.audit = audit;
    this.clock = clock;
  }

  /// Opens a task, or adds the reason to the unfinished one about the same item.
  ///
  /// @throws ProblemException with `QUEUE_NOT_FOUND`
  @Transactional
  public TaskId open(TaskRequest request) {
    return openAll(List.of(request)).getFirst();
  }

  /// Like [#open] for many at once, in a fixed number of statements.
  ///
  /// @return the task of each request, in order
  @Transactional
  public List<TaskId> openAll(List<TaskRequest> requests) {
    if (requests.isEmpty()) {
      return List.of();
    }
    if (requests.size() > REQUESTS_MAX) {
      throw new IllegalArgumentException(
          "at most " + REQUESTS_MAX + " tasks at once, got " + requests.size());
    }
    var now = clock.instant();
    var all = queues.all();
    return opener.open(requests.stream().map(request -> opening(request, all, now)).toList(), now);
  }

  private static TaskOpening opening(TaskRequest request, List<Queue> all, Instant now) {
    var queue = require(request.queue(), all);
    var due = now.plus(Priority.allowance(queue.target(), request.priority()));
    return new TaskOpening(request, queue.kind(), due);
  }

  /// All queues, most pressing first.
  public List<Queue> all() {
    return queues.all();
  }

  /// Replaces some queues by others, in the caller's transaction. Only for an installation without
  /// tasks; the caller writes the audit entry. Existing queues stay unchanged.
  ///
  /// @param former the keys of the queues to remove
  @Transactional
  public void replace(Collection<String> former, List<Queue> next) {
    former.forEach(queues::remove);
    next.forEach(queues::add);
  }

  /// @throws ProblemException with `QUEUE_NOT_FOUND`
  public Queue require(String key) {
    return require(key, queues.all());
  }

  private static Queue require(String key, List<Queue> all) {
    return all.stream()
        .filter(queue -> queue.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new ProblemException(QUEUE_NOT_FOUND, "expected the key of a queue"));
  }

  /// Claims the task of the queue that is due first. Returns the task that `staff` already holds,
  /// if any; empty if no task is available to them.
  ///
  /// @throws ProblemException with `QUEUE_NOT_FOUND` or `QUEUE_NOT_OPEN_TO_YOU`
  @Transactional
  public Optional<Task> claimNext(String queue, Staff staff) {
    requireOpenTo(staff, require(queue));
    var now = clock.instant();
    var own = tasks.findClaimed(queue, staff.id(), now);
    if (own.isPresent()) {
      return own;
    }
    var claimed = tasks.claimNext(queue, newLease(staff, now), now);
    claimed.ifPresent(task -> audit(staff, "queues.task-claimed", task.id(), Map.of()));
    return claimed;
  }

  /// Claims a particular task for `staff`.
  ///
  /// @throws ProblemException if it is claimed or decided, or not available to `staff`
  @Transactional
  public Task claim(TaskId id, Staff staff) {
    var now = clock.instant();
    var task = lock(id, now);
    requireAllowed(staff, task);
    if (task.isClaimedBy(staff.id())) {
      return task;
    }
    requireNext(task, Command.CLAIM);
    tasks.lease(id, newLease(staff, now), now);
    record(staff, task, What.CLAIMED, null, now);
    return reread(id, now);
  }

  /// Extends the lease to its full length from now.
  ///
  /// @return when the lease expires
  /// @throws ProblemException with `LEASE_LOST` or `TASK_DECIDED`
  @Transactional
  public Instant renew(TaskId id, LeaseId lease, Staff staff) {
    var now = clock.instant();
    requireClaimed(id, lease, staff, Command.RENEW, now);
    var renewed = new Lease(lease, staff.id(), now.plus(LEASE));
    tasks.lease(id, renewed, now);
    return renewed.until();
  }

  /// Returns the task to its queue.
  @Transactional
  public void release(TaskId id, LeaseId lease, Staff staff) {
    var now = clock.instant();
    var task = requireClaimed(id, lease, staff, Command.RELEASE, now);
    tasks.free(id);
    record(staff, task, What.RELEASED, null, now);
  }

  /// Returns the task to its queue and hides it from `staff` for [#SKIP_HIDES].
  @Transactional
  public void skip(TaskId id, LeaseId lease, Staff staff) {
    var now = clock.instant();
    var task = requireClaimed(id, lease, staff, Command.SKIP, now);
    tasks.free(id);
    tasks.hide(id, staff.id(), now.plus(SKIP_HIDES));
    record(staff, task, What.SKIPPED, null, now);
  }

  /// Escalates the task to another queue of the same kind and records the reason. Hides it from
  /// `staff` for [#SKIP_HIDES].
  @Transactional
  public void escalate(TaskId id, LeaseId lease, Staff staff, String toQueue, String reason) {
    var now = clock.instant();
    var task = requireClaimed(id, lease, staff, Command.ESCALATE, now);
    var target = require(toQueue);
    if (target.kind() != task.kind()) {
      throw new ProblemException(QUEUE_NOT_FOUND, "expected a queue of the same kind");
    }
    tasks.free(id);
    tasks.hide(id, staff.id(), now.plus(SKIP_HIDES));
    tasks.move(id, toQueue, now.plus(Priority.allowance(target.target(), task.priority())));
    record(staff, task, What.ESCALATED, reason, now);
  }

  /// Marks the task as decided. It cannot be claimed while the decision can still be undone.
  ///
  /// @throws ProblemException with `LEASE_LOST`, `TASK_DECIDED` or `EXCLUDED_FROM_TASK`
  @Transactional
  public Task decide(TaskId id, LeaseId lease, Staff staff) {
    var now = clock.instant();
    var task = requireClaimed(id, lease, staff, Command.DECIDE, now);
    tasks.decide(id);
    record(staff, task, What.DECIDED, null, now);
    return task;
  }

  /// Undoes the decision: `staff` claims the task again, with a fresh lease.
  @Transactional
  public Task undo(TaskId id, Staff staff) {
    var now = clock.instant();
    var task = lock(id, now);
    requireNext(task, Command.UNDO);
    tasks.lease(id, newLease(staff, now), now);
    record(staff, task, What.UNDONE, null, now);
    return reread(id, now);
  }

  /// Locks the decided task until the transaction ends. Reasons that arrive meanwhile wait for the
  /// lock, and open a new task if this one is completed.
  ///
  /// @throws ProblemException unless it is decided but not yet done
  @Transactional
  public Task holdDecided(TaskId id) {
    var task = lock(id, clock.instant());
    requireNext(task, Command.COMPLETE);
    return task;
  }

  /// Completes the task after `decision` was carried out.
  @Transactional
  public void complete(TaskId id, DecisionId decision) {
    var now = clock.instant();
    requireNext(lock(id, now), Command.COMPLETE);
    tasks.finish(id, decision, now);
    tasks.addStep(id, new TaskStep(now, What.DONE, null, null));
  }

  /// Reopens the task because its decision could not be carried out.
  @Transactional
  public void reopen(TaskId id) {
    var now = clock.instant();
    requireNext(lock(id, now), Command.REOPEN);
    tasks.free(id);
    tasks.addStep(id, new TaskStep(now, What.REOPENED, null, null));
  }

  public Optional<Task> find(TaskId id) {
    return tasks.find(id, clock.instant());
  }

  /// @throws ProblemException with `TASK_NOT_FOUND`
  public Task require(TaskId id) {
    return find(id).orElseThrow(() -> notFound(id));
  }

  /// Rejects a reviewer who took part in the decision that this task reviews.
  ///
  /// @throws ProblemException with `EXCLUDED_FROM_TASK`
  public void requireNotExcluded(Staff staff, Task task) {
    if (task.excludes(staff.id())) {
      throw new ProblemException(EXCLUDED_FROM_TASK, "task " + task.id());
    }
  }

  /// Rejects a reviewer who may not work on this task because of their role, or because they took
  /// part in the decision it reviews.
  ///
  /// @throws ProblemException with `QUEUE_NOT_OPEN_TO_YOU` or `EXCLUDED_FROM_TASK`
  public void requireAllowed(Staff staff, Task task) {
    requireOpenTo(staff, require(task.queue()));
    requireNotExcluded(staff, task);
  }

  private static void requireOpenTo(Staff staff, Queue queue) {
    if (!queue.isOpenTo(staff)) {
      throw new ProblemException(QUEUE_NOT_OPEN_TO_YOU, "queue " + queue.key());
    }
  }

  private Task requireClaimed(TaskId id, LeaseId lease, Staff staff, Command command, Instant now) {
    var task = lock(id, now);
    requireAllowed(staff, task);
    if (task.state() == TaskState.DECIDED || task.state() == TaskState.DONE) {
      throw new ProblemException(TASK_DECIDED, "task " + id);
    }
    if (!task.isClaimedBy(staff.id()) || !holds(task, lease)) {
      throw new ProblemException(LEASE_LOST, "task " + id);
    }
    requireNext(task, command);
    return task;
  }

  private static boolean holds(Task task, LeaseId lease) {
    return task.lease() != null && task.lease().id().equals(lease);
  }

  private static void requireNext(Task task, Command command) {
    if (task.state().next(command).isEmpty()) {
      throw new ProblemException(refusal(task.state(), command), "task " + task.id());
    }
  }

  private static QueueProblem refusal(TaskState state, Command command) {
    return switch (state) {
      case CLAIMED -> command == Command.CLAIM ? TASK_CLAIMED : NOT_POSSIBLE_NOW;
      case DECIDED, DONE -> TASK_DECIDED;
      case WAITING -> NOT_POSSIBLE_NOW;
    };
  }

  private Task lock(TaskId id, Instant now) {
    return tasks.lock(id, now).orElseThrow(() -> notFound(id));
  }

  private Task reread(TaskId id, Instant now) {
    return tasks.find(id, now).orElseThrow(() -> notFound(id));
  }

  private static ProblemException notFound(TaskId id) {
    return new ProblemException(TASK_NOT_FOUND, "task " + id);
  }

  private static Lease newLease(Staff staff, Instant now) {
    return new Lease(LeaseId.next(), staff.id(), now.plus(LEASE));
  }

  private void record(Staff staff, Task task, What what, @Nullable String note, Instant now) {
    tasks.addStep(task.id(), new TaskStep(now, what, staff.id(), note));
    audit(staff, "queues.task-" + what.wireName(), task.id(), Map.of("queue", task.queue()));
  }

  private void audit(Staff staff, String action, TaskId task, Map<String, Object> detail) {
    audit.record(new AuditEntry(staff.auditName(), action, "task/" + task, detail));
  }
}
