package dev.fairhaven.app.investigation.records.web;

import dev.fairhaven.app.decisions.log.Cause;
import dev.fairhaven.app.decisions.log.Decider;
import dev.fairhaven.app.decisions.log.Decision;
import dev.fairhaven.app.decisions.log.DecisionLinks;
import dev.fairhaven.app.decisions.log.DecisionPermission;
import dev.fairhaven.app.decisions.log.Decisions;
import dev.fairhaven.app.decisions.policy.Policies;
import dev.fairhaven.app.enforcement.actions.Enforcement;
import dev.fairhaven.app.enforcement.delivery.Deliveries;
import dev.fairhaven.app.enforcement.delivery.Delivery;
import dev.fairhaven.app.enforcement.delivery.DeliveryPermission;
import dev.fairhaven.app.enforcement.delivery.Endpoints;
import dev.fairhaven.app.enforcement.notices.Notices;
import dev.fairhaven.app.intake.entities.ItemView;
import dev.fairhaven.app.intake.entities.Items;
import dev.fairhaven.app.platform.access.Staff;
import dev.fairhaven.app.platform.access.StaffNames;
import dev.fairhaven.app.platform.kernel.DecisionId;
import dev.fairhaven.app.platform.web.Page;
import dev.fairhaven.app.platform.web.Redirect;
import dev.fairhaven.app.platform.web.Reply;
import dev.fairhaven.app.review.appeals.Appeal;
import dev.fairhaven.app.review.appeals.Appeals;
import dev.fairhaven.app.review.queues.Queues;
import dev.fairhaven.app.review.queues.Task;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The page of a decision, and its reversal from there.
@Controller
final class DecisionPages {

  static final int REASON_LENGTH_MAX = 2_000;

  private final Decisions decisions;
  private final DecisionLines lines;
  private final Happenings happenings;
  private final Items items;
  private final Queues queues;
  private final Policies policies;
  private final Enforcement enforcement;
  private final Deliveries deliveries;
  private final Endpoints endpoints;
  private final Notices notices;
  private final Appeals appeals;
  private final StaffNames staffNames;
  private final InstantSource clock;

  DecisionPages(
      Decisions decisions,
      DecisionLines lines,
      Happenings happenings,
      Items items,
      Queues queues,
      Policies policies,
      Enforcement enforcement,
      Deliveries deliveries,
      Endpoints endpoints,
      Notices notices,
      Appeals appeals,
      StaffNames staffNames,
      InstantSource clock) {
    this.decisions = decisions;
    this.lines = lines;
    this.happenings = happenings;
    this.items = items;
    this.queues = queues;
    this.policies = policies;
    this.enforcement = enforcement;
    this.deliveries = deliveries;
    this.endpoints = endpoints;
    this.notices = notices;
    this.appeals = appeals;
    this.staffNames = staffNames;
    this.clock = clock;
  }

  @GetMapping("/decisions/{id}")
  @DecisionPermission.Needs(DecisionPermission.VIEW)
  Page show(@PathVariable("id") String id, Staff staff) {
    return Page.of(
        "investigation/records/decision",
        page(decisions.require(DecisionId.parse(id)), staff, null));
  }

  @PostMapping("/decisions/{id}/reverse")
  @DecisionPermission.Needs(DecisionPermission.REVERSE)
  Reply reverse(
      @PathVariable("id") String idText, @RequestParam("reason") String reason, Staff staff) {
    var id = DecisionId.parse(idText);
    var text = reason.strip();
    if (text.isEmpty() || text.length() > REASON_LENGTH_MAX) {
      var error = "1 to " + REASON_LENGTH_MAX + " characters: why it was wrong";
      return Page.refused(
          "investigation/records/decision", page(decisions.require(id), staff, error));
    }
    var reversal =
        decisions.reverse(id, new Decider.Person(staff.id()), new Cause.OfReversal(id), text);
    return Redirect.to(
        DecisionLinks.page(reversal.id()),
        "The decision is reversed, and what was done is undone.");
  }

  private DecisionPage page(Decision decision, Staff staff, @Nullable String error) {
    var enforcementActions = EnforcementLine.of(enforcement.of(decision.id()), clock.instant());
    var reversedBy = decisions.findReversal(decision.id()).map(lines::of).orElse(null);
    var policy = decision.policy();
    var notice = notices.find(decision.id()).orElse(null);
    var appeal = notice == null ? null : appeals.find(notice.id()).orElse(null);
    var told = deliveries(decision, staff);
    return new DecisionPage(
        lines.of(decision),
        happening(decision),
        items.find(decision.item()).map(item -> ItemView.of(item, List.of())).orElse(null),
        task(decision),
        policy == null ? null : policies.find(policy.version()).orElse(null),
        enforcementActions,
        reversed(decision),
        reversedBy,
        told,
        told.isEmpty() ? Map.of() : endpoints.names(),
        notice,
        appeal,
        appeal == null ? null : answeredBy(appeal),
        reversedBy == null
            && !enforcementActions.isEmpty()
            && staff.may(DecisionPermission.REVERSE),
        error);
  }

  private @Nullable Happening happening(Decision decision) {
    return decision.cause() instanceof Cause.OfEvent(var event)
        ? happenings.find(event, decision.item(), decision.evidence().spans()).orElse(null)
        : null;
  }

  private @Nullable Task task(Decision decision) {
    return decision.cause() instanceof Cause.OfTask(var task)
        ? queues.find(task).orElse(null)
        : null;
  }

  private @Nullable DecisionLine reversed(Decision decision) {
    var id = decision.reverses();
    return id == null ? null : decisions.find(id).map(lines::of).orElse(null);
  }

  private List<Delivery> deliveries(Decision decision, Staff staff) {
    return staff.may(DeliveryPermission.VIEW)
        ? deliveries.about("decision/" + decision.id())
        : List.of();
  }

  private @Nullable String answeredBy(Appeal appeal) {
    var answer = appeal.answer();
    return answer == null ? null : staffNames.names(List.of(answer.by())).get(answer.by());
  }
}
