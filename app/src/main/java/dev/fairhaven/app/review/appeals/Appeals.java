package dev.fairhaven.app.review.appeals;

import static dev.fairhaven.app.review.appeals.AppealProblem.ALREADY_DECIDED;
import static dev.fairhaven.app.review.appeals.AppealProblem.APPEAL_NOT_FOUND;
import static dev.fairhaven.app.review.appeals.AppealProblem.INVALID_APPEAL;
import static dev.fairhaven.app.review.appeals.AppealProblem.NOT_APPEALABLE;
import static dev.fairhaven.app.review.appeals.AppealProblem.OWN_DECISION;
import static dev.fairhaven.app.review.appeals.AppealProblem.TOO_LATE;

import dev.fairhaven.app.decisions.log.Cause;
import dev.fairhaven.app.decisions.log.Decider;
import dev.fairhaven.app.decisions.log.Decision;
import dev.fairhaven.app.decisions.log.Decisions;
import dev.fairhaven.app.decisions.policy.Policies;
import dev.fairhaven.app.decisions.policy.PolicySection;
import dev.fairhaven.app.decisions.policy.Severity;
import dev.fairhaven.app.enforcement.delivery.Outbox;
import dev.fairhaven.app.enforcement.notices.Notice;
import dev.fairhaven.app.enforcement.notices.NoticeId;
import dev.fairhaven.app.enforcement.notices.Notices;
import dev.fairhaven.app.platform.audit.AuditEntry;
import dev.fairhaven.app.platform.audit.AuditLog;
import dev.fairhaven.app.platform.kernel.AppealId;
import dev.fairhaven.app.platform.kernel.DecisionId;
import dev.fairhaven.app.platform.kernel.ProblemException;
import dev.fairhaven.app.platform.kernel.ProblemException.FieldProblem;
import dev.fairhaven.app.platform.kernel.StaffId;
import dev.fairhaven.app.platform.kernel.UserText;
import dev.fairhaven.app.review.appeals.Appeal.Answer;
import dev.fairhaven.app.review.appeals.Appeal.Origin;
import dev.fairhaven.app.review.appeals.Appeal.Outcome;
import dev.fairhaven.app.review.appeals.store.AppealStore;
import dev.fairhaven.app.review.queues.Priority;
import dev.fairhaven.app.review.queues.Queue;
import dev.fairhaven.app.review.queues.Queues;
import dev.fairhaven.app.review.queues.Reason;
import dev.fairhaven.app.review.queues.TaskRequest;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Entry point of the feature: takes appeals and carries out their outcomes. Thread-safe; works in
/// the caller's transaction, or in its own if there is none.
@Component
public class Appeals {

  private final AppealStore store;
  private final Notices notices;
  private final Decisions decisions;
  private final Queues queues;
  private final Policies policies;
  private final Outbox outbox;
  private final AuditLog audit;
  private final InstantSource clock;

  public Appeals(
      AppealStore store,
      Notices notices,
      Decisions decisions,
      Queues queues,
      Policies policies,
      Outbox outbox,
      AuditLog audit,
      InstantSource clock) {
    this.store = store;
    this.notices = notices;
    this.decisions = decisions;
    this.queues = queues;
    this.policies = policies;
    this.outbox = outbox;
    this.audit = audit;
    this.clock = clock;
  }

  public Optional<Appeal> find(AppealId id) {
    return store.find(id);
  }

  /// The appeal against the decision that the notice is about.
  public Optional<Appeal> find(NoticeId notice) {
    return store.find(notice);
  }

  /// @throws ProblemException with `APPEAL_NOT_FOUND`
  public Appeal require(AppealId id) {
    return find(id).orElseThrow(() -> new ProblemException(APPEAL_NOT_FOUND, "appeal " + id));
  }

  /// Lodges an appeal on behalf of the notice's recipient. Idempotent: each notice has one appeal,
  /// and a repeated call returns it unchanged.
  ///
  /// @throws ProblemException with `INVALID_APPEAL` or `TOO_LATE`
  @Transactional
  public Appeal lodge(Notice notice, UserText text, Origin origin) {
    requireText(text);
    store.lock(notice.id());
    var first = store.find(notice.id());
    if (first.isPresent()) {
      return first.get();
    }
    if (!notice.canBeAppealed(clock.instant())) {
      throw new ProblemException(TOO_LATE, "decision " + notice.decision());
    }
    return open(notice, text, origin);
  }

  /// Like [#lodge], for a decision instead of its notice.
  ///
  /// @throws ProblemException with `NOT_APPEALABLE`, `INVALID_APPEAL` or `TOO_LATE`
  @Transactional
  public Appeal lodge(DecisionId decision, UserText text, Origin origin) {
    var notice =
        notices
            .find(decision)
            .orElseThrow(() -> new ProblemException(NOT_APPEALABLE, "decision " + decision));
    return lodge(notice, text, origin);
  }

  private static void requireText(UserText text) {
    if (text.value().isBlank() || text.value().length() > Appeal.TEXT_LENGTH_MAX) {
      throw new ProblemException(
          INVALID_APPEAL,
          "text",
          List.of(new FieldProblem("/text", "1 to " + Appeal.TEXT_LENGTH_MAX + " characters")));
    }
  }

  private Appeal open(Notice notice, UserText text, Origin origin) {
    var decision = decisions.require(notice.decision());
    var id = AppealId.next();
    var task = queues.open(taskFor(id, notice, decision));
    var appeal =
        new Appeal(id, notice.id(), notice.decision(), text, origin, clock.instant(), task, null);
    store.add(appeal);
    notices.noteAppeal(notice);
    audit.record(
        new AuditEntry(
            "user/" + notice.account(),
            "appeals.appeal-lodged",
            "appeal/" + id,
            Map.of("decision", notice.decision().toString(), "origin", origin.name())));
    return appeal;
  }

  private TaskRequest taskFor(AppealId appeal, Notice notice, Decision decision) {
    return new TaskRequest(
        notice.item(),
        notice.account(),
        Queue.APPEALS,
        Priority.of(severity(decision), 0, 0),
        new Reason.AppealReason(appeal),
        deciderOf(decision));
  }

  private Severity severity(Decision decision) {
    return Optional.ofNullable(decision.policy())
        .flatMap(policies::findSection)
        .map(PolicySection::severity)
        .orElse(Severity.MODERATE);
  }

  private static @Nullable StaffId deciderOf(Decision decision) {
    return decision.decider() instanceof Decider.Person(var staff) ? staff : null;
  }

  /// Carries out the outcome that `staff` chose. Granting an appeal reverses the decision, which
  /// undoes everything that was enforced because of it. Idempotent: repeating the same outcome
  /// changes nothing.
  ///
  /// @return the decision in effect now: the reversal, or the one appealed against
  /// @throws ProblemException with `APPEAL_NOT_FOUND`, `OWN_DECISION` or `ALREADY_DECIDED`
  @Transactional
  public DecisionId decide(AppealId id, StaffId staff, Outcome outcome, @Nullable String note) {
    store.lock(require(id).notice());
    var appeal = require(id);
    var earlier = appeal.answer();
    if (earlier != null) {
      return requireSame(earlier, outcome, id);
    }
    var appealed = decisions.require(appeal.decision());
    if (staff.equals(deciderOf(appealed))) {
      throw new ProblemException(OWN_DECISION, "appeal " + id);
    }
    var standing =
        switch (outcome) {
          case GRANTED -> reverse(appealed, staff, id, note);
          case UPHELD -> appealed.id();
        };
    answer(appeal, new Answer(outcome, staff, standing, clock.instant(), note));
    return standing;
  }

  private static DecisionId requireSame(Answer earlier, Outcome outcome, AppealId id) {
    if (earlier.outcome() != outcome) {
      throw new ProblemException(ALREADY_DECIDED, "appeal " + id);
    }
    return earlier.decision();
  }

  /// The decision may have been reversed while the appeal was pending; then nothing is left to do.
  private DecisionId reverse(
      Decision appealed, StaffId staff, AppealId appeal, @Nullable String note) {
    return decisions
        .findReversal(appealed.id())
        .orElseGet(
            () ->
                decisions.reverse(
                    appealed.id(), new Decider.Person(staff), new Cause.OfAppeal(appeal), note))
        .id();
  }

  private void answer(Appeal appeal, Answer answer) {
    store.answer(appeal.id(), answer);
    var notice = notices.find(appeal.decision()).orElseThrow();
    if (answer.outcome() == Outcome.UPHELD) {
      notices.noteUpheld(notice);
    }
    outbox.add(List.of(AppealMessages.decided(appeal, answer, notice, notices.link(notice.id()))));
    audit.record(
        new AuditEntry(
            "staff/" + answer.by(),
            "appeals.appeal-decided",
            "appeal/" + appeal.id(),
            Map.of("decision", appeal.decision().toString(), "outcome", answer.outcome().name())));
  }
}
