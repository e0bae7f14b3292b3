package dev.fairhaven.app.investigation.records.web;

import dev.fairhaven.app.decisions.log.Decision;
import dev.fairhaven.app.decisions.policy.Policy;
import dev.fairhaven.app.enforcement.delivery.Delivery;
import dev.fairhaven.app.enforcement.delivery.EndpointId;
import dev.fairhaven.app.enforcement.notices.Notice;
import dev.fairhaven.app.intake.entities.ItemView;
import dev.fairhaven.app.review.appeals.Appeal;
import dev.fairhaven.app.review.queues.Task;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// One decision from its trigger to its outcome: the event, the evidence, the decision, the
/// enforcement, the deliveries, and any appeal or reversal.
///
/// @param happening the event that triggered it; null if there is none
/// @param item the current state of the item it is about; null if the item is unknown
/// @param task the review task it was made in; null if it was not made in one
/// @param policy the policy version it rests on; null if none
/// @param reverses the decision that this one reverses
/// @param reversedBy the decision that reverses this one
/// @param deliveries the webhook deliveries; empty for staff who may not see them
/// @param endpointNames the names of the webhook endpoints
/// @param notice the notice to the affected person; null if none was sent
/// @param appeal the person's appeal; null if there is none
/// @param appealBy the reviewer who decided the appeal
/// @param mayReverse whether the signed-in user may reverse it now
/// @param error the validation message for the reversal's reason; null if it is valid
public record DecisionPage(
    DecisionLine line,
    @Nullable Happening happening,
    @Nullable ItemView item,
    @Nullable Task task,
    @Nullable Policy policy,
    List<EnforcementLine> enforcementActions,
    @Nullable DecisionLine reverses,
    @Nullable DecisionLine reversedBy,
    List<Delivery> deliveries,
    Map<EndpointId, String> endpointNames,
    @Nullable Notice notice,
    @Nullable Appeal appeal,
    @Nullable String appealBy,
    boolean mayReverse,
    @Nullable String error) {

  public Decision decision() {
    return line.decision();
  }

  /// The endpoint of a delivery; deleted endpoints have no name.
  public String endpointOf(Delivery delivery) {
    return endpointNames.getOrDefault(delivery.endpoint(), "an endpoint that is gone");
  }

  public boolean hasEvidence() {
    return !decision().evidence().isEmpty();
  }

  /// The features that the rules used, in alphabetical order.
  public List<Map.Entry<String, JsonNode>> features() {
    return decision().evidence().features().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .toList();
  }

  /// The enforcement actions that reversing the decision would end.
  public List<EnforcementLine> undone() {
    return enforcementActions.stream().filter(EnforcementLine::isInForce).toList();
  }
}
