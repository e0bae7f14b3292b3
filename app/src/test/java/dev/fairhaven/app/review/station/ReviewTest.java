package dev.fairhaven.app.review.station;

import static dev.fairhaven.app.review.queues.QueuesFixtures.lease;
import static dev.fairhaven.app.review.queues.QueuesFixtures.moderator;
import static dev.fairhaven.app.review.queues.QueuesFixtures.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.fairhaven.app.decisions.log.Cause;
import dev.fairhaven.app.decisions.log.Decider;
import dev.fairhaven.app.decisions.log.Decision;
import dev.fairhaven.app.decisions.log.Decisions;
import dev.fairhaven.app.enforcement.actions.Enforcement;
import dev.fairhaven.app.platform.access.Staff;
import dev.fairhaven.app.platform.kernel.ItemRef;
import dev.fairhaven.app.platform.kernel.ProblemCode;
import dev.fairhaven.app.platform.kernel.ProblemException;
import dev.fairhaven.app.platform.kernel.TaskId;
import dev.fairhaven.app.review.queues.Queue;
import dev.fairhaven.app.review.queues.QueueProblem;
import dev.fairhaven.app.review.queues.Queues;
import dev.fairhaven.app.review.queues.Task;
import dev.fairhaven.app.review.queues.TaskState;
import dev.fairhaven.app.review.station.Ruling.AppealAnswer;
import dev.fairhaven.app.review.station.Ruling.Judgement;
import dev.fairhaven.app.testing.Wiring;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReviewTest {

  static final Wiring wiring = Casework.wiring();
  static final Duration WINDOW = Duration.ofSeconds(10);

  final Queues queues = wiring.get(Queues.class);
  final Review review = wiring.get(Review.class);
  final CarryOutWorker worker = wiring.get(CarryOutWorker.class);
  final Decisions decisions = wiring.get(Decisions.class);
  final Staff ana = moderator("Ana");
  final Staff ben = moderator("Ben");

  @BeforeEach
  void clear() {
    Casework.reset(wiring);
  }

  @AfterAll
  static void close() {
    wiring.close();
  }

  @Test
  void carriesADecisionOutOnceTheUndoWindowIsOver() {
    var task = claim(posted("p1"));
    submit(task, judgement("remove-strike"));
    wiring.clock().advance(WINDOW.minusMillis(1));
    worker.carryOutDue();
    assertThat(decisionsAbout("p1")).isEmpty();
    assertThat(queues.require(task.id()).state()).isEqualTo(TaskState.DECIDED);
    wiring.clock().advance(Duration.ofMillis(1));
    worker.carryOutDue();
    worker.carryOutDue();
    assertThat(decisionsAbout("p1"))
        .singleElement()
        .satisfies(decision -> assertIsAnasAbout(task, decision));
    assertThat(queues.require(task.id()).state()).isEqualTo(TaskState.DONE);
    var standing = wiring.get(Enforcement.class).standing(new ItemRef("account", "mal"));
    assertThat(standing.strikes()).hasSize(1);
  }

  void assertIsAnasAbout(Task task, Decision decision) {
    assertThat(decision.decider()).isEqualTo(new Decider.Person(ana.id()));
    assertThat(decision.cause()).isEqualTo(new Cause.OfTask(task.id()));
    assertThat(decision.account()).isEqualTo(new ItemRef("account", "mal"));
    assertThat(decision.verdict()).isEqualTo("strike");
    assertThat(decision.note()).isEqualTo("clear case");
  }

  @Test
  void doesNothingOfWhatWasUndone() {
    var task = claim(posted("p1"));
    var pending = submit(task, judgement("remove"));
    var restored = review.undo(pending.id(), ana);
    assertThat(restored.isClaimedBy(ana.id())).isTrue();
    wiring.clock().advance(WINDOW);
    worker.carryOutDue();
    assertThat(decisionsAbout("p1")).isEmpty();
    assertThat(review.findUndone(task.id(), ana)).contains(judgement("remove"));
    submit(restored, judgement("allow"));
    wiring.clock().advance(WINDOW);
    worker.carryOutDue();
    assertThat(decisionsAbout("p1")).extracting(Decision::verdict).containsExactly("allow");
  }

  /// Three quick decisions about one author must not all be said to give the first strike.
  @Test
  void countsTheStrikesThatAreStillToCome() {
    var first = submit(claim(posted("p1")), judgement("remove-strike"));
    var second = submit(claim(posted("p2")), judgement("remove-strike"));
    assertThat(first.summary()).contains("strike 1 of");
    assertThat(second.summary()).contains("strike 2 of");
    review.undo(second.id(), ana);
    var third = submit(claim(posted("p3")), judgement("remove-strike"));
    assertThat(third.summary()).contains("strike 2 of");
    wiring.clock().advance(WINDOW);
    worker.carryOutDue();
    assertThat(submit(claim(posted("p4")), judgement("remove-strike")).summary())
        .contains("strike 3 of");
  }

  @Test
  void refusesToUndoWhatIsCarriedOutOrSomebodyElses() {
    var pending = submit(claim(posted("p1")), judgement("remove"));
    assertRefused(ReviewProblem.PENDING_NOT_FOUND, () -> review.undo(pending.id(), ben));
    wiring.clock().advance(WINDOW);
    worker.carryOutDue();
    assertRefused(ReviewProblem.TOO_LATE_TO_UNDO, () -> review.undo(pending.id(), ana));
  }

  @Test
  void eitherUndoesOrCarriesOutWhenBothComeAtOnce() throws Exception {
    for (int round = 0; round < 20; round++) {
      var post = "race-" + round;
      var task = claim(posted(post));
      var pending = submit(task, judgement("remove"));
      wiring.clock().advance(WINDOW);
      var undone = new AtomicInteger();
      atOnce(
          () -> undone.addAndGet(triesToUndo(pending)),
          () -> wiring.get(CarryOut.class).carryOut(pending.id()),
          () -> wiring.get(CarryOut.class).carryOut(pending.id()));
      worker.carryOutDue();
      assertThat(decisionsAbout(post)).hasSize(1 - undone.get());
    }
  }

  int triesToUndo(Pending pending) {
    try {
      review.undo(pending.id(), ana);
      return 1;
    } catch (ProblemException _) {
      return 0;
    }
  }

  @Test
  void keepsTheTaskWithTheReviewerWhenTheRulingDoesNotFit() {
    var task = claim(posted("p1"));
    assertRefused(
        ReviewProblem.POLICY_NEEDED, () -> submit(task, new Judgement("remove", null, null)));
    assertRefused(ReviewProblem.CHOICE_NOT_OFFERED, () -> submit(task, judgement("explode")));
    assertRefused(
        ReviewProblem.CHOICE_NOT_OFFERED, () -> submit(task, new AppealAnswer(true, null)));
    assertRefused(
        ReviewProblem.NOTE_TOO_LONG,
        () -> submit(task, new Judgement("allow", null, "x".repeat(2_001))));
    assertThat(queues.require(task.id()).isClaimedBy(ana.id())).isTrue();
    submit(task, judgement("allow"));
  }

  @Test
  void refusesADecisionWithoutTheLease() {
    var task = claim(posted("p1"));
    assertRefused(
        QueueProblem.LEASE_LOST,
        () -> review.submit(task.id(), lease(task), ben, judgement("allow")));
    wiring.clock().advance(Queues.LEASE);
    assertRefused(QueueProblem.LEASE_LOST, () -> submit(task, judgement("allow")));
    assertThat(review.findUndoable(ana)).isEmpty();
  }

  @Test
  void offersNothingAgainstAnAuthorWhoIsNotKnown() {
    var task = claim(queues.open(request(new ItemRef("post", "ghost"), Queue.DEFAULT, 10)));
    assertRefused(ReviewProblem.CHOICE_NOT_OFFERED, () -> submit(task, judgement("remove-strike")));
    submit(task, judgement("remove"));
  }

  @Test
  void givesATaskBackWhenItsDecisionKeepsFailing() {
    var task = claim(posted("p1"));
    var pending = submit(task, judgement("remove"));
    wiring
        .db()
        .sql("UPDATE pending_decision SET choice = 'gone' WHERE id = :id")
        .param("id", pending.id().value())
        .update();
    for (int attempt = 0; attempt < CarryOut.ATTEMPTS_MAX; attempt++) {
      wiring.clock().advance(Duration.ofMinutes(1));
      worker.carryOutDue();
    }
    assertThat(queues.require(task.id()).state()).isEqualTo(TaskState.WAITING);
    assertThat(decisionsAbout("p1")).isEmpty();
    assertThat(wiring.audited()).extracting("action").contains("review.decision-failed");
  }

  @Test
  void auditsWhatWasDecidedAndWhatWasTakenBack() {
    var pending = submit(claim(posted("p1")), judgement("remove"));
    review.undo(pending.id(), ana);
    assertThat(wiring.audited())
        .filteredOn(entry -> entry.action().startsWith("review."))
        .extracting("action")
        .containsExactly("review.decision-submitted", "review.decision-undone");
  }

  @Test
  void countsWhatSomebodyDecidedInTheLastDay() {
    submit(claim(posted("p1")), judgement("allow"));
    var undone = submit(claim(posted("p2")), judgement("allow"));
    review.undo(undone.id(), ana);
    assertThat(review.countOfDay(ana)).isEqualTo(1);
    wiring.clock().advance(Duration.ofHours(25));
    assertThat(review.countOfDay(ana)).isZero();
  }

  TaskId posted(String id) {
    var post = Casework.post(wiring, id, "mal", "Free seeds, claim now");
    return queues.open(request(post, Queue.DEFAULT, 10));
  }

  Task claim(TaskId task) {
    return queues.claim(task, ana);
  }

  Pending submit(Task task, Ruling ruling) {
    return review.submit(task.id(), lease(task), ana, ruling);
  }

  static Judgement judgement(String choice) {
    return choice.equals("allow")
        ? new Judgement("allow", null, "fine")
        : new Judgement(choice, Casework.section(wiring, "3.1"), "clear case");
  }

  List<Decision> decisionsAbout(String post) {
    return decisions.about(new ItemRef("post", post), 10);
  }

  static void assertRefused(ProblemCode code, ThrowingCallable call) {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(call)
        .satisfies(problem -> assertThat(problem.code()).isEqualTo(code));
  }

  static void atOnce(Callable<?>... calls) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var running =
          IntStream.range(0, calls.length).mapToObj(i -> threads.submit(calls[i])).toList();
      for (var each : running) {
        each.get();
      }
    }
  }
}
