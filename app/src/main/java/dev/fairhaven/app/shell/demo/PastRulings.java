package dev.fairhaven.app.shell.demo;

import dev.fairhaven.app.decisions.policy.Policies;
import dev.fairhaven.app.review.queues.QueueKind;
import dev.fairhaven.app.review.queues.Queues;
import dev.fairhaven.app.review.queues.Task;
import dev.fairhaven.app.review.station.Choice;
import dev.fairhaven.app.review.station.Judged;
import dev.fairhaven.app.review.station.Ruling;
import dev.fairhaven.app.review.station.Rulings;
import dev.fairhaven.simulator.Section;
import dev.fairhaven.simulator.Truth;
import dev.fairhaven.simulator.staff.Reviewer;
import dev.fairhaven.simulator.text.Phrasebook;
import dev.fairhaven.simulator.world.Dice;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Puts what a reviewer believes into a ruling that the review station offers.
@DemoComponent
class PastRulings {

  private static final double WRITES_A_NOTE = 0.4;

  private final Queues queues;
  private final Rulings rulings;
  private final Policies policies;

  PastRulings(Queues queues, Rulings rulings, Policies policies) {
    this.queues = queues;
    this.rulings = rulings;
    this.policies = policies;
  }

  Ruling by(Reviewer reviewer, Stage stage, Task task, Dice dice) {
    var truth = stage.truth(task.item());
    return task.kind() == QueueKind.APPEAL
        ? answer(reviewer, truth, dice)
        : judgement(reviewer, truth, task, dice);
  }

  private static Ruling answer(Reviewer reviewer, Truth truth, Dice dice) {
    boolean granted =
        truth instanceof Truth.Violation
            ? dice.chance(reviewer.misses())
            : !dice.chance(reviewer.overreach());
    return new Ruling.AppealAnswer(granted, phrase(granted ? "grant" : "uphold", dice));
  }

  private Ruling judgement(Reviewer reviewer, Truth truth, Task task, Dice dice) {
    var violated = reviewer.judges(truth, Stage.type(task.item()), dice);
    return violated
        .flatMap(section -> against(section, task, dice))
        .orElseGet(() -> new Ruling.Judgement("allow", null, note("allow", dice)));
  }

  /// Empty where the queue offers nothing that suits.
  private Optional<Ruling> against(Section section, Task task, Dice dice) {
    var judged = rulings.judged(task);
    var offered =
        rulings.offered(queues.require(task.queue()), judged).stream().map(Choice::id).toList();
    var wanted = wanted(section, judged, dice);
    return wanted.stream()
        .filter(offered::contains)
        .findFirst()
        .flatMap(
            choice ->
                policies
                    .findRef(section.number())
                    .map(
                        policy ->
                            (Ruling)
                                new Ruling.Judgement(choice, policy, note(section.wire(), dice))));
  }

  /// What the section calls for, the most fitting first.
  private static List<String> wanted(Section section, Judged judged, Dice dice) {
    return switch (judged.subject()) {
      case CONTENT, ORPHAN -> wantedForContent(section, dice);
      case ACCOUNT -> wantedForAccount(section);
    };
  }

  private static List<String> wantedForContent(Section section, Dice dice) {
    double roll = dice.unit();
    return switch (section) {
      case SPAM -> roll < 0.8 ? List.of("remove-strike", "remove") : List.of("remove");
      case SCAM ->
          roll < 0.8 ? List.of("remove-strike", "remove") : List.of("remove-suspend", "remove");
      case HARASSMENT ->
          roll < 0.6
              ? List.of("remove-strike", "remove")
              : roll < 0.85 ? List.of("warn", "remove") : List.of("remove");
      case ACCOUNT_TAKEOVER, PAYMENT_FRAUD -> List.of("remove-suspend", "remove");
      case BAN_EVASION -> List.of("remove-ban", "remove");
      case PROMPT_ABUSE -> roll < 0.6 ? List.of("warn", "limit") : List.of("limit");
    };
  }

  private static List<String> wantedForAccount(Section section) {
    return switch (section) {
      case SPAM, SCAM, HARASSMENT -> List.of("strike");
      case ACCOUNT_TAKEOVER, PAYMENT_FRAUD -> List.of("suspend");
      case BAN_EVASION -> List.of("ban");
      case PROMPT_ABUSE -> List.of("warn");
    };
  }

  private static @Nullable String note(String subject, Dice dice) {
    return dice.chance(WRITES_A_NOTE) ? phrase("note_" + subject, dice) : null;
  }

  static String phrase(String rule, Dice dice) {
    return Phrasebook.instance().review().compose(rule, dice, new HashMap<>());
  }
}
