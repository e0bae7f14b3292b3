package dev.fairhaven.app.review.flags;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.fairhaven.app.decisions.log.Action;
import dev.fairhaven.app.decisions.log.Cause;
import dev.fairhaven.app.decisions.log.Decider;
import dev.fairhaven.app.decisions.log.Decision;
import dev.fairhaven.app.decisions.log.DecisionDraft;
import dev.fairhaven.app.decisions.log.Decisions;
import dev.fairhaven.app.enforcement.delivery.MessageType;
import dev.fairhaven.app.platform.kernel.EventId;
import dev.fairhaven.app.platform.kernel.FlagId;
import dev.fairhaven.app.platform.kernel.ItemRef;
import dev.fairhaven.app.platform.kernel.StaffId;
import dev.fairhaven.app.platform.kernel.TaskId;
import dev.fairhaven.app.platform.kernel.UserText;
import dev.fairhaven.app.review.queues.Queue;
import dev.fairhaven.app.review.queues.Queues;
import dev.fairhaven.app.review.queues.QueuesFixtures;
import dev.fairhaven.app.review.queues.Task;
import dev.fairhaven.app.review.station.Casework;
import dev.fairhaven.app.testing.Wiring;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FlagsTest {

  static final Wiring wiring = Casework.wiring();
  static final ItemRef POST = new ItemRef("post", "p1");

  final Flags flags = wiring.get(Flags.class);
  final Queues queues = wiring.get(Queues.class);
  final Decisions decisions = wiring.get(Decisions.class);

  @BeforeEach
  void clear() {
    Casework.reset(wiring);
  }

  @AfterAll
  static void close() {
    wiring.close();
  }

  @Test
  void opensATaskAboutAnItemThatWasNeverHeardOf() {
    var receipt = flags.raise(flag("f1", user("u1"), Suspicion.SPAM));
    var task = queues.require(receipt.task());
    assertThat(task.item()).isEqualTo(POST);
    assertThat(task.account()).isNull();
    assertThat(task.queue()).isEqualTo(Queue.DEFAULT);
  }

  @Test
  void namesTheAuthorAndCountsTheViewersOfAKnownItem() {
    Casework.post(wiring, "p1", "mal", "Free seeds");
    var task = queues.require(flags.raise(flag("f1", user("u1"), Suspicion.SPAM)).task());
    assertThat(task.account()).isEqualTo(new ItemRef("account", "mal"));
    assertThat(task.priority()).isEqualTo(16);
  }

  @Test
  void answersTheSameForAFlagSentAgain() {
    var flag = flag("f1", user("u1"), Suspicion.SPAM);
    assertThat(flags.raise(flag)).isEqualTo(flags.raise(flag));
    assertThat(flags.on(POST, 10)).hasSize(1);
  }

  @Test
  void answersTheSameForAFlagSentTwiceAtOnce() throws Exception {
    var receipts = ConcurrentHashMap.<FlagReceipt>newKeySet();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      IntStream.range(0, 12)
          .mapToObj(
              _ ->
                  threads.submit(
                      () -> receipts.add(flags.raise(flag("f1", user("u1"), Suspicion.SPAM)))))
          .toList()
          .forEach(FlagsTest::await);
    }
    assertThat(receipts).hasSize(1);
  }

  static void await(Future<?> future) {
    try {
      future.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void mergesFlagsOnOneItemAndRaisesItsPriorityWithEachReporter() {
    var first = flags.raise(flag("f1", user("u1"), Suspicion.SPAM)).task();
    int priority = queues.require(first).priority();
    assertThat(flags.raise(flag("f2", user("u1"), Suspicion.SPAM)).task()).isEqualTo(first);
    assertThat(queues.require(first).priority()).isEqualTo(priority);
    assertThat(flags.raise(flag("f3", user("u2"), Suspicion.SPAM)).task()).isEqualTo(first);
    assertThat(queues.require(first).priority()).isGreaterThan(priority);
  }

  @Test
  void putsThreatsAndTrustedFlaggersIntoTheUrgentQueue() {
    var task = flags.raise(flag("f1", user("u1"), Suspicion.SPAM)).task();
    assertThat(queues.require(task).queue()).isEqualTo(Queue.DEFAULT);
    flags.raise(flag("f2", user("u2"), Suspicion.THREAT));
    assertThat(queues.require(task).queue()).isEqualTo(Queue.URGENT);
    var trusted = new Reporter(Reporter.Kind.TRUSTED_FLAGGER, "ngo");
    var other = new ItemRef("post", "p2");
    var second = flags.raise(flag("f3", other, trusted, Suspicion.SPAM)).task();
    assertThat(queues.require(second).queue()).isEqualTo(Queue.URGENT);
  }

  @Test
  void resolvesFlagsByWhatAPersonDecidesAndTellsThePlatform() {
    flags.raise(flag("f1", user("u1"), Suspicion.SPAM));
    flags.raise(flag("f2", user("u2"), Suspicion.SCAM));
    var decision = decide(person(), new Action.Remove());
    assertThat(flags.on(POST, 10))
        .extracting(Flag::status, Flag::decision)
        .containsOnly(tuple(Flag.Status.ACTIONED, decision.id()));
    assertThat(resolvedMessages()).containsExactlyInAnyOrder("flag/f1", "flag/f2");
  }

  @Test
  void dismissesFlagsOnAnItemThatAPersonLetsBe() {
    flags.raise(flag("f1", user("u1"), Suspicion.SPAM));
    decide(person(), new Action.Allow());
    assertThat(status("f1")).isEqualTo(Flag.Status.DISMISSED);
  }

  @Test
  void leavesFlagsOpenWhenRulesFindNothingOrAskForReview() {
    flags.raise(flag("f1", user("u1"), Suspicion.SPAM));
    decide(new Decider.Rules(1), new Action.Allow());
    decide(new Decider.Rules(1), new Action.Review(Queue.DEFAULT));
    assertThat(status("f1")).isEqualTo(Flag.Status.OPEN);
    decide(new Decider.Rules(1), new Action.Remove());
    assertThat(status("f1")).isEqualTo(Flag.Status.ACTIONED);
  }

  @Test
  void dismissesWhatWasActionedWhenTheDecisionIsReversed() {
    Casework.post(wiring, "p1", "mal", "Free seeds");
    flags.raise(flag("f1", user("u1"), Suspicion.SPAM));
    var decision = decide(person(), new Action.Remove());
    decisions.reverse(decision.id(), person(), new Cause.OfReversal(decision.id()), "it was fine");
    assertThat(status("f1")).isEqualTo(Flag.Status.DISMISSED);
    assertThat(resolvedMessages()).containsExactly("flag/f1", "flag/f1");
  }

  @Test
  void remembersWhatAReportersFlagsCameTo() {
    var reporter = user("u1");
    flags.raise(flag("f1", reporter, Suspicion.SPAM));
    decide(person(), new Action.Remove());
    flags.raise(flag("f2", reporter, Suspicion.SPAM));
    decide(person(), new Action.Allow());
    flags.raise(flag("f3", reporter, Suspicion.SPAM));
    assertThat(flags.trackRecords(List.of(reporter, user("u2"))))
        .containsEntry(reporter, new TrackRecord(1, 2))
        .containsEntry(user("u2"), TrackRecord.NONE);
  }

  @Test
  void opensTasksForDecisionsThatAskForReview() {
    Casework.post(wiring, "p1", "mal", "Free seeds");
    decide(new Decider.Rules(3), new Action.Review(Queue.DEFAULT));
    var flagged = flags.raise(flag("f1", user("u1"), Suspicion.SPAM)).task();
    assertThat(queues.claimNext(Queue.DEFAULT, QueuesFixtures.moderator("Ana")))
        .get()
        .extracting(Task::id)
        .isEqualTo(flagged);
  }

  Flag.Status status(String id) {
    return flags.find(new FlagId(id)).orElseThrow().status();
  }

  List<String> resolvedMessages() {
    return Casework.sent(wiring).stream()
        .filter(message -> message.type() == MessageType.FLAG_RESOLVED)
        .map(message -> message.subject())
        .toList();
  }

  Decision decide(Decider decider, Action action) {
    var cause =
        decider.isHuman()
            ? new Cause.OfTask(TaskId.next())
            : new Cause.OfEvent(new EventId("e-p1"));
    return decisions.record(
        new DecisionDraft(POST, null, decider, cause, List.of(action), null, null));
  }

  static Decider person() {
    return new Decider.Person(StaffId.next());
  }

  static Reporter user(String id) {
    return new Reporter(Reporter.Kind.USER, id);
  }

  static FlagRequest flag(String id, Reporter reporter, Suspicion suspicion) {
    return flag(id, POST, reporter, suspicion);
  }

  static FlagRequest flag(String id, ItemRef item, Reporter reporter, Suspicion suspicion) {
    return new FlagRequest(
        new FlagId(id), Wiring.START, item, reporter, suspicion, new UserText("look at this"));
  }
}
