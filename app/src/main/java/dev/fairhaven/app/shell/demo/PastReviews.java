package dev.fairhaven.app.shell.demo;

import dev.fairhaven.app.platform.access.Staff;
import dev.fairhaven.app.review.queues.Lease;
import dev.fairhaven.app.review.queues.LeaseId;
import dev.fairhaven.app.review.queues.Queue;
import dev.fairhaven.app.review.queues.QueueKind;
import dev.fairhaven.app.review.queues.Queues;
import dev.fairhaven.app.review.queues.Task;
import dev.fairhaven.app.review.station.CarryOutWorker;
import dev.fairhaven.app.review.station.PendingId;
import dev.fairhaven.app.review.station.Review;
import dev.fairhaven.app.review.station.ReviewSettings;
import dev.fairhaven.simulator.staff.Reviewer;
import dev.fairhaven.simulator.staff.Reviewer.Shift;
import dev.fairhaven.simulator.staff.Roster;
import dev.fairhaven.simulator.world.Dice;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// The reviewers of the past at work: in shifts, in rounds, task by task, at the review station.
@DemoComponent
class PastReviews {

  private static final int ROUND_TASKS_MAX = 25;
  private static final Duration ROUNDS_EVERY = Duration.ofMinutes(50);
  private static final Duration NEXT_TASK = Duration.ofSeconds(6);
  private static final Duration NOTICED_AFTER = Duration.ofMillis(60);
  private static final Duration UNDONE_AFTER = Duration.ofSeconds(5);
  private static final Duration DECIDED_AGAIN_AFTER = Duration.ofSeconds(25);
  private static final Duration LAST_DAYS = Duration.ofDays(2);
  private static final double ESCALATED = 0.04;
  private static final double SKIPPED = 0.02;
  private static final double UNDONE = 0.015;
  private static final double LOOKS_AT_APPEALS = 0.4;

  private final PastIntake intake;
  private final PastDeliveries deliveries;
  private final PastRulings rulings;
  private final DemoStaff staff;
  private final Queues queues;
  private final Review review;
  private final CarryOutWorker worker;
  private final ReviewSettings settings;

  PastReviews(
      PastIntake intake,
      PastDeliveries deliveries,
      PastRulings rulings,
      DemoStaff staff,
      Queues queues,
      Review review,
      CarryOutWorker worker,
      ReviewSettings settings) {
    this.intake = intake;
    this.deliveries = deliveries;
    this.rulings = rulings;
    this.staff = staff;
    this.queues = queues;
    this.review = review;
    this.worker = worker;
    this.settings = settings;
  }

  void begin(Stage stage) {
    for (var reviewer : Roster.REVIEWERS) {
      var work = new Work(stage, reviewer, reviewer.dice(stage.community().seed()));
      work.from(LocalDate.ofInstant(stage.community().start(), ZoneOffset.UTC));
    }
  }

  /// One reviewer's work. For one thread.
  private final class Work {

    private final Stage stage;
    private final Reviewer reviewer;
    private final Dice dice;
    private final Instant from;
    private final Instant until;
    private boolean hasWorked;
    private boolean isBackForTheEnd;

    Work(Stage stage, Reviewer reviewer, Dice dice) {
      this.stage = stage;
      this.reviewer = reviewer;
      this.dice = dice;
      this.from = stage.community().at(reviewer.joinsAt());
      this.until = stage.community().at(reviewer.leavesAt());
    }

    void from(LocalDate first) {
      var last = LocalDate.ofInstant(until, ZoneOffset.UTC);
      for (var date = first; !date.isAfter(last); date = date.plusDays(1)) {
        reviewer
            .shift(date, dice)
            .filter(
                shift ->
                    shift.from().isAfter(from)
                        && (shift.until().isBefore(until) || !reviewer.leaves()))
            .ifPresent(shift -> stage.agenda().plan(shift.from(), () -> arrive(shift)));
      }
    }

    private Staff me() {
      return stage.cast().require(reviewer.login());
    }

    /// Signs in on the first day, and on one of the last, so that the list of staff tells who is
    /// there.
    private void arrive(Shift shift) {
      boolean isEnd = stage.now().plus(LAST_DAYS).isAfter(until);
      if (!hasWorked || (isEnd && !isBackForTheEnd)) {
        staff.signIn(reviewer.login());
      }
      hasWorked = true;
      isBackForTheEnd |= isEnd;
      round(shift);
    }

    private void round(Shift shift) {
      intake.handIn();
      next(shift, ROUND_TASKS_MAX);
    }

    private void next(Shift shift, int left) {
      if (!stage.now().isBefore(shift.until())) {
        return;
      }
      var claimed = left == 0 ? Optional.<Task>empty() : claim();
      if (claimed.isPresent()) {
        look(shift, left, claimed.get());
      } else {
        var pause = Duration.ofMillis(dice.exponential((double) ROUNDS_EVERY.toMillis()));
        stage.planIn(pause, () -> round(shift));
      }
    }

    private Optional<Task> claim() {
      return lines().stream().flatMap(queue -> queues.claimNext(queue, me()).stream()).findFirst();
    }

    private List<String> lines() {
      if (!reviewer.isSpecialist()) {
        return List.of(Queue.URGENT, Queue.DEFAULT);
      }
      return dice.chance(LOOKS_AT_APPEALS)
          ? List.of(Queue.SPECIALIST, Queue.APPEALS)
          : List.of(Queue.SPECIALIST);
    }

    private void look(Shift shift, int left, Task task) {
      var takes = reviewer.takes(stage.truth(task.item()), dice);
      stage.planIn(takes, () -> decide(task, () -> goOn(shift, left - 1)));
    }

    private void goOn(Shift shift, int left) {
      stage.planIn(Duration.ofMillis(dice.delay(NEXT_TASK, 0.6)), () -> next(shift, left));
    }

    /// @param then what comes once it is off the desk
    private void decide(Task task, Runnable then) {
      double roll = dice.unit();
      if (task.kind() == QueueKind.CONTENT && roll < SKIPPED) {
        queues.skip(task.id(), lease(task), me());
        then.run();
      } else if (canEscalate(task) && roll < SKIPPED + ESCALATED) {
        escalate(task);
        then.run();
      } else {
        submit(task, then);
      }
    }

    private boolean canEscalate(Task task) {
      return task.kind() == QueueKind.CONTENT && !task.queue().equals(Queue.SPECIALIST);
    }

    private void escalate(Task task) {
      var reason = PastRulings.phrase("escalation", dice);
      queues.escalate(task.id(), lease(task), me(), Queue.SPECIALIST, reason);
    }

    private void submit(Task task, Runnable then) {
      var pending = rule(task);
      if (dice.chance(UNDONE)) {
        stage.planIn(UNDONE_AFTER, () -> undo(pending, then));
      } else {
        stage.planIn(settings.undoWindow().plus(NOTICED_AFTER), this::carryOut);
        then.run();
      }
    }

    private PendingId rule(Task task) {
      var ruling = rulings.by(reviewer, stage, task, dice);
      return review.submit(task.id(), lease(task), me(), ruling).id();
    }

    private void undo(PendingId pending, Runnable then) {
      var again = review.undo(pending, me());
      stage.planIn(
          DECIDED_AGAIN_AFTER,
          () -> {
            rule(again);
            stage.planIn(settings.undoWindow().plus(NOTICED_AFTER), this::carryOut);
            then.run();
          });
    }

    private void carryOut() {
      worker.carryOutDue();
      deliveries.send();
    }

    private static LeaseId lease(Task task) {
      Lease lease = Objects.requireNonNull(task.lease(), "a claimed task has a lease");
      return lease.id();
    }
  }
}
