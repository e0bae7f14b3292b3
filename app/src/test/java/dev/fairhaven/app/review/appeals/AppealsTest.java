package dev.fairhaven.app.review.appeals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.fairhaven.app.decisions.log.Action;
import dev.fairhaven.app.decisions.log.Cause;
import dev.fairhaven.app.decisions.log.Decider;
import dev.fairhaven.app.decisions.log.Decision;
import dev.fairhaven.app.decisions.log.DecisionDraft;
import dev.fairhaven.app.decisions.log.Decisions;
import dev.fairhaven.app.decisions.policy.Policies;
import dev.fairhaven.app.decisions.policy.PolicyRef;
import dev.fairhaven.app.enforcement.actions.Enforcement;
import dev.fairhaven.app.enforcement.delivery.Deliveries;
import dev.fairhaven.app.enforcement.delivery.Delivery;
import dev.fairhaven.app.enforcement.delivery.Endpoint;
import dev.fairhaven.app.enforcement.delivery.Endpoints;
import dev.fairhaven.app.enforcement.delivery.MessageType;
import dev.fairhaven.app.enforcement.notices.Notice;
import dev.fairhaven.app.enforcement.notices.NoticeState;
import dev.fairhaven.app.enforcement.notices.Notices;
import dev.fairhaven.app.intake.entities.ItemStore;
import dev.fairhaven.app.intake.entities.Sighting;
import dev.fairhaven.app.platform.access.Role;
import dev.fairhaven.app.platform.access.Staff;
import dev.fairhaven.app.platform.audit.AuditEntry;
import dev.fairhaven.app.platform.kernel.EventId;
import dev.fairhaven.app.platform.kernel.ItemRef;
import dev.fairhaven.app.platform.kernel.Json;
import dev.fairhaven.app.platform.kernel.ProblemException;
import dev.fairhaven.app.platform.kernel.StaffId;
import dev.fairhaven.app.platform.kernel.TaskId;
import dev.fairhaven.app.platform.kernel.UserText;
import dev.fairhaven.app.review.appeals.Appeal.Origin;
import dev.fairhaven.app.review.appeals.Appeal.Outcome;
import dev.fairhaven.app.review.queues.Queues;
import dev.fairhaven.app.testing.Wiring;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.node.ObjectNode;

/// From a decision to the answer of an appeal against it, over a real database.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AppealsTest {

  static final StaffId MODERATOR = StaffId.next();
  static final StaffId SPECIALIST = StaffId.next();
  static final UserText WHY = new UserText("It was a joke between friends.");

  final Wiring wiring = LoopWiring.start();
  final Appeals appeals = wiring.get(Appeals.class);
  final Notices notices = wiring.get(Notices.class);
  final Decisions decisions = wiring.get(Decisions.class);
  final Enforcement enforcement = wiring.get(Enforcement.class);
  final Deliveries deliveries = wiring.get(Deliveries.class);

  ItemRef mallory = new ItemRef("account", "mallory");
  final ItemRef post = new ItemRef("post", "p-" + UUID.randomUUID());

  @BeforeAll
  void connectThePlatform() {
    wiring
        .get(Endpoints.class)
        .create(
            new Endpoint.Draft("https://example.org/hooks", "", Set.of()),
            new Staff(StaffId.next(), "Robin", Role.ENGINEER));
  }

  @BeforeEach
  void beginWithAnAccountInGoodStanding() {
    mallory = new ItemRef("account", "mallory-" + UUID.randomUUID());
  }

  @AfterAll
  void stop() {
    wiring.close();
  }

  @Test
  void tellsThePersonWhatWasDoneAndWhy() {
    seePost(post);
    var decision = removeAndStrike(post);
    var notice = notices.find(decision.id()).orElseThrow();
    var text = notice.text().plain(notices.link(notice.id()));

    assertThat(text).contains("We removed your post.", "free seeds", "strike 1 of");
    assertThat(notices.findByToken(token(notice))).contains(notice);
    assertThat(types(decision)).contains(MessageType.NOTICE_ISSUED, MessageType.DECISION_ENFORCED);
  }

  @Test
  void grantsAnAppealByUndoingEverything() {
    var decision = removeAndStrike(new ItemRef("post", "granted"));
    var notice = notices.find(decision.id()).orElseThrow();
    var appeal = appeals.lodge(notice, WHY, Origin.PAGE);
    assertThat(notices.find(decision.id()).orElseThrow().state()).isEqualTo(NoticeState.APPEALED);

    var answer = appeals.decide(appeal.id(), SPECIALIST, Outcome.GRANTED, "harmless");

    assertThat(decisions.require(answer).reverses()).isEqualTo(decision.id());
    assertThat(enforcement.of(decision.id())).allMatch(measure -> answer.equals(measure.endedBy()));
    var after = notices.find(decision.id()).orElseThrow();
    assertThat(after.state()).isEqualTo(NoticeState.WITHDRAWN);
    assertThat(after.updates().getLast().sentences())
        .contains("Your post is back.", "The strike no longer counts.");
    assertThat(types(decision))
        .contains(
            MessageType.APPEAL_DECIDED, MessageType.NOTICE_UPDATED, MessageType.DECISION_REVERSED);
    assertThat(appeals.decide(appeal.id(), SPECIALIST, Outcome.GRANTED, null)).isEqualTo(answer);
  }

  @Test
  void upholdsWithoutChangingAnything() {
    var decision = removeAndStrike(new ItemRef("post", "upheld"));
    var appeal = appeals.lodge(decision.id(), WHY, Origin.API);
    assertThat(appeals.decide(appeal.id(), SPECIALIST, Outcome.UPHELD, null))
        .isEqualTo(decision.id());

    assertThat(enforcement.of(decision.id())).allMatch(measure -> measure.endedBy() == null);
    assertThat(notices.find(decision.id()).orElseThrow().state()).isEqualTo(NoticeState.UPHELD);
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> appeals.decide(appeal.id(), SPECIALIST, Outcome.GRANTED, null))
        .satisfies(e -> assertThat(e.code()).isEqualTo(AppealProblem.ALREADY_DECIDED));
  }

  @Test
  void isNeverDecidedByWhoeverDecidedBefore() {
    var appeal = appeals.lodge(removeAndStrike(new ItemRef("post", "own")).id(), WHY, Origin.PAGE);
    assertThat(wiring.get(Queues.class).require(appeal.task()).excluded()).isEqualTo(MODERATOR);
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> appeals.decide(appeal.id(), MODERATOR, Outcome.UPHELD, null))
        .satisfies(e -> assertThat(e.code()).isEqualTo(AppealProblem.OWN_DECISION));
  }

  @Test
  void answersASecondAppealWithTheFirst() {
    var decision = removeAndStrike(new ItemRef("post", "twice"));
    var first = appeals.lodge(decision.id(), WHY, Origin.API);
    assertThat(appeals.lodge(decision.id(), new UserText("again"), Origin.PAGE)).isEqualTo(first);
  }

  @Test
  void takesNoAppealWithoutWordsOrTooLong() {
    var decision = removeAndStrike(new ItemRef("post", "words"));
    for (var text : List.of(" ", "x".repeat(Appeal.TEXT_LENGTH_MAX + 1))) {
      assertThatExceptionOfType(ProblemException.class)
          .isThrownBy(() -> appeals.lodge(decision.id(), new UserText(text), Origin.API))
          .satisfies(e -> assertThat(e.fields()).hasSize(1));
    }
  }

  @Test
  void takesNoAppealOnceTheTimeIsOver() {
    var decision = removeAndStrike(new ItemRef("post", "late"));
    wiring.clock().advance(Duration.ofDays(200));
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> appeals.lodge(decision.id(), WHY, Origin.API))
        .satisfies(e -> assertThat(e.code()).isEqualTo(AppealProblem.TOO_LATE));
  }

  @Test
  void takesNoAppealAgainstWhatAffectedNobody() {
    var decision = decide(new ItemRef("post", "fine"), new Action.Allow());
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> appeals.lodge(decision.id(), WHY, Origin.API))
        .satisfies(e -> assertThat(e.code()).isEqualTo(AppealProblem.NOT_APPEALABLE));
  }

  @Test
  void grantsWhatSomebodyElseReversedMeanwhile() {
    var decision = removeAndStrike(new ItemRef("post", "meanwhile"));
    var appeal = appeals.lodge(decision.id(), WHY, Origin.API);
    var reversal =
        decisions.reverse(
            decision.id(),
            new Decider.Person(SPECIALIST),
            new Cause.OfReversal(decision.id()),
            null);
    assertThat(appeals.decide(appeal.id(), SPECIALIST, Outcome.GRANTED, null))
        .isEqualTo(reversal.id());
  }

  @Test
  void recordsWhoDidWhat() {
    var appeal =
        appeals.lodge(removeAndStrike(new ItemRef("post", "audited")).id(), WHY, Origin.PAGE);
    appeals.decide(appeal.id(), SPECIALIST, Outcome.UPHELD, null);
    assertThat(wiring.audited())
        .filteredOn(entry -> ("appeal/" + appeal.id()).equals(entry.subject()))
        .extracting(AuditEntry::action)
        .containsExactly("appeals.appeal-lodged", "appeals.appeal-decided");
  }

  private String token(Notice notice) {
    var path = notices.path(notice.id());
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private List<MessageType> types(Decision decision) {
    return deliveries.about("decision/" + decision.id()).stream().map(Delivery::type).toList();
  }

  private void seePost(ItemRef item) {
    var data = (ObjectNode) Json.mapper().readTree("{\"text\":\"Get your free seeds here\"}");
    wiring
        .get(ItemStore.class)
        .note(
            List.of(
                new Sighting(
                    item, wiring.clock().instant(), mallory, null, new EventId("e1"), data)));
  }

  private Decision removeAndStrike(ItemRef item) {
    return decide(item, new Action.Remove(), new Action.Strike());
  }

  private Decision decide(ItemRef item, Action... actions) {
    return decisions.record(
        new DecisionDraft(
            item,
            mallory,
            new Decider.Person(MODERATOR),
            new Cause.OfTask(TaskId.next()),
            List.of(actions),
            firstSection(),
            null));
  }

  private PolicyRef firstSection() {
    var policy = wiring.get(Policies.class).current().getFirst();
    return new PolicyRef(policy.version(), policy.sections().getFirst().number());
  }
}
