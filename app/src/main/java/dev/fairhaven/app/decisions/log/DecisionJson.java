package dev.fairhaven.app.decisions.log;

import dev.fairhaven.app.detection.evidence.EvidenceJson;
import dev.fairhaven.app.intake.entities.EntityLabel;
import dev.fairhaven.app.platform.kernel.ItemRef;
import dev.fairhaven.app.platform.kernel.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// The JSON representation of a decision, as returned by `GET /v1/decisions/{id}`.
public final class DecisionJson {

  private DecisionJson() {}

  public static ObjectNode write(Decision decision) {
    var node = Json.mapper().createObjectNode();
    node.put("decisionId", decision.id().toString());
    node.put("time", decision.time().toString());
    node.set("item", reference(decision.item()));
    if (decision.account() != null) {
      node.set("account", reference(decision.account()));
    }
    node.set("decidedBy", decider(decision.decider()));
    node.set("cause", cause(decision.cause()));
    node.put("verdict", decision.verdict());
    node.set("actions", ActionJson.write(decision.actions()));
    if (decision.policy() != null) {
      node.putObject("policy")
          .put("policy", decision.policy().version().policy())
          .put("version", decision.policy().version().version())
          .put("section", decision.policy().section());
    }
    var labels = node.putArray("labels");
    decision.labels().forEach(label -> labels.add(label(label)));
    node.set("evidence", EvidenceJson.write(decision.evidence()));
    putIfPresent(node, "note", decision.note());
    if (decision.reverses() != null) {
      node.put("reverses", decision.reverses().toString());
    }
    return node;
  }

  private static void putIfPresent(ObjectNode node, String field, @Nullable String value) {
    if (value != null) {
      node.put(field, value);
    }
  }

  private static ObjectNode reference(ItemRef ref) {
    return Json.mapper().createObjectNode().put("type", ref.type()).put("id", ref.id());
  }

  private static ObjectNode label(EntityLabel label) {
    var node = Json.mapper().createObjectNode().put("label", label.label());
    node.putObject("entity").put("type", label.entity().type()).put("id", label.entity().key());
    return node;
  }

  private static ObjectNode decider(Decider decider) {
    var node = Json.mapper().createObjectNode();
    return switch (decider) {
      case Decider.Rules(int version) -> node.put("kind", "rules").put("ruleSetVersion", version);
      case Decider.Person(var staff) -> node.put("kind", "person").put("staff", staff.toString());
      case Decider.Platform _ -> node.put("kind", "platform");
    };
  }

  private static ObjectNode cause(Cause cause) {
    return Json.mapper().createObjectNode().put("kind", cause.kind()).put("id", cause.id());
  }
}
