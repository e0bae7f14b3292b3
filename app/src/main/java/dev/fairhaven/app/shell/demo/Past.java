package dev.fairhaven.app.shell.demo;

import dev.fairhaven.app.platform.audit.AuditSealer;
import dev.fairhaven.simulator.Happening;
import dev.fairhaven.simulator.TruthLedger;
import dev.fairhaven.simulator.world.Dice;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Plays the past: the simulated community and the staff of that time, through the product's own
/// services, by a clock that jumps from one thing that happens to the next.
///
/// Nothing is written but by these services, so nothing is there that the product could not have
/// written. It is played on one thread, before the product answers anybody and before its
/// background work begins; that is done here when its time comes. The same seed gives the same
/// past, but for ids, secrets and fractions of a second.
@DemoComponent
class Past {

  private static final Logger LOG = LoggerFactory.getLogger(Past.class);
  private static final Duration SEALED_EVERY = Duration.ofHours(12);
  private static final long KNOWLEDGE = 0xA11;

  private final DemoClock clock;
  private final DemoStaff staff;
  private final PastIntake intake;
  private final PastReviews reviews;
  private final PastWitness witness;
  private final PastPublishing publishing;
  private final PastKnowledge knowledge;
  private final PastDeliveries deliveries;
  private final AuditSealer sealer;

  Past(
      DemoClock clock,
      DemoStaff staff,
      PastIntake intake,
      PastReviews reviews,
      PastWitness witness,
      PastPublishing publishing,
      PastKnowledge knowledge,
      PastDeliveries deliveries,
      AuditSealer sealer) {
    this.clock = clock;
    this.staff = staff;
    this.intake = intake;
    this.reviews = reviews;
    this.witness = witness;
    this.publishing = publishing;
    this.knowledge = knowledge;
    this.deliveries = deliveries;
    this.sealer = sealer;
  }

  /// Plays all of it, and leaves the clock in the present.
  ///
  /// @param ledger gets the truth about everything that happens
  /// @return how many happenings of the community were played
  long play(DemoPlatform platform, TruthLedger ledger) {
    long began = System.nanoTime();
    var stage = Stage.of(clock);
    begin(stage, platform);
    long played = new Play(stage, ledger).run();
    end();
    LOG.info(
        "played a past of {} happenings in {} ms", played, (System.nanoTime() - began) / 1_000_000);
    return played;
  }

  private void begin(Stage stage, DemoPlatform platform) {
    staff.begin(stage);
    witness.begin(stage);
    publishing.begin(stage);
    knowledge.begin(stage);
    deliveries.begin(stage, platform);
    reviews.begin(stage);
    seal(stage);
  }

  private void seal(Stage stage) {
    sealer.sealAll();
    stage.planIn(SEALED_EVERY, () -> seal(stage));
  }

  private void end() {
    witness.end();
    clock.comeToThePresent();
    sealer.sealAll();
  }

  /// Takes what comes next, from the community or from the agenda, until the present.
  private final class Play {

    private final Stage stage;
    private final TruthLedger ledger;
    private final Instant end;
    private final Iterator<Happening> happenings;
    private final Dice dice;
    private Happening next;
    private long played;

    Play(Stage stage, TruthLedger ledger) {
      this.stage = stage;
      this.ledger = ledger;
      this.end = stage.community().liveFrom();
      this.happenings = stage.community().community().happenings();
      this.dice = stage.dice(KNOWLEDGE);
      this.next = happenings.next();
    }

    long run() {
      while (isBeforeTheEnd(next.time()) || stage.agenda().nextAt() != null) {
        var planned = stage.agenda().nextAt();
        if (planned == null || next.time().isBefore(planned)) {
          if (!isBeforeTheEnd(next.time())) {
            break;
          }
          happen();
        } else {
          carryOutPlan();
        }
      }
      intake.handIn();
      deliveries.send();
      return played;
    }

    private boolean isBeforeTheEnd(Instant time) {
      return time.isBefore(end);
    }

    private void happen() {
      stage.book().record(next);
      ledger.record(next);
      knowledge.see(next, stage, dice);
      intake.take(next);
      played++;
      next = happenings.next();
    }

    private void carryOutPlan() {
      var plan = stage.agenda().take();
      intake.handInDue(plan.at());
      stage.clock().moveTo(plan.at());
      plan.step().run();
    }
  }
}
