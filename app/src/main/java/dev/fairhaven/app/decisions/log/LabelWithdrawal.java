package dev.fairhaven.app.decisions.log;

import dev.fairhaven.app.decisions.log.Evidence.MatchedRule;
import dev.fairhaven.app.intake.entities.EntityLabels;
import dev.fairhaven.app.intake.ingest.EventLog;
import dev.fairhaven.app.platform.kernel.DecisionId;
import dev.fairhaven.rules.Entity;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// Takes the labels back that rules set with a decision, when it is reversed: they would make later
/// decisions harsher. Writes in the caller's transaction; idempotent.
///
/// A decision knows its labels by type and name. The entities that have them are named in its
/// event, so every text of the event is tried as an id. A label stays while another decision about
/// the same account set it and stands.
@Component
class LabelWithdrawal {

  private final DecisionLog log;
  private final EventLog events;
  private final EntityLabels labels;

  LabelWithdrawal(DecisionLog log, EventLog events, EntityLabels labels) {
    this.log = log;
    this.events = events;
    this.labels = labels;
  }

  @EventListener
  void on(DecisionsTaken taken) {
    for (var decision : taken.decisions()) {
      if (decision.reverses() != null) {
        log.find(List.of(decision.reverses())).stream()
            .filter(reversed -> !reversed.labels().isEmpty())
            .forEach(reversed -> withdraw(reversed, decision.time()));
      }
    }
  }

  private void withdraw(Decision reversed, Instant at) {
    if (reversed.cause() instanceof Cause.OfEvent(var id)) {
      events.find(id).ifPresent(event -> withdraw(reversed, event.body(), at));
    }
  }

  private void withdraw(Decision reversed, JsonNode event, Instant at) {
    var rules =
        reversed.evidence().rules().stream().map(MatchedRule::name).collect(Collectors.toSet());
    labels.withdraw(keys(reversed, event), (_, reason, _) -> rules.contains(reason), at);
  }

  private Set<EntityLabels.Key> keys(Decision reversed, JsonNode event) {
    var ids = new HashSet<String>();
    collect(event, ids);
    var keys = new HashSet<EntityLabels.Key>();
    for (var label : reversed.labels()) {
      int slash = label.indexOf('/');
      if (slash > 0 && !isSetByAnother(label, reversed)) {
        var name = label.substring(slash + 1);
        ids.forEach(
            id -> keys.add(new EntityLabels.Key(new Entity(label.substring(0, slash), id), name)));
      }
    }
    return keys;
  }

  private static void collect(JsonNode node, Set<String> texts) {
    if (node.isString()) {
      texts.add(node.stringValue());
    } else {
      node.values().forEach(child -> collect(child, texts));
    }
  }

  private boolean isSetByAnother(String label, Decision reversed) {
    return reversed.account() != null
        && log.concerning(reversed.account(), Decisions.LIST_MAX).stream()
            .filter(each -> each.labels().contains(label) && !each.id().equals(reversed.id()))
            .map(Decision::id)
            .anyMatch(this::stands);
  }

  private boolean stands(DecisionId id) {
    return log.reversalOf(id).stream().findFirst().isEmpty();
  }
}
