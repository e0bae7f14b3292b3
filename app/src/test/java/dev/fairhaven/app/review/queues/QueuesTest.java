package dev.fairhaven.app.review.queues;

import static dev.fairhaven.app.review.queues.QueuesFixtures.flagged;
import static dev.fairhaven.app.review.queues.QueuesFixtures.lease;
import static dev.fairhaven.app.review.queues.QueuesFixtures.moderator;
import static dev.fairhaven.app.review.queues.QueuesFixtures.post;
import static dev.fairhaven.app.review.queues.QueuesFixtures.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;

import dev.fairhaven.app.platform.access.Staff;
import dev.fairhaven.app.platform.audit.AuditEntry;
import dev.fairhaven.app.platform.kernel.AppealId;
import dev.fairhaven.app.platform.kernel.DecisionId;
import dev.fairhaven.app.platform.kernel.ProblemCode;
import dev.fairhaven.app.platform.kernel.ProblemException;
import dev.fairhaven.app.platform.kernel.TaskId;
import dev.fairhaven.app.review.queues.store.TaskViews;
import dev.fairhaven.app.testing.Wiring;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QueuesTest {

  static final Wiring wiring = QueuesFixtures.wiring();

  final Queues queues = wiring.get(Queues.class);
  final TaskViews views = wiring.get(TaskViews.class);
  final Staff ana = moderator("Ana");
  final Staff ben = moderator("Ben");

  @BeforeEach
  void clear() {
    wiring.reset("task");
  }

  @AfterAll
  static void close() {
    wiring.close();
  }

  @Test
  void startsWithQueuesForUrgentOrdinaryAndAppealed() {
    assertThat(queues.all())
        .extracting(Queue::key)
        .containsExactly(Queue.SPECIALIST, Queue.URGENT, Queue.DEFAULT, Queue.APPEALS);
  }

  @Test
  void handsOutTheTaskThatIsDueFirst() {
    open(request(post(1), Queue.DEFAULT, 10));
    var grave = open(request(post(2), Queue.DEFAULT, 90));
    open(request(post(3), Queue.URGENT, 90));
    assertThat(claim(ana).id()).isEqualTo(grave);
  }

  @Test
  void letsAMildTaskThatWaitedLongGoBeforeAGraverNewOne() {
    var mild = open(request(post(1), Queue.DEFAULT, 0));
    wiring.clock().advance(Duration.ofHours(20));
    open(request(post(2), Queue.DEFAULT, 80));
    assertThat(claim(ana).id()).isEqualTo(mild);
  }

  @Test
  void mergesRequestsAboutOneItemAndKeepsTheMostPressing() {
    var first = open(request(post(1), Queue.DEFAULT, 30));
    var due = queues.require(first).dueAt();
    assertThat(open(request(post(1), Queue.URGENT, 80))).isEqualTo(first);
    assertThat(open(flagged(post(1), "f1"))).isEqualTo(first);
    assertThat(open(flagged(post(1), "f1"))).isEqualTo(first);
    var task = queues.require(first);
    assertThat(task.queue()).isEqualTo(Queue.URGENT);
    assertThat(task.priority()).isEqualTo(80);
    assertThat(task.dueAt()).isBefore(due);
    assertThat(views.reasons(first)).hasSize(3);
  }

  @Test
  void mergesWithinOneBatch() {
    var tasks =
        queues.openAll(
            List.of(
                request(post(1), Queue.DEFAULT, 10),
                request(post(2), Queue.DEFAULT, 10),
                request(post(1), Queue.DEFAULT, 70)));
    assertThat(tasks.get(0)).isEqualTo(tasks.get(2)).isNotEqualTo(tasks.get(1));
    assertThat(queues.require(tasks.getFirst()).priority()).isEqualTo(70);
  }

  @Test
  void keepsEveryAppealATaskOfItsOwn() {
    assertThat(open(appeal(1, null))).isNotEqualTo(open(appeal(1, null)));
    open(request(post(1), Queue.DEFAULT, 10));
    assertThat(wiring.db().sql("SELECT count(*) FROM task").query(Integer.class).single())
        .isEqualTo(3);
  }

  @Test
  void opensANewTaskOnceTheLastOneIsDone() {
    var first = open(request(post(1), Queue.DEFAULT, 10));
    decide(claim(ana), ana);
    queues.complete(first, DecisionId.next());
    assertThat(open(request(post(1), Queue.DEFAULT, 10))).isNotEqualTo(first);
  }

  @Test
  void opensOneTaskForRequestsThatRace() throws Exception {
    var tasks = ConcurrentHashMap.<TaskId>newKeySet();
    concurrently(16, number -> () -> tasks.add(open(flagged(post(1), "f" + number))));
    assertThat(tasks).hasSize(1);
    assertThat(views.reasons(tasks.iterator().next())).hasSize(16);
  }

  @Test
  void givesNoTaskToTwoOfManyWhoClaimAtOnce() throws Exception {
    int count = 40;
    IntStream.range(0, count).forEach(number -> open(request(post(number), Queue.DEFAULT, 10)));
    var claimed = ConcurrentHashMap.<TaskId>newKeySet();
    concurrently(count, number -> () -> claimed.add(claim(moderator("Reviewer " + number)).id()));
    assertThat(claimed).hasSize(count);
    assertThat(queues.claimNext(Queue.DEFAULT, ana)).isEmpty();
  }

  @Test
  void givesBackTheTaskThatIsAlreadyClaimed() {
    open(request(post(1), Queue.DEFAULT, 10));
    open(request(post(2), Queue.DEFAULT, 90));
    assertThat(claim(ana)).isEqualTo(claim(ana));
  }

  @Test
  void letsAClaimGoWhenItsLeaseRunsOut() {
    open(request(post(1), Queue.DEFAULT, 10));
    var claimed = claim(ana);
    wiring.clock().advance(Queues.LEASE.minusNanos(1000));
    assertThat(queues.claimNext(Queue.DEFAULT, ben)).isEmpty();
    wiring.clock().advance(Duration.ofNanos(1000));
    assertThat(claim(ben).id()).isEqualTo(claimed.id());
    assertRefused(QueueProblem.LEASE_LOST, () -> decide(claimed, ana));
    assertRefused(QueueProblem.LEASE_LOST, () -> queues.renew(claimed.id(), lease(claimed), ana));
  }

  @Test
  void keepsATaskThatIsRenewedInTime() {
    open(request(post(1), Queue.DEFAULT, 10));
    var claimed = claim(ana);
    wiring.clock().advance(Duration.ofMinutes(4));
    queues.renew(claimed.id(), lease(claimed), ana);
    wiring.clock().advance(Duration.ofMinutes(4));
    assertThat(queues.claimNext(Queue.DEFAULT, ben)).isEmpty();
    assertThat(decide(claimed, ana).id()).isEqualTo(claimed.id());
  }

  @Test
  void refusesTheRightLeaseFromTheWrongPersonAndTheReverse() {
    open(request(post(1), Queue.DEFAULT, 10));
    var claimed = claim(ana);
    assertRefused(QueueProblem.LEASE_LOST, () -> decide(claimed, ben));
    assertRefused(QueueProblem.LEASE_LOST, () -> queues.decide(claimed.id(), LeaseId.next(), ana));
    assertRefused(QueueProblem.TASK_CLAIMED, () -> queues.claim(claimed.id(), ben));
  }

  @Test
  void hidesASkippedTaskFromWhoSkippedItForAWhile() {
    open(request(post(1), Queue.DEFAULT, 10));
    var claimed = claim(ana);
    queues.skip(claimed.id(), lease(claimed), ana);
    assertThat(queues.claimNext(Queue.DEFAULT, ana)).isEmpty();
    assertThat(queues.claimNext(Queue.DEFAULT, ben)).isPresent();
    wiring.clock().advance(Queues.SKIP_HIDES);
    assertThat(queues.claimNext(Queue.DEFAULT, ana)).isPresent();
  }

  @Test
  void handsAnEscalatedTaskToTheOtherQueueWithTheReason() {
    open(request(post(1), Queue.DEFAULT, 10));
    var claimed = claim(ana);
    queues.escalate(claimed.id(), lease(claimed), ana, Queue.URGENT, "names a place and a day");
    var task = queues.claimNext(Queue.URGENT, ben).orElseThrow();
    assertThat(task.id()).isEqualTo(claimed.id());
    assertThat(task.dueAt()).isBefore(claimed.dueAt());
    assertThat(views.steps(task.id()))
        .extracting(TaskStep::what, TaskStep::note)
        .contains(tuple(TaskStep.What.ESCALATED, "names a place and a day"));
  }

  @Test
  void refusesToEscalateIntoAQueueThatAsksSomethingElse() {
    open(request(post(1), Queue.DEFAULT, 10));
    var claimed = claim(ana);
    assertRefused(
        QueueProblem.QUEUE_NOT_FOUND,
        () -> queues.escalate(claimed.id(), lease(claimed), ana, Queue.APPEALS, "look"));
  }

  @Test
  void restoresTheTaskAndAFreshLeaseWhenADecisionIsUndone() {
    open(request(post(1), Queue.DEFAULT, 10));
    var claimed = claim(ana);
    decide(claimed, ana);
    assertThat(queues.claimNext(Queue.DEFAULT, ben)).isEmpty();
    wiring.clock().advance(Duration.ofMinutes(10));
    var restored = queues.undo(claimed.id(), ana);
    assertThat(restored.isClaimedBy(ana.id())).isTrue();
    assertRefused(QueueProblem.LEASE_LOST, () -> decide(claimed, ana));
    assertThat(decide(restored, ana).state()).isEqualTo(TaskState.CLAIMED);
  }

  @Test
  void refusesWhatComesAfterTheDecision() {
    open(request(post(1), Queue.DEFAULT, 10));
    var claimed = claim(ana);
    decide(claimed, ana);
    assertRefused(QueueProblem.TASK_DECIDED, () -> decide(claimed, ana));
    queues.complete(claimed.id(), DecisionId.next());
    assertRefused(QueueProblem.TASK_DECIDED, () -> queues.undo(claimed.id(), ana));
    assertRefused(QueueProblem.TASK_DECIDED, () -> queues.claim(claimed.id(), ben));
  }

  @Test
  void keepsQueuesToTheirRoles() {
    open(request(post(1), Queue.DEFAULT, 10));
    var appealed = open(appeal(1, null));
    var analyst = QueuesFixtures.analyst("Cy");
    assertRefused(
        QueueProblem.QUEUE_NOT_OPEN_TO_YOU, () -> queues.claimNext(Queue.DEFAULT, analyst));
    assertRefused(QueueProblem.QUEUE_NOT_OPEN_TO_YOU, () -> queues.claimNext(Queue.APPEALS, ana));
    assertRefused(QueueProblem.QUEUE_NOT_OPEN_TO_YOU, () -> queues.claim(appealed, ana));
    assertRefused(QueueProblem.QUEUE_NOT_FOUND, () -> queues.claimNext("nowhere", ana));
  }

  @Test
  void keepsATaskFromWhoDecidedBefore() {
    var eve = QueuesFixtures.specialist("Eve");
    var fay = QueuesFixtures.specialist("Fay");
    var task = open(appeal(1, eve));
    assertThat(queues.claimNext(Queue.APPEALS, eve)).isEmpty();
    assertRefused(QueueProblem.EXCLUDED_FROM_TASK, () -> queues.claim(task, eve));
    assertThat(queues.claimNext(Queue.APPEALS, fay)).isPresent();
  }

  @Test
  void countsClaimedTasksAsOpen() {
    open(request(post(1), Queue.DEFAULT, 10));
    open(request(post(2), Queue.DEFAULT, 10));
    claim(ana);
    var now = wiring.clock().instant();
    var load = Objects.requireNonNull(views.loads(now).get(Queue.DEFAULT));
    assertThat(load).isEqualTo(new QueueLoad(2, 1, 0, now, load.firstDue()));
    assertThat(views.head(Queue.DEFAULT, 1, now).open()).isEqualTo(1);
  }

  @Test
  void auditsWhoTookAndGaveBack() {
    open(request(post(1), Queue.DEFAULT, 10));
    var claimed = claim(ana);
    queues.release(claimed.id(), lease(claimed), ana);
    assertThat(wiring.audited())
        .extracting(AuditEntry::actor, AuditEntry::action, AuditEntry::subject)
        .containsExactly(
            tuple(ana.auditName(), "queues.task-claimed", "task/" + claimed.id()),
            tuple(ana.auditName(), "queues.task-released", "task/" + claimed.id()));
  }

  TaskId open(TaskRequest request) {
    return queues.open(request);
  }

  Task claim(Staff staff) {
    return queues.claimNext(Queue.DEFAULT, staff).orElseThrow();
  }

  Task decide(Task task, Staff staff) {
    return queues.decide(task.id(), lease(task), staff);
  }

  static TaskRequest appeal(int post, @Nullable Staff excluded) {
    return new TaskRequest(
        post(post),
        null,
        Queue.APPEALS,
        50,
        new Reason.AppealReason(AppealId.next()),
        excluded == null ? null : excluded.id());
  }

  static void assertRefused(ProblemCode code, ThrowingCallable call) {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(call)
        .satisfies(problem -> assertThat(problem.code()).isEqualTo(code));
  }

  /// Runs `count` calls at the same time and waits for all.
  static void concurrently(int count, IntFunction<Callable<?>> call) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var running = IntStream.range(0, count).mapToObj(n -> threads.submit(call.apply(n))).toList();
      for (var each : running) {
        each.get();
      }
    }
  }
}
