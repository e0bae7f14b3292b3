package dev.fairhaven.app.decisions.log.web;

import dev.fairhaven.app.decisions.log.Cause;
import dev.fairhaven.app.decisions.log.Decider;
import dev.fairhaven.app.decisions.log.DecisionJson;
import dev.fairhaven.app.decisions.log.Decisions;
import dev.fairhaven.app.platform.access.ApiCaller;
import dev.fairhaven.app.platform.access.NeedsScope;
import dev.fairhaven.app.platform.access.Scope;
import dev.fairhaven.app.platform.kernel.DecisionId;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/// The HTTP API of decisions: the full record, and its reversal.
@RestController
@RequestMapping("/v1/decisions")
class DecisionsApi {

  private final Decisions decisions;

  DecisionsApi(Decisions decisions) {
    this.decisions = decisions;
  }

  @NeedsScope(Scope.DECISIONS_READ)
  @GetMapping("/{id}")
  ObjectNode find(@PathVariable String id) {
    var decision = decisions.require(DecisionId.parse(id));
    var node = DecisionJson.write(decision);
    decisions
        .findReversal(decision.id())
        .ifPresent(reversal -> node.put("reversedBy", reversal.id().toString()));
    return node;
  }

  /// Reverses the decision, which undoes everything that was enforced because of it.
  @NeedsScope(Scope.DECISIONS_WRITE)
  @PostMapping("/{id}/reverse")
  ObjectNode reverse(@PathVariable String id, ApiCaller caller) {
    var reversed = DecisionId.parse(id);
    return DecisionJson.write(
        decisions.reverse(
            reversed,
            new Decider.Platform(),
            new Cause.OfReversal(reversed),
            "reversed through the API with " + caller.auditName()));
  }
}
