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

/// One decision as a story: what happened, what was seen, what was decided, what was done, what was
/// delivered, what came of it.
///
/// @param happening the event behind it; null where there is none
/// @param item what was judged, as it is now; null where nothing is known of it
/// @param task where a person decided it; null where none did
/// @param policy the version it rests on; null where it rests on none
/// @param reverses the decision this one undoes
/// @param reversedBy the decision that undoes this one
/// @param deliveries what the platform was told; empty for those who may not see it
/// @param endpointNames what its endpoints are called
/// @param notice what the affected person was told; null where nobody was
/// @param appeal their request to look again; null where there is none
/// @param appealBy who looked again
/// @param mayReverse whether the reader may undo it now
/// @param error what was wrong with the reason given for undoing it; null where nothing was
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

  /// Where a delivery went; endpoints that are gone have no name.
  public String endpointOf(Delivery delivery) {
    return endpointNames.getOrDefault(delivery.endpoint(), "an endpoint that is gone");
  }

  public boolean hasEvidence() {
    return !decision().evidence().isEmpty();
  }

  /// The features that mattered, by name in alphabetical order.
  public List<Map.Entry<String, JsonNode>> features() {
    return decision().evidence().features().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .toList();
  }

  /// What undoing it would end.
  public List<EnforcementLine> undone() {
    return enforcementActions.stream().filter(EnforcementLine::isInForce).toList();
  }
}
